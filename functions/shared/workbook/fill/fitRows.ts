import { attributeOf, findElement, findElements, withAttribute } from '../package/elements.ts';
import { countLines } from '../write/countLines.ts';
import { styleOf } from './formatCell.ts';
import { shownValue } from './shownValue.ts';
import type { TextStyle } from './readTextStyles.ts';
import { parseRange } from '../package/reference.ts';
import { rowOf, type CellXml, type RowXml, type SheetData } from './sheetData.ts';

/** Excel's own width of a column that says none. */
const DEFAULT_WIDTH = 8.43;

/**
 * Makes rows high enough for the text that was filled in and breaks over several lines: not every program does so by itself
 * when it opens a workbook. No row gets lower.
 */
export function fitRows(data: SheetData, styles: readonly TextStyle[]): SheetData {
  const widthOf = readWidths(data);
  const rows = new Map([...data.rows].map(([number, row]) => [number, fitRow(row, { styles, widthOf })]));
  return { ...data, rows };
}

type WidthOf = (column: number, row: number) => number;

function fitRow(row: RowXml, { styles, widthOf }: { styles: readonly TextStyle[]; widthOf: WidthOf }): RowXml {
  const heights = row.cells.map((cell) => heightOf(cell, styles[Number(styleOf(cell.tag) ?? 0)], widthOf(cell.column, row.rowNumber)));
  const height = heights.reduce((highest, each) => Math.max(highest, each), 0);
  if (height <= Number(attributeOf(row.tag, 'ht') ?? 0)) return row;
  return rowOf({ rowNumber: row.rowNumber, tag: withAttribute(row.tag, 'ht', height) }, () => row.cells);
}

/** Points a filled text needs when it takes more than one line; 0 for everything else. */
function heightOf(cell: CellXml, style: TextStyle | undefined, width: number): number {
  if (!style?.wraps || attributeOf(cell.tag, 't') !== 'inlineStr') return 0;
  const lines = countLines(String(shownValue(cell, () => '') ?? ''), (width * 10) / style.size - 1, style.weight);
  return lines < 2 ? 0 : Math.round(lines * style.size * 1.28 + 2);
}

/** Widths in characters; a merged cell is as wide as its columns together. */
function readWidths({ before, after }: SheetData): WidthOf {
  const columns = findElement(before, 'cols');
  const widths = (columns ? findElements(before, 'col', columns) : []).map(({ tag }) => ({
    first: Number(attributeOf(tag, 'min')) - 1,
    last: Number(attributeOf(tag, 'max')) - 1,
    width: Number(attributeOf(tag, 'width') ?? DEFAULT_WIDTH),
  }));
  const merged = findElements(after, 'mergeCell').flatMap(({ tag }) => parseRange(attributeOf(tag, 'ref') ?? '') ?? []);
  const widthOf = (column: number) => widths.find(({ first, last }) => first <= column && column <= last)?.width ?? DEFAULT_WIDTH;
  return (column, row) => {
    const area = merged.find(({ firstColumn, firstRow }) => firstColumn === column && firstRow === row);
    const last = area?.lastColumn ?? column;
    return Array.from({ length: last - column + 1 }, (_, index) => widthOf(column + index)).reduce((sum, width) => sum + width, 0);
  };
}
