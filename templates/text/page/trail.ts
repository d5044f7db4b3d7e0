/** The trail behind a report: its rows, its audit annex and its checksums. */

export const title = 'Spåra och granska';
export const rows = 'Raderna bakom ett tal';
export const rowsHelp =
  'Välj ett nyckeltal för att se vilka rader i vilka inlämningar det räknats från. Personer visas som pseudonymer. Att du tittar loggas.';
export const figure = 'Nyckeltal';
export const part = 'Del';
export const all = 'Alla';
export const parts = { women: 'Kvinnor', men: 'Män', nonBinary: 'Icke-binära', unstated: 'Uppgift saknas' } as const;
export const show = 'Visa raderna';
export const fetching = 'Hämtar raderna …';
export const none = 'Inga rader: talet är 0, eller räknas inte från enskilda rader.';
export const count = (places: string, total: number, title: string) => `${title}: rad ${places} av ${total}`;
export const sheet = 'Blad';
export const row = 'Rad i filen';
export const mark = 'Pseudonym eller beteckning';
export const file = 'Inlämning';
export const unknownFile = 'filen är borttagen';
export const previous = 'Föregående';
export const next = 'Nästa';
export const annex = 'Hämta revisionsbilaga';
export const annexTitle = 'Revisionsbilaga';
export const annexHelp =
  'Varje tal i rapporten som en formel över raderna, bredvid det utskrivna talet. Bara för internt bruk: den innehåller pseudonyma personuppgifter, mejlas aldrig och varje öppning sparas.';
export const sums = 'Kontrollsummor (SHA-256)';
export const workbookSum = 'Rapportens fil';
export const annexSum = 'Revisionsbilagans fil';
export const figuresSum = 'Rapportens tal, som i filen på bladet Kontroller';
export const countOnly = (total: number) =>
  `${total} ${total === 1 ? 'rad' : 'rader'} om personer. Din roll ser hur många de är, inte vilka.`;
