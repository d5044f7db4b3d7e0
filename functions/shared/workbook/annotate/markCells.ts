import { columnLetters } from '../../domain/cell.ts';
import { attributeOf, childrenOf, replaceStretches, withAttribute } from '../package/elements.ts';
import { parseRange } from '../fill/reference.ts';
import type { SheetText } from './sheetText.ts';

/** A cell to restyle: its column from 0, and its new style given the old. */
export interface Mark {
  readonly column: number;
  restyle(style: number): number;
}

type Change = { readonly start: number; readonly end: number; readonly text: string };

/** Changes to a sheet's XML that restyle some cells, by row. Cells and rows that are not there are added, empty. */
export function markCells(sheet: SheetText, marks: ReadonlyMap<number, readonly Mark[]>): Change[] {
  const changes: Change[] = [];
  const left = [...marks].sort(([a], [b]) => a - b);
  let previous = 0;
  for (const row of sheet.rows()) {
    const number = Number(attributeOf(sheet.xml.slice(row.start, row.innerStart), 'r') ?? previous + 1);
    if (number <= previous) throw new Error('The rows of the sheet are not in order');
    const missing = takeWhile(left, ([wanted]) => wanted < number).map(([wanted, rowMarks]) => newRow(wanted, rowMarks, sheet));
    if (missing.length > 0) changes.push({ start: row.start, end: row.start, text: missing.join('') });
    const [found] = takeWhile(left, ([wanted]) => wanted === number);
    if (found) {
      const text = markRow(sheet.xml.slice(row.start, row.end), { number, marks: found[1], sheet });
      changes.push({ start: row.start, end: row.end, text });
    }
    previous = number;
  }
  return left.length === 0 ? changes : [...changes, appendRows(sheet, left)];
}

function appendRows(sheet: SheetText, marks: readonly (readonly [number, readonly Mark[]])[]): Change {
  const { data, prefix } = sheet;
  const text = marks.map(([number, rowMarks]) => newRow(number, rowMarks, sheet)).join('');
  if (!data.isEmpty) return { start: data.innerEnd, end: data.innerEnd, text };
  return { start: data.start, end: data.end, text: `<${prefix}sheetData>${text}</${prefix}sheetData>` };
}

/** Takes items off the front as long as they fit. */
function takeWhile<Item>(items: Item[], fits: (item: Item) => boolean): Item[] {
  const end = items.findIndex((item) => !fits(item));
  return items.splice(0, end === -1 ? items.length : end);
}

interface RowToMark {
  readonly number: number;
  readonly marks: readonly Mark[];
  readonly sheet: SheetText;
}

function newRow(number: number, marks: readonly Mark[], sheet: SheetText): string {
  const { prefix } = sheet;
  return markRow(`<${prefix}row r="${number}"></${prefix}row>`, { number, marks, sheet });
}

function markRow(xml: string, { number, marks, sheet }: RowToMark): string {
  const [row] = childrenOf(xml);
  if (!row) throw new Error('A row of the sheet is damaged');
  const cells = childrenOf(xml, row).filter(({ name }) => name === 'c');
  const rowStyle = attributeOf(row.tag, 'customFormat') === '1' ? Number(attributeOf(row.tag, 's') ?? 0) : undefined;
  const left = new Map(marks.map((mark) => [mark.column, mark]));
  const changes: Change[] = [];
  const add = (mark: Mark, at: number) => {
    const style = mark.restyle(rowStyle ?? sheet.columnStyle(mark.column));
    changes.push({ start: at, end: at, text: `<${sheet.prefix}c r="${columnLetters(mark.column)}${number}" s="${style}"/>` });
    left.delete(mark.column);
  };
  let previous = -1;
  for (const cell of cells) {
    const column = parseRange(attributeOf(cell.tag, 'r') ?? '')?.firstColumn ?? previous + 1;
    for (const mark of inOrder(left).filter((each) => each.column > previous && each.column < column)) add(mark, cell.start);
    const mark = left.get(column);
    if (mark) {
      const text = withAttribute(cell.tag, 's', mark.restyle(Number(attributeOf(cell.tag, 's') ?? 0)));
      changes.push({ start: cell.start, end: cell.innerStart, text });
      left.delete(column);
    }
    previous = column;
  }
  for (const mark of inOrder(left)) add(mark, row.innerEnd);
  const open = withAttribute(row.tag.replace(/\s*\/>$/, '>'), 'spans', undefined);
  const close = `</${row.prefix}row>`;
  const inner = replaceStretches(xml, changes).slice(row.innerStart, row.tag.endsWith('/>') ? undefined : -close.length);
  return `${open}${inner}${close}`;
}

function inOrder(marks: ReadonlyMap<number, Mark>): readonly Mark[] {
  return [...marks.values()].sort((a, b) => a.column - b.column);
}
