import { asOpenTag, attributeOf, childrenOf, findElement, scanTags, withAttribute } from '../package/elements.ts';
import { encodePieces } from '../package/encodePieces.ts';
import { cellName, formatRange, parseRange, type Range } from '../package/reference.ts';

/** One cell of a sheet as its XML: what stands between the tags is kept as written. */
export interface CellXml {
  readonly column: number;
  /** The opening tag without a closing slash. */
  readonly tag: string;
  readonly inner: string;
}

/** One row of a sheet. */
export interface RowXml {
  readonly rowNumber: number;
  readonly tag: string;
  readonly cells: CellXml[];
}

/** A row whose cells are made each time they are asked for: a list may have more rows than there is room for at once. */
export function rowOf({ rowNumber, tag }: Pick<RowXml, 'rowNumber' | 'tag'>, cells: () => CellXml[]): RowXml {
  return {
    rowNumber,
    tag,
    get cells() {
      return cells();
    },
  };
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
      const rowNumber = Number(attributeOf(text, 'r') ?? lastOf(rows) + 1);
      const row = { rowNumber, tag: asOpenTag(text), cells: [] };
      rows.set(rowNumber, row);
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

/** The sheet's XML again, in UTF-8, with its stated dimension as the rows now are. */
export function encodeSheetData({ before, rows, after, prefix }: SheetData): Uint8Array {
  const sorted = [...rows.values()].sort((a, b) => a.rowNumber - b.rowNumber);
  let used: Range | undefined;
  function* pieces(): Generator<string> {
    for (const row of sorted) {
      const cells = row.cells.toSorted((a, b) => a.column - b.column);
      used = rangeWith(used, row.rowNumber, cells);
      yield formatRow({ rowNumber: row.rowNumber, tag: row.tag, cells }, prefix);
    }
  }
  const data = encodePieces(pieces());
  const head = new TextEncoder().encode(`${withDimension(before, used)}<${prefix}sheetData>`);
  return Buffer.concat([head, data, new TextEncoder().encode(`</${prefix}sheetData>${after}`)]);
}

function formatRow({ rowNumber, tag, cells }: RowXml, prefix: string): string {
  const rowTag = withAttribute(withAttribute(tag, 'r', rowNumber), 'spans', undefined);
  let inner = '';
  for (const cell of cells) {
    const cellTag = withAttribute(cell.tag, 'r', cellName(cell.column, rowNumber));
    inner += cell.inner === '' ? `${cellTag.slice(0, -1)}/>` : `${cellTag}${cell.inner}</${prefix}c>`;
  }
  return cells.length === 0 ? `${rowTag.slice(0, -1)}/>` : `${rowTag}${inner}</${prefix}row>`;
}

/** The used range with one more row below it; its cells stand in order. */
function rangeWith(used: Range | undefined, row: number, cells: readonly CellXml[]): Range | undefined {
  const [first, last] = [cells[0]?.column, cells.at(-1)?.column];
  if (first === undefined || last === undefined) return used;
  return {
    firstColumn: Math.min(first, used?.firstColumn ?? first),
    firstRow: used?.firstRow ?? row,
    lastColumn: Math.max(last, used?.lastColumn ?? last),
    lastRow: row,
  };
}

function withDimension(before: string, used: Range | undefined): string {
  const dimension = findElement(before, 'dimension');
  if (!dimension || !used) return before;
  return before.slice(0, dimension.start) + withAttribute(dimension.tag, 'ref', formatRange(used)) + before.slice(dimension.innerStart);
}

function lastOf(rows: ReadonlyMap<number, RowXml>): number {
  return [...rows.keys()].at(-1) ?? 0;
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
