import type { Column } from '../../functions/shared/definition/column.ts';
import type { AnySheet } from '../../functions/shared/definition/sheet.ts';
import { columnLetters } from '../../functions/shared/domain/cell.ts';
import { sheets } from '../../templates/index.ts';
import { makeIdentityNumber } from './makeIdentityNumber.ts';
import { seededNumbers } from './mutateWorkbook.ts';
import { rawParts, sheetXml, type RawSheet } from './rawWorkbook.ts';
import { zipParts } from './zipParts.ts';

/** An upload that nobody would think of, and the identity numbers in it. */
export interface InventedUpload {
  readonly file: Uint8Array;
  readonly identityNumbers: readonly string[];
}

type Next = (below: number) => number;

const hostile = [
  '=HYPERLINK("http://a","b")', '+1', '-1', '@SUM(A1)', '\t=1', '\r', 'Summa', 'Totalt', 'Delsumma', 'Summa 2025', '', ' ', '\u00a0', '0', '-0', '1e308', '-1e308', '9007199254740993', '1.750', '1,750', '1 750 000kr (och 2 tkr)', 'NaN',
  'Infinity', '31 februari 2025', '2025-02-30', '03/04/2025', 'v. 12', '2025-W12', '00000000', '99999999', '20250101', '250101', '45717', '19800101-9800', '800101-9800', '19800101TF01', '19800101Tf99', '٣٤٥', '１２３４', '½', '∞', '−12', '37:30',
  '1/3-25', 'mars 2025', '2025-K3', 'Hela projektet', 'EECO01', 'constructor', '__proto__', 'toString', 'null', '[object Object]', '<script>', '&amp;', ']]>', '_x0000_', '_x000D_', '\ufeff', '\u202e', '😀', '\ud83d',
  'å'.repeat(300), 'a;b;;c', ';', ';;;', '"', "'", '\\', '..', '../../a', 'Ja', 'Nej', 'ja ', 'JA', 'X', '✓', '%', '#REF!', '12 %',
]; // prettier-ignore
const errors = ['#REF!', '#N/A', '#DIV/0!', '#SPILL!', ''];

/** The upload with this number among endlessly many: sheets, headings, cells and XML that go wrong in any way. */
export function inventUpload(seed: number): InventedUpload {
  const next = seededNumbers(seed);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[next(items.length)];
  const identityNumbers: string[] = [];
  const chosen = Array.from({ length: 1 + next(next(8) === 0 ? 3 : 1) }, () => pick(sheets)).filter((sheet) => sheet !== undefined);
  /** How many in a hundred cells are not what the column asks for. */
  const oddities = [0, 2, 10, 50][next(4)] ?? 0;
  const drawn = chosen.map((sheet): RawSheet => {
    const name = next(5) === 0 ? `Blad${next(3)}` : next(6) === 0 ? (pick(sheet.aliases) ?? sheet.name) : sheet.name;
    const rows = inventRows(sheet, next, { identityNumbers, oddities });
    const merges = next(6) === 0 ? '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>' : '';
    const xml = sheetXml(rows, merges);
    return { name, xml: next(5) === 0 ? upset(xml, next) : xml, ...(next(15) === 0 && { state: 'hidden' }) };
  });
  const parts = rawParts({
    sheets: drawn,
    strings: '<si><t>delad</t></si>',
    formats: ['yyyy-mm-dd', '[h]:mm', 'h:mm'],
    is1904: next(10) === 0,
  });
  return { file: zipParts(parts), identityNumbers };
}

interface Invention {
  readonly identityNumbers: string[];
  readonly oddities: number;
}

function inventRows(sheet: AnySheet, next: Next, invention: Invention): string {
  const columns = Object.values(sheet.columns).filter(({ required }) => required || next(3) > 0);
  if (next(3) === 0) columns.reverse();
  if (next(8) === 0) columns.splice(next(columns.length + 1), next(3));
  if (next(8) === 0) columns.push(...columns.slice(0, 1 + next(2)));
  const above = invention.oddities === 0 ? 0 : next(4);
  const lines: string[] = [];
  for (let row = 1; row <= above; row++) lines.push(rowXml(row, [textXml('Rapport 2025', next)]));
  lines.push(
    rowXml(
      above + 1,
      columns.map((column) => textXml(inventHeading(column, next), next)),
    ),
  );
  for (let row = above + 2; row < above + 2 + next(25); row++) {
    const gap = next(12) === 0 ? next(50) : 0;
    lines.push(rowXml(row + gap, columns.map((column) => inventCell(column, next, invention)))); // prettier-ignore
  }
  return lines.join('');
}

