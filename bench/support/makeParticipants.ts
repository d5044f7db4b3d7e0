import { writeFile } from 'node:fs/promises';
import { rawWorkbook } from '../../test/support/rawWorkbook.ts';

const headings = [
  'Personnummer', 'Deltagar-id', 'Startdatum', 'Slutdatum', 'Insats', 'Delinsats', 'Anvisad av', 'Sysselsättning vid start', 'Arbetslös sedan', 'Utbildningsnivå',
  'Försörjning vid start', 'Tid i offentlig försörjning', 'Utländsk bakgrund', 'Funktionsnedsättning', 'Barn i hushållet', 'Hinder', 'Enhet', 'Kommun', 'Avslutsorsak', 'Sysselsättning efter',
]; // prettier-ignore
/** Reasons to leave, and the answer given later that goes with each. */
const exitReasons = ['Arbete utan subvention', 'Studier med studiemedel', 'Avbrott på egen begäran', 'Flytt', 'Övrigt'];
const afterExit = ['Arbete', 'Studier', 'Arbetssökande', 'Arbetssökande', 'Övrigt'];
const choices: Readonly<Record<string, readonly string[]>> = {
  Delinsats: ['Grupp A', 'Grupp B', 'Verkstad', 'Kök', 'Reception', 'Trädgård'],
  'Anvisad av': ['Försörjningsstöd', 'Arbetsförmedlingen', 'Försäkringskassan', 'Region', 'KAA', 'Egen ansökan', 'Annan'],
  Utbildningsnivå: [
    'Saknar grundskola',
    'Grundskola',
    'Gymnasium',
    'Eftergymnasial kortare än 2 år',
    'Eftergymnasial 2 år eller längre',
    'Okänd',
  ],
  'Försörjning vid start': ['Försörjningsstöd', 'Aktivitetsstöd', 'A-kassa', 'Sjukpenning', 'Försörjningsstöd; Aktivitetsstöd', 'Okänd'],
  'Tid i offentlig försörjning': ['Mindre än 1 år', '1–3 år', 'Mer än 3 år', 'Okänd'],
  'Utländsk bakgrund': ['Ja', 'Nej', 'Okänt'],
  Funktionsnedsättning: ['Ja', 'Nej', 'Vill inte uppge'],
  Hinder: ['Psykisk ohälsa', 'Fysisk ohälsa', 'Bristande svenska', 'Psykisk ohälsa; Social problematik'],
  Enhet: ['Arbetsmarknadsenheten', 'Vuxenutbildningen', 'Socialförvaltningen'],
  Kommun: ['Sollentuna', 'Upplands Väsby', 'Sigtuna', 'Vallentuna', 'Österåker'],
  'Sysselsättning vid start': ['Arbetslös'],
};
const dates: Readonly<Record<string, (row: number) => number | undefined>> = {
  'Arbetslös sedan': (row) => 44_000 + (row % 400),
  Startdatum: (row) => 45_300 + (row % 500),
  Slutdatum: (row) => (hasLeft(row) ? 45_800 + (row % 150) : undefined),
};
const onExit: ReadonlySet<string> = new Set(['Avslutsorsak', 'Sysselsättning efter']);
const DATE_STYLE = 1;

/**
 * Writes a sheet Deltagare with 20 columns the way Excel does: shared strings, numbers and dates, every value accepted.
 * The same `rows` always give the same workbook.
 */
export async function makeParticipants(path: string, rows: number): Promise<void> {
  const indexes = new Map<string, number>();
  const share = (text: string) => {
    const known = indexes.get(text) ?? indexes.size;
    indexes.set(text, known);
    return known;
  };
  const pieces: Buffer[] = [Buffer.from(opening(rows))];
  pieces.push(
    Buffer.from(
      rowXml(
        1,
        headings.map((heading, i) => textCell(`${letter(i)}1`, share(heading))),
      ),
    ),
  );
  for (let row = 2; row <= rows + 1; row++) {
    const cells = headings.map((heading, i) => cellXml({ heading, address: `${letter(i)}${row}`, row, share }));
    pieces.push(Buffer.from(rowXml(row, cells)));
  }
  pieces.push(
    Buffer.from('</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'),
  );
  const strings = [...indexes.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
  const sheets = [{ name: 'Deltagare', xml: Buffer.concat(pieces) }];
  await writeFile(path, rawWorkbook({ sheets, strings, formats: ['yyyy\\-mm\\-dd'], parts: { '[Content_Types].xml': contentTypes } }));
}

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Every part by name, as Excel writes them: SheetJS finds no shared strings without. */
const contentTypes = [
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>`,
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/>`,
  `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>`,
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${contentType}.sharedStrings+xml"/></Types>`,
].join('');

function opening(rows: number): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><dimension ref="A1:T${rows + 1}"/><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
}

function rowXml(row: number, cells: readonly string[]): string {
  return `<row r="${row}" spans="1:20">${cells.join('')}</row>`;
}

function textCell(address: string, index: number): string {
  return `<c r="${address}" t="s"><v>${index}</v></c>`;
}

interface CellPlace {
  readonly heading: string;
  readonly address: string;
  readonly row: number;
  share(text: string): number;
}

function cellXml({ heading, address, row, share }: CellPlace): string {
  if (onExit.has(heading) && !hasLeft(row)) return '';
  if (heading === 'Personnummer') return textCell(address, share(identityNumberOf(row)));
  if (heading === 'Deltagar-id') return textCell(address, share(`D-${row}`));
  if (heading === 'Insats') return `<c r="${address}"><v>${(row % 12) + 1}</v></c>`;
  if (heading === 'Sysselsättning efter') return textCell(address, share(afterExit[exitIndex(row)] ?? ''));
  if (heading === 'Avslutsorsak') return textCell(address, share(exitReasons[exitIndex(row)] ?? ''));
  if (heading === 'Barn i hushållet') return `<c r="${address}"><v>${row % 4}</v></c>`;
  const date = dates[heading]?.(row);
  if (date !== undefined) return `<c r="${address}" s="${DATE_STYLE}"><v>${date}</v></c>`;
  const words = choices[heading];
  return words ? textCell(address, share(words[(row * 7 + address.charCodeAt(0)) % words.length] ?? '')) : '';
}

function exitIndex(row: number): number {
  return row % exitReasons.length;
}

function hasLeft(row: number): boolean {
  return row % 3 === 0;
}

/** Twelve digits, unique to the row, with a birth number of 980–999, which no living person has. */
function identityNumberOf(row: number): string {
  const day = new Date(Date.UTC(1958, 0, 1 + Math.floor(row / 20)));
  const nine = `${day.toISOString().slice(2, 10).replaceAll('-', '')}${980 + (row % 20)}`;
  const sum = [...nine].reduce((total, digit, i) => total + digitSum(Number(digit) * (i % 2 === 0 ? 2 : 1)), 0);
  return `${day.getUTCFullYear().toString().slice(0, 2)}${nine}${(10 - (sum % 10)) % 10}`;
}

function digitSum(value: number): number {
  return value > 9 ? value - 9 : value;
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
