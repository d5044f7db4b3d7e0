import { columnLetters } from '../../domain/cell.ts';
import { asOpenTag, attributeOf, findElements, findTag, replaceStretches, withAttribute, type TagPlace } from '../package/elements.ts';
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
  const cells = walkCells(xml, innerStart, innerEnd);
  while (mark && cells.findFrom(mark.column)) {
    const { column, start, end } = cells;
    for (; mark && mark.column < column; mark = left.next().value) add(mark, start);
    if (mark?.column !== column) continue;
    const cellTag = xml.slice(start, end);
    const style = mark.restyle(Number(attributeOf(cellTag, 's') ?? 0));
    changes.push({ start, end, text: withAttribute(cellTag, 's', style) });
    mark = left.next().value;
  }
  for (; mark; mark = left.next().value) add(mark, innerEnd);
  const marked = replaceStretches(xml, changes).slice(innerStart, holdsNothing ? undefined : innerEnd - xml.length);
  const row = `${withAttribute(asOpenTag(tag), 'spans', undefined)}${marked}${holdsNothing ? `</${sheet.prefix}row>` : xml.slice(innerEnd)}`;
  requireElement(row);
  return row;
}

/** The cells of a row, one after the other: where the cell's opening tag is, and its column. */
interface CellWalk {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** Moves on to the next cell in this column or one after it; false when there is none. */
  findFrom(column: number): boolean;
}

const LETTER_C = 0x63;

/** Walks the cells between two places of a row. A cell that does not say where it is follows the one before. */
function walkCells(xml: string, from: number, to: number): CellWalk {
  const tag: TagPlace = { kind: 'open', start: from, nameStart: from, nameEnd: from, end: from };
  let depth = 0;
  let column = -1;
  /** The next `r` in the text: a tag that ends before it says no place. */
  let letter = -1;
  const placeOf = (): number | undefined => {
    if (letter < tag.nameEnd) letter = xml.indexOf('r', tag.nameEnd);
    if (letter === -1) letter = xml.length;
    const place = letter < tag.end ? attributeOf(xml.slice(tag.start, tag.end), 'r') : undefined;
    return place === undefined ? undefined : parseRange(place)?.firstColumn;
  };
  const isCell = (): boolean =>
    depth === 0 &&
    tag.kind !== 'close' &&
    xml.charCodeAt(tag.nameEnd - 1) === LETTER_C &&
    (tag.nameEnd === tag.nameStart + 1 || xml.charAt(tag.nameEnd - 2) === ':');
  return {
    get column() {
      return column;
    },
    get start() {
      return tag.start;
    },
    get end() {
      return tag.end;
    },
    findFrom(wanted) {
      while (findTag(xml, tag, to)) {
        const isFound = isCell();
        if (isFound) column = placeOf() ?? column + 1;
        if (tag.kind === 'open') depth += 1;
        else if (tag.kind === 'close') depth -= 1;
        if (isFound && column >= wanted) return true;
      }
      return false;
    },
  };
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
