import type { UploadWorkbookWords } from '../../functions/shared/definition/uploadWorkbook.ts';

/** The words of the workbook coordinators fill in. */
export const uploadWorkbookWords: UploadWorkbookWords = {
  title: 'Underlag till Redovisa',
  instructions: 'Instruktion',
  lists: 'Listor',
  introduction: [
    'Fyll i de blad som projektet behöver och lämna de andra tomma. En rad i taget, direkt under rubrikerna, utan tomma rader emellan.',
    'Rubriker med * måste fyllas i på varje rad. Kolumner som ni inte behöver får tas bort eller lämnas tomma.',
    'Välj i listorna där de finns. Markera en cell så visas en kort hjälp. Klistra gärna in från egna listor: rubrikerna styr, inte ordningen.',
    'Skriv datum som 2025-03-01 och belopp i kronor. Skriv inte namn eller fri text om personer: sådant sparas inte.',
    'Spara filen och lämna in den på sidan. Allt kontrolleras innan något sparas, och fel visas cell för cell.',
  ],
  headings: ['Blad', 'Kolumn', 'Krävs', 'Så fyller du i', 'Val i listan'],
  required: 'Måste fyllas i',
  optional: 'Frivilligt',
  oneOf: (headings) => `${headings.join(' eller ')} måste fyllas i`,
  yes: 'Ja',
  no: 'Nej',
  choiceCount: (count) => `${count} val, se listan i cellen`,
  objection: 'Det du skrev finns inte i listan. Välj i listan om du kan. Behåller du texten så kontrolleras den när filen lämnas in.',
  replaces: ({ replaces }) =>
    replaces === 'sheet' ? 'en ny inlämning ersätter hela bladet.' : 'en ny inlämning ersätter de månader som finns i bladet.',
  madeForPeriod: (period) => `Period: ${period}. Rader för andra månader läses också, men en fil utan rader för perioden tas inte emot.`,
  withPeople: [
    'Filen innehåller personuppgifter. Spara den bara där sådana får ligga, och ta bort den när den är inlämnad.',
    'Personer med skyddade personuppgifter står utan personnummer och Deltagar-id: de sparas aldrig. Fyll i dem själv innan filen lämnas in.',
    'Ta inte bort avslutade personer: bladet Deltagare ersätts helt av det som står i filen.',
  ],
  madeFor: ({ name, caseId, registrationNumber }) =>
    [`Projekt: ${name}`, caseId && `ärende-id ${caseId}`, registrationNumber && `diarienummer ${registrationNumber}`]
      .filter(Boolean)
      .join(', '),
};