function inventHeading({ heading, aliases }: Column, next: Next): string {
  switch (next(12)) {
    case 0:
      return `${heading} *`;
    case 1:
      return heading.toUpperCase();
    case 2:
      return `${heading} (tkr)`;
    case 3:
      return aliases[0] ?? heading;
    case 4:
      return hostile[next(hostile.length)] ?? '';
    case 5:
      return heading.slice(1);
    default:
      return heading;
  }
}

function inventCell(column: Column, next: Next, { identityNumbers, oddities }: Invention): string {
  if (next(100) >= oddities) return honestCell(column, next, identityNumbers);
  switch (next(9)) {
    case 0:
      return '';
    case 1:
      return '<c><f>1+1</f></c>';
    case 2:
      return `<c t="e"><v>${errors[next(errors.length)]}</v></c>`;
    case 3:
      return `<c t="b"><v>${next(2)}</v></c>`;
    case 4:
      return `<c s="${next(4)}"><v>${[next(100_000), -next(1000), next(100) / 7, 1e15, 2e10][next(5)]}</v></c>`;
    case 5: {
      const number = makeIdentityNumber(next(2000));
      identityNumbers.push(number);
      return textXml(next(2) === 0 ? `Se ${number} och` : `${number.slice(2, 8)}-${number.slice(8)}`, next);
    }
    default:
      return textXml(hostile[next(hostile.length)] ?? '', next);
  }
}

function honestCell({ form }: Column, next: Next, identityNumbers: string[]): string {
  switch (form.kind) {
    case 'identityNumber': {
      const number = makeIdentityNumber(next(2000));
      identityNumbers.push(number);
      return next(2) === 0 ? `<c><v>${number}</v></c>` : textXml(number, next);
    }
    case 'date':
    case 'dateOrYear':
    case 'month':
      return `<c s="1"><v>${45_000 + next(700)}</v></c>`;
    case 'money':
    case 'hours':
    case 'number':
      return `<c s="${form.kind === 'hours' ? next(4) : 0}"><v>${next(20_000) / 100}</v></c>`;
    case 'choice':
    case 'choices': {
      const choice = Object.values(form.choices)[next(Object.keys(form.choices).length)];
      return textXml(typeof choice === 'string' ? choice : (choice?.word ?? ''), next);
    }
    case 'year':
    case 'period':
      return `<c><v>${2024 + next(3)}</v></c>`;
    default:
      return textXml(form.kind === 'yesNo' ? 'Ja' : `Text ${next(50)}`, next);
  }
}

function textXml(text: string, next: Next): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').toWellFormed();
  switch (next(4)) {
    case 0:
      return `<c t="str"><f>A1</f><v>${escaped}</v></c>`;
    case 1:
      return `<c t="inlineStr"><is><r><t xml:space="preserve">${escaped}</t></r></is></c>`;
    default:
      return `<c t="inlineStr"><is><t>${escaped}</t></is></c>`;
  }
}

/** Rows with addresses, so that gaps in them are gaps in the sheet. */
function rowXml(row: number, cells: readonly string[]): string {
  const placed = cells.map((cell, index) => cell.replace('<c', `<c r="${columnLetters(index)}${row}"`));
  return `<row r="${row}">${placed.join('')}</row>`;
}

/** Takes away, repeats, swaps or renames whole tags. */
function upset(xml: string, next: Next): string {
  const tags = xml.match(/<[^>]*>|[^<]+/g) ?? [];
  for (let times = 1 + next(3); times > 0; times--) {
    const at = 2 + next(Math.max(1, tags.length - 2));
    const other = 2 + next(Math.max(1, tags.length - 2));
    const [tag = '', otherTag = ''] = [tags[at], tags[other]];
    if (next(4) === 0) tags.splice(at, 1);
    else if (next(3) === 0) tags.splice(at, 0, otherTag);
    else if (next(2) === 0) [tags[at], tags[other]] = [otherTag, tag];
    else tags[at] = tag.replace(/"[^"]*"/, `"${['', '0', '-1', 'XFD1048576', 'ZZZZ9', 's', 'e', '99999999999'][next(8)]}"`);
  }
  return tags.join('');
}
