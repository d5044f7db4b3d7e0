import { columnLetters } from '../../domain/cell.ts';
import { asOpenTag, attributeOf, findElements, replaceStretches, scanTags, withAttribute } from '../package/elements.ts';
import { parseRange } from '../package/reference.ts';
import { UnreadableWorkbook } from '../package/unreadable.ts';
import { requireElement } from '../package/wellFormed.ts';
import { walkRows, type SheetHead } from './splitSheet.ts';

/** A cell to restyle: its column from 0, and its new style given the old. */
export interface Mark {
  readonly column: number;
  restyle(style: number): number;
}

/** Restyles some cells while the rows of a sheet pass by. Cells and rows that are not there are added, empty. */
export interface Marker {
  /** A text of whole rows with its cells restyled. Throws when the rows are not in order. */
  mark(rows: string): string;
  /** The rows to mark that come after the sheet's last, once all have passed. */
  rest(): string;
}

type Change = { readonly start: number; readonly end: number; readonly text: string };

/** A marker for the rows below this head; marks by row. */
export function createMarker(head: SheetHead, marks: ReadonlyMap<number, readonly Mark[]>): Marker {
  const left = [...marks].sort(([a], [b]) => a - b).map(([rowNumber, own]): RowMarks => ({ rowNumber, marks: own }));
  const sheet = { prefix: head.prefix, columnStyle: readColumnStyles(head.text.slice(0, head.dataAt)) };
  let previous = 0;
  return {
    mark(rows) {
      const changes: Change[] = [];
      for (const row of walkRows(rows, head.prefix)) {
        const rowNumber = Number(attributeOf(rows.slice(row.start, row.innerStart), 'r') ?? previous + 1);
        if (rowNumber <= previous) throw new UnreadableWorkbook('damaged');
        previous = rowNumber;
        const missing = takeWhile(left, (wanted) => wanted.rowNumber < rowNumber).map((each) => newRow(each, sheet));
        if (missing.length > 0) changes.push({ start: row.start, end: row.start, text: missing.join('') });
        const [found] = takeWhile(left, (wanted) => wanted.rowNumber === rowNumber);
        if (found) changes.push({ start: row.start, end: row.end, text: markRow(rows.slice(row.start, row.end), found, sheet) });
      }
      return changes.length === 0 ? rows : replaceStretches(rows, changes);
    },
    rest: () => left.map((each) => newRow(each, sheet)).join(''),
  };
}

interface RowMarks {
  readonly rowNumber: number;
  readonly marks: readonly Mark[];
}

interface SheetStyle {
  readonly prefix: string;
  /** Style of a column's empty cells. */
  columnStyle(column: number): number;
}

/** Takes items off the front as long as they fit. */
function takeWhile<Item>(items: Item[], fits: (item: Item) => boolean): Item[] {
  const end = items.findIndex((item) => !fits(item));
  return items.splice(0, end === -1 ? items.length : end);
}

function newRow(row: RowMarks, sheet: SheetStyle): string {
  return markRow(`<${sheet.prefix}row r="${row.rowNumber}"></${sheet.prefix}row>`, row, sheet);
}

function markRow(xml: string, { rowNumber, marks }: RowMarks, sheet: SheetStyle): string {
  const innerStart = xml.indexOf('>') + 1;
  const tag = xml.slice(0, innerStart);
  const holdsNothing = innerStart === xml.length;
  const innerEnd = holdsNothing ? innerStart : xml.lastIndexOf('</');
  const rowStyle = attributeOf(tag, 'customFormat') === '1' ? Number(attributeOf(tag, 's') ?? 0) : undefined;
  const left = [...new Map(marks.map((mark) => [mark.column, mark])).values()].sort((a, b) => a.column - b.column).values();
  const changes: Change[] = [];
  const add = (mark: Mark, at: number) => {
    const style = mark.restyle(rowStyle ?? sheet.columnStyle(mark.column));
    changes.push({ start: at, end: at, text: `<${sheet.prefix}c r="${columnLetters(mark.column)}${rowNumber}" s="${style}"/>` });
  };
  let mark = left.next().value;
  for (const cell of walkCells(xml, innerStart, innerEnd)) {
    for (; mark && mark.column < cell.column; mark = left.next().value) add(mark, cell.start);
    if (mark?.column === cell.column) {
      const style = mark.restyle(Number(attributeOf(cell.tag, 's') ?? 0));
      changes.push({ start: cell.start, end: cell.start + cell.tag.length, text: withAttribute(cell.tag, 's', style) });
      mark = left.next().value;
    }
    if (!mark) break;
  }
  for (; mark; mark = left.next().value) add(mark, innerEnd);
  const marked = replaceStretches(xml, changes).slice(innerStart, holdsNothing ? undefined : innerEnd - xml.length);
  const row = `${withAttribute(asOpenTag(tag), 'spans', undefined)}${marked}${holdsNothing ? `</${sheet.prefix}row>` : xml.slice(innerEnd)}`;
  requireElement(row);
  return row;
}

/** The cells between two places of a row. A cell that does not say where it is follows the one before. */
function* walkCells(
  xml: string,
  from: number,
  to: number,
): Generator<{ readonly column: number; readonly start: number; readonly tag: string }> {
  let depth = 0;
  let column = -1;
  for (const { kind, name, start, end } of scanTags(xml, from, to)) {
    if (depth === 0 && name === 'c' && kind !== 'close') {
      const tag = xml.slice(start, end);
      const place = attributeOf(tag, 'r');
      column = (place === undefined ? undefined : parseRange(place)?.firstColumn) ?? column + 1;
      yield { column, start, tag };
    }
    if (kind === 'open') depth += 1;
    else if (kind === 'close') depth -= 1;
  }
}

function readColumnStyles(head: string): (column: number) => number {
  const ranges = findElements(head, 'col').map(({ tag }) => ({
    min: Number(attributeOf(tag, 'min')),
    max: Number(attributeOf(tag, 'max')),
    style: Number(attributeOf(tag, 'style') ?? 0),
  }));
  const known = new Map<number, number>();
  return (column) => {
    const style = known.get(column) ?? ranges.find(({ min, max }) => min <= column + 1 && column + 1 <= max)?.style ?? 0;
    known.set(column, style);
    return style;
  };
}
