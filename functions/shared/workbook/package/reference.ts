import { columnLetters, type CellRange } from '../../domain/cell.ts';

/** A rectangle of cells. */
export type Range = CellRange;

/** A range on a sheet of the workbook. */
export interface Place {
  readonly sheet: string;
  readonly range: Range;
}

/** `B5`, `$B$5` or `B5:D9` as a range; undefined for anything else. */
export function parseRange(text: string): Range | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text.trim());
  if (!match) return undefined;
  const [firstColumn, firstRow] = [columnIndex(match[1] ?? ''), Number(match[2])];
  const [lastColumn, lastRow] = match[3] ? [columnIndex(match[3]), Number(match[4])] : [firstColumn, firstRow];
  return { firstColumn, firstRow, lastColumn, lastRow };
}

/** `'Budget och utfall'!$B$5:$D$9` as a place; undefined for anything else. */
export function parsePlace(text: string): Place | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text.trim());
  const range = parseRange(match?.[3] ?? '');
  return match && range ? { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', range } : undefined;
}

/** A range as Excel writes it: `B5` or `B5:D9`. */
export function formatRange({ firstColumn, firstRow, lastColumn, lastRow }: Range): string {
  const first = cellName(firstColumn, firstRow);
  const last = cellName(lastColumn, lastRow);
  return first === last ? first : `${first}:${last}`;
}

/** `B5` for column 1 and row 5. */
export function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `$B$5` for column 1 and row 5. */
export function lockedCell(column: number, row: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** Zero-based column of its letters: `A` is 0, `AA` is 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at++) index = index * 26 + (letters.charCodeAt(at) & ~0x20) - 64;
  return index - 1;
}

/** A sheet's name as it stands in a formula. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][\w.]*$/.test(name) && !parseRange(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
