import { formatNumber } from './numbers.ts';

const count = (number: number, one: string, many: string) => `${formatNumber(number)} ${number === 1 ? one : many}`;

/** What the page says about what an upload changes, what was refused, and the files that can be fetched. */
export const changesText = {
  looksFirst: 'Visa vad som ändras innan något sparas',
  looksFirstHelp: 'Du ser varje ny, ändrad och borttagen rad, och vilka skickade rapporter som påverkas.',
  isPartial: 'Spara det som är rätt, även om några rader har fel',
  isPartialHelp: 'Rader med fel sparas inte. Du får dem som en egen fil att rätta. Annars sparas allt eller inget.',

  preview: {
    title: 'Inget är sparat än',
    text: 'Så här blir det om du sparar filen. Titta igenom ändringarna nedan.',
    anewTitle: 'Någon har sparat nya uppgifter under tiden',
    anewText: 'Inget ur din fil är sparat. Ändringarna nedan är räknade på nytt mot det som gäller nu. Titta igenom dem och spara igen.',
    warnings: (n: number) => `${count(n, 'varning behöver', 'varningar behöver')} en orsak innan filen kan sparas.`,
    toStore: 'Till Spara',
    storeTitle: 'Spara',
    storeText: 'Uppgifterna gäller direkt. Du kan ångra i historiken.',
    store: 'Spara',
    cancel: 'Spara inte',
  },

  rows: {
    title: 'Rader som ändras',
    none: 'Inga rader ändras.',
    kinds: { added: 'Ny', changed: 'Ändrad', removed: 'Borta' },
    counted: (added: number, changed: number, removed: number) =>
      [count(added, 'ny', 'nya'), count(changed, 'ändrad', 'ändrade'), `${formatNumber(removed)} borta`].join(', '),
    row: (n: number) => `rad ${n}`,
    rowOf: (n: number, file: string) => `rad ${n} i ${file}`,
    person: (name: string) => `person ${name}`,
    headings: { what: 'Ändring', where: 'Rad', column: 'Kolumn', before: 'Före', after: 'Efter' },
    hidden: 'visas inte',
    empty: 'tom',
    leftOut: (n: number) => `${count(n, 'rad', 'rader')} till finns i filen med alla ändringar.`,
    download: 'Hämta alla ändringar som arbetsbok',
  },

  effects: {
    title: 'Skickade rapporter som påverkas',
    none: 'Inga siffror i skickade rapporter ändras.',
    lead: 'Så ändras siffrorna från hur uppgifterna är i dag. Rapporter som redan är skickade ändras inte av sig själva: gör om dem och skicka på nytt om det behövs.',
    sentAt: (at: string) => `skickad ${at}`,
    figures: (n: number) => count(n, 'nyckeltal ändras', 'nyckeltal ändras'),
    figure: 'Nyckeltal',
    more: (n: number) => `Visa ${n} till`,
    missing: '–',
    yes: 'Ja',
    no: 'Nej',
  },

  replaces: {
    title: 'Det här ersätts',
    titleDone: 'Det här ersattes',
    sheet: 'hela bladet',
    months: (months: string) => `raderna för ${months}`,
    span: (from: string, to: string) => `${from} till ${to}`,
    corrected: 'raderna läggs till bland de andra; äldre rader som stått kvar i deras ställe ersätts',
    nothing: 'inget: raderna läggs till',
  },

  refused: {
    title: 'Rader som inte sparas',
    titleStored: 'Rader som inte är sparade',
    rows: (n: number) => count(n, 'rad har fel och sparas inte', 'rader har fel och sparas inte'),
    rowsStored: (n: number) => count(n, 'rad har fel och är inte sparad', 'rader har fel och är inte sparade'),
    stay: (n: number) => `${count(n, 'tidigare rad', 'tidigare rader')} står kvar i deras ställe`,
    uncertain: 'Det gick inte att se vilka tidigare rader de hör till, så inga tidigare rader har tagits bort',
    download: 'Hämta raderna att rätta',
    help: 'Rätta i den filen och lämna in den som vanligt: raderna läggs till utan att något annat ersätts.',
  },

  same: {
    title: 'Filen är redan inlämnad',
    text: (at: string) => `Samma fil lämnades in ${at}, och allt i den gäller. Inget har ändrats.`,
    look: 'Visa den inlämningen',
  },

  template: {
    wrong: 'Hämta mallen för det här projektet',
    period: 'Period',
    anyPeriod: 'Hela projektet',
    people: 'Fyll i deltagarna som gäller nu',
    peopleHelp: 'Mallen innehåller då personnummer. Att du hämtar den sparas i historiken.',
    filled: 'Projektets budgetposter är ifyllda och går att välja i Kostnader.',
    making: 'Mallen görs …',
    slow: 'Mallen dröjer. Försök igen om en stund.',
  },

  history: {
    original: 'Filen som den lämnades in',
    annotated: 'Med anmärkningar',
    refused: 'Raderna att rätta',
    reports: 'Rapporter, alla versioner',
    version: (revision: number) => `ur version ${revision}`,
    download: 'Hämta',
    noReports: 'Inga rapporter är gjorda än.',
    openings: 'Öppnade filer',
    openingsLead: 'Varje gång någon hämtar en fil som kan innehålla personuppgifter sparas det här.',
    noOpenings: 'Ingen sådan fil har hämtats.',
    opened: {
      original: 'inlämnad fil',
      annotated: 'fil med anmärkningar',
      changes: 'ändringar',
      refused: 'rader att rätta',
      report: 'rapport',
      annex: 'revisionsbilaga',
      template: 'mall med deltagare',
      monthFile: 'månadsfil till SCB',
    },
  },
} as const;
