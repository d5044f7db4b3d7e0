/** Handing a file in. */

export const title = 'Lämna in arbetsbok';
export const lead = (sheets: string) =>
  `En fil kan ha ett eller flera av bladen ${sheets}. Ordningen på kolumnerna spelar ingen roll, och egna kolumner får vara kvar.`;
export const drop = 'Släpp Excel-, CSV- eller SIE-filen här';
export const choose = 'Välj fil';
export const limits =
  'Excel-arbetsbok (.xlsx eller .xlsm), CSV-fil eller SIE 4-fil ur ekonomisystemet, högst 30 MB. Innehållet krypteras och namn sparas aldrig.';
export const modeTitle = 'Vad händer med det som redan är inlämnat?';
export const modes = {
  default: ['Som vanligt', 'Listor ersätts helt. Närvaro, Kostnader och Personaltid ersätts för de månader som finns i filen.'],
  whole: ['Ersätt allt på bladen', 'Det som står i filen ersätter allt tidigare på samma blad.'],
  addition: ['Lägg till', 'Raderna läggs till det som redan finns.'],
} as const;
export const tooLarge = 'Filen är större än 30 MB. Dela upp den, till exempel med ett blad per fil.';
export const empty = 'Filen är tom. Öppna den i Excel, spara den och försök igen.';
export const steps = { send: 'Laddar upp', check: 'Läser och kontrollerar', store: 'Sparar' } as const;
export const percent = (percent: number) => `${percent} procent`;
export const sent = 'Uppladdad. Nu läser vi varje cell.';
export const slow = 'Det tar längre än vanligt. Du kan lämna sidan: resultatet finns sedan i historiken.';
export const interrupted = 'Uppladdningen avbröts. Inget är sparat. Kontrollera uppkopplingen och försök igen.';
export const refused = 'Filen togs inte emot. Välj den igen och försök en gång till.';
export const several = 'Välj en fil i taget.';
export const templateTitle = 'Har ni ingen egen lista?';
export const template = 'Mallen har alla kolumner, listor att välja ur och en förklaring i varje cell.';
export const getTemplate = 'Hämta mallen';
export const columnsTitle = 'Kolumner som läses';
export const required = 'krävs';
export const oneOfRequired = (headings: string) => `Minst en av ${headings} krävs.`;
export const notAllowed = 'Din roll får läsa men inte lämna in.';
