/** The page's words about the trail behind a report: its rows, its audit annex and its checksums. */
export const trailText = {
  title: 'Spåra och granska',
  rows: 'Raderna bakom ett tal',
  rowsHelp:
    'Välj ett nyckeltal för att se vilka rader i vilka inlämningar det räknats från. Personer visas som pseudonymer. Att du tittar loggas.',
  figure: 'Nyckeltal',
  part: 'Del',
  all: 'Alla',
  parts: { women: 'Kvinnor', men: 'Män', nonBinary: 'Icke-binära', unstated: 'Uppgift saknas' },
  show: 'Visa raderna',
  fetching: 'Hämtar raderna …',
  none: 'Inga rader: talet är 0, eller räknas inte från enskilda rader.',
  count: (from: number, to: number, total: number, title: string) => `${title}: rad ${from}–${to} av ${total}`,
  sheet: 'Blad',
  row: 'Rad i filen',
  mark: 'Pseudonym eller beteckning',
  file: 'Inlämning',
  unknownFile: 'filen är borttagen',
  previous: 'Föregående',
  next: 'Nästa',
  annex: 'Hämta revisionsbilaga',
  annexTitle: 'Revisionsbilaga',
  annexHelp:
    'Varje tal i rapporten som en formel över raderna, bredvid det utskrivna talet. Bara för internt bruk: den innehåller pseudonyma personuppgifter, mejlas aldrig och varje öppning sparas.',
  sums: 'Kontrollsummor (SHA-256)',
  workbookSum: 'Rapportens fil',
  annexSum: 'Revisionsbilagans fil',
  figuresSum: 'Rapportens tal, som i filen på bladet Kontroller',
  verify: 'Är det här den rapport vi skickade?',
  verifyHelp: 'Välj en fil. Den lämnar inte datorn: bara dess kontrollsumma jämförs med alla rapporter som gjorts i projektet.',
  verifyLabel: 'Fil att jämföra',
  verified: {
    sent: (title: string, period: string, revision: number, moment: string) =>
      `Ja. Filen är ${title}, ${period}, revision ${revision}, exakt som den skickades ${moment}.`,
    made: (title: string, period: string, revision: number, moment: string) =>
      `Filen är ${title}, ${period}, revision ${revision}, exakt som den gjordes ${moment}. Den versionen har inte skickats.`,
    annex: (title: string, period: string, revision: number) => `Filen är revisionsbilagan till ${title}, ${period}, revision ${revision}.`,
    unknown: 'Nej. Filen är inte lik någon rapport som gjorts i projektet. Den kan ha sparats om eller ändrats efter att den hämtades.',
  },
} as const;
