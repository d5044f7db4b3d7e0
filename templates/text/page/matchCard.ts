import { placeWords } from '../places.ts';

/** Proposals on a receipt: what local headings and values mean. */

export const title = 'Stämmer det här?';
export const lead =
  'Filen har rubriker eller ord som vi inte känner igen. Välj vad de betyder. Valen sparas för projektet, så att nästa fil läses rätt direkt. Inget av det används förrän du sparar valen.';
export const sheets = 'Blad som inte läses';
export const sheet = (name: string) => placeWords.smooth(`Bladet ”${name}”`);
export const alike = 'liknar mest';
export const hidden = 'Dolt i Excel';
export const columns = (sheet: string) => `Kolumner i ${sheet}`;
export const values = (sheet: string, column: string) => `Ord i ${sheet}, ${column}`;
export const projects = 'Projekt i huvudboken';
export const currencies = 'Valuta i huvudboken';
export const amountUnits = 'Vad beloppen är i';
export const unit = (text: string) => `Belopp i ${text}`;
export const units = new Map([
  ['kronor', 'Kronor'],
  ['thousands', 'Tusental kronor'],
  ['millions', 'Miljoner kronor'],
]);
export const readAs = new Map([
  [1000, 'läses som tusental kronor'],
  [1_000_000, 'läses som miljoner kronor'],
]);
export const means = (what: string) => `${what} betyder`;
export const column = (heading: string, cell: string) => `Rubriken ”${heading}” i ${cell}`;
export const value = (text: string) => `”${text}”`;
export const accounts = (range: string) => `Konton ${range.replace('-', '–')}`;
export const blank = (column: string) => `Tom cell i ${column}`;
export const project = (text: string) => `Projekt ${text}`;
export const currency = (text: string) => `Valuta ${text}`;
export const noProject = 'Rader utan projekt';
export const samples = (samples: readonly string[]) => `Till exempel ${samples.join(', ')}`;
export const kinds = {
  identityNumber: 'Cellerna ser ut som personnummer',
  date: 'Cellerna ser ut som datum',
  money: 'Cellerna ser ut som belopp',
  number: 'Cellerna ser ut som tal',
  choice: 'Cellerna ser ut som val ur en lista',
  yesNo: 'Cellerna ser ut som ja och nej',
  text: 'Cellerna innehåller text',
  empty: 'Cellerna är tomma',
} as const;
export const split = 'Dela upp kontona';
export const splitOf = (range: string) => `Dela upp konton ${range}`;
export const splitHelp = 'Skriv ett konto, till exempel 5011, eller från och till, till exempel 5010–5019. Det smalaste gäller.';
export const accountOf = (range: string) => `Konto ur ${range}`;
export const accountMeans = (range: string) => `Kontot ur ${range} betyder`;
export const more = 'Ett konto till';
export const moreOf = (range: string) => `Ett konto till ur ${range}`;
export const badAccount = 'Skriv ett konto med 3–6 siffror, eller från och till med lika många siffror.';
export const rows = (count: number) => (count === 1 ? '1 rad' : `${count} rader`);
export const required = 'krävs';
export const proposal = 'vårt förslag';
export const undecidedColumn = 'Läs den inte nu';
export const undecidedValue = 'Välj …';
export const never = 'Läs den aldrig';
export const mine = 'Det här projektet';
export const other = 'Ett annat projekt, läses inte';
export const kronor = 'Beloppen är ändå i kronor';
export const save = 'Spara valen och läs filen igen';
export const nothing = 'Välj minst en betydelse först.';
export const twice = (column: string) => `Två rubriker är valda som ${column}. Välj olika, eller läs inte den ena.`;
export const readAgain = 'Valen är sparade. Filen läses igen.';
export const savedOnly = 'Valen är sparade och gäller nästa fil. Den här filen har ersatts av en senare och läses inte igen.';
export const all = 'Alla val kan tas bort under';
