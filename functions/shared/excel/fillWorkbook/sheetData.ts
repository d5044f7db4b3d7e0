import { attributeOf, childrenOf, findElement, scanTags, withAttribute } from '../xml/elements.ts';
import { cellName, formatRange, parseRange } from './reference.ts';

/** One cell of a sheet as its XML: what stands between the tags is kept as written. */
export interface CellXml {
  readonly column: number;
  /** The opening tag without a closing slash. */
  readonly tag: string;
  readonly inner: string;
}

/** One row of a sheet. */
export interface RowXml {
  readonly number: number;
  readonly tag: string;
  readonly cells: CellXml[];
}

/** The rows of a sheet between what stands before and after them. */
export interface SheetData {
  readonly before: string;
  readonly rows: Map<number, RowXml>;
  readonly after: string;
  /** Prefix of the sheet's elements with its colon, mostly nothing. */
  readonly prefix: string;
}

/** Reads the rows of a sheet's XML. */
export function parseSheetData(xml: string): SheetData {
  const data = findElement(xml, 'sheetData');
  if (!data) throw new Error('The sheet has no sheetData');
  const rows = new Map<number, RowXml>();
  let open: RowXml | undefined;
  let cellStart: { tag: string; column: number; end: number } | undefined;
  let depth = 0;
  for (const tag of scanTags(xml, data.innerStart, data.innerEnd)) {
    const text = xml.slice(tag.start, tag.end);
    if (!open) {
      if (tag.name !== 'row' || tag.kind === 'close') continue;
      const number = Number(attributeOf(text, 'r') ?? lastOf(rows) + 1);
      const row = { number, tag: asOpenTag(text), cells: [] };
      rows.set(number, row);
      if (tag.kind === 'open') open = row;
    } else if (!cellStart) {
      if (tag.kind === 'close') open = undefined;
      else {
        const column = parseRange(attributeOf(text, 'r') ?? '')?.firstColumn ?? (open.cells.at(-1)?.column ?? -1) + 1;
        if (tag.kind === 'empty') open.cells.push({ column, tag: asOpenTag(text), inner: '' });
        else cellStart = { tag: text, column, end: tag.end };
      }
    } else if (tag.kind === 'open') {
      depth += 1;
    } else if (tag.kind === 'close') {
      if (depth > 0) depth -= 1;
      else {
        open.cells.push({ column: cellStart.column, tag: cellStart.tag, inner: xml.slice(cellStart.end, tag.start) });
        cellStart = undefined;
      }
    }
  }
  return { before: xml.slice(0, data.start), rows, after: xml.slice(data.end), prefix: data.prefix };
}

/** The sheet's XML again, with its stated dimension as the rows now are. */
export function formatSheetData({ before, rows, after, prefix }: SheetData): string {
  const sorted = [...rows.values()].sort((a, b) => a.number - b.number);
  const data = sorted.map((row) => formatRow(row, prefix)).join('');
  return `${withDimension(before, sorted)}<${prefix}sheetData>${data}</${prefix}sheetData>${after}`;
}

function formatRow({ number, tag, cells }: RowXml, prefix: string): string {
  const rowTag = withAttribute(withAttribute(tag, 'r', number), 'spans', undefined);
  const sorted = [...cells].sort((a, b) => a.column - b.column);
  const inner = sorted.map((cell) => {
    const cellTag = withAttribute(cell.tag, 'r', cellName(cell.column, number));
    return cell.inner === '' ? `${cellTag.slice(0, -1)}/>` : `${cellTag}${cell.inner}</${prefix}c>`;
  });
  return inner.length === 0 ? `${rowTag.slice(0, -1)}/>` : `${rowTag}${inner.join('')}</${prefix}row>`;
}

function withDimension(before: string, rows: readonly RowXml[]): string {
  const dimension = findElement(before, 'dimension');
  const used = rows.filter(({ cells }) => cells.length > 0);
  const [first, last] = [used[0], used.at(-1)];
  if (!dimension || !first || !last) return before;
  const columns = used.flatMap(({ cells }) => cells.map(({ column }) => column));
  const range = {
    firstColumn: columns.reduce((a, b) => Math.min(a, b)),
    firstRow: first.number,
    lastColumn: columns.reduce((a, b) => Math.max(a, b)),
    lastRow: last.number,
  };
  return before.slice(0, dimension.start) + withAttribute(dimension.tag, 'ref', formatRange(range)) + before.slice(dimension.innerStart);
}

function lastOf(rows: ReadonlyMap<number, RowXml>): number {
  return [...rows.keys()].at(-1) ?? 0;
}

function asOpenTag(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}

/** The default style of cells that do not exist yet in a column; undefined for the plain style. */
export function columnStyle(before: string, column: number): string | undefined {
  const columns = findElement(before, 'cols');
  const found =
    columns &&
    childrenOf(before, columns).find(
      ({ tag }) => Number(attributeOf(tag, 'min')) <= column + 1 && column + 1 <= Number(attributeOf(tag, 'max')),
    );
  return found && attributeOf(found.tag, 'style');
}
