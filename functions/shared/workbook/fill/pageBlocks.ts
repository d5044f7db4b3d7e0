import { attributeOf, findElement, findElements } from '../package/elements.ts';
import type { TablePart } from './readWorkbookIndex.ts';
import type { SheetData } from './sheetData.ts';

/** English Metric Units in a point. */
export const EMU = 12_700;
/** Points of a row that says no height. */
export const ROW = 15;
/** Rows that a chart is not made lower than, and the share of its rows that it keeps. */
const LEAST_ROWS = 9;
const LEAST_SHARE = 0.7;
/** Points of a chart's title, axis and legend, and of each word beside its lying bars. */
const AROUND = 95;
const WORD = 12.3;

/** What stands on a sheet between empty rows, from its first row to its last. */
export interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Of a table with its title and its sums: the row of its headings and the first below them. */
  readonly table?: { readonly headingRow: number; readonly firstRow: number };
  /** Of charts side by side: how few rows they can be shown on. */
  readonly leastRows?: number;
}

/** Points high of a row, by its number. */
export type HeightOf = (row: number) => number;

/** How high the rows of a sheet are: hidden ones are not there. */
export function rowHeights({ rows }: SheetData): HeightOf {
  return (row) => {
    const tag = rows.get(row)?.tag ?? '';
    return attributeOf(tag, 'hidden') === '1' ? 0 : Number(attributeOf(tag, 'ht') ?? ROW);
  };
}

/** Where charts stand, and what each is. */
export interface Drawing {
  readonly xml: string;
  /** The chart of a relationship's id. */
  chartOf(id: string): string | undefined;
}

/** Tables, charts and texts of a sheet, from above. */
export function findBlocks(
  data: SheetData,
  { tables, drawing }: { readonly tables: readonly TablePart[]; readonly drawing: Drawing | undefined },
): readonly Block[] {
  const isFilled = (row: number) => data.rows.get(row)?.cells.some(({ inner }) => inner !== '') ?? false;
  const whole = [...(drawing ? chartBlocks(drawing) : []), ...tables.map((table) => tableBlock(table, isFilled))];
  const taken = new Set(
    whole.flatMap(({ firstRow, lastRow }) => Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index)),
  );
  const texts: Block[] = [];
  for (const row of [...data.rows.keys()].filter((each) => isFilled(each) && !taken.has(each)).toSorted((a, b) => a - b)) {
    const last = texts.at(-1);
    if (last?.lastRow === row - 1) texts[texts.length - 1] = { ...last, lastRow: row };
    else texts.push({ firstRow: row, lastRow: row });
  }
  return [...whole, ...texts].toSorted((a, b) => a.firstRow - b.firstRow);
}

/** A filled table with the row above it, which is its title, and what stands right below: its sums. */
function tableBlock({ range, headerRows }: TablePart, isFilled: (row: number) => boolean): Block {
  let { lastRow } = range;
  while (isFilled(lastRow + 1)) lastRow += 1;
  return {
    firstRow: Math.max(1, range.firstRow - 1),
    lastRow,
    table: { headingRow: range.firstRow, firstRow: range.firstRow + headerRows },
  };
}

/** Charts that begin on the same row, on the rows that the highest of them needs. */
function chartBlocks({ xml, chartOf }: Drawing): readonly Block[] {
  const charts = findElements(xml, 'oneCellAnchor').flatMap((anchor) => {
    const from = findElement(xml, 'row', anchor);
    const size = findElement(xml, 'ext', anchor);
    const chart = findElement(xml, 'chart', anchor);
    if (!from || !size || !chart) return [];
    const rows = Math.ceil(Number(attributeOf(size.tag, 'cy')) / EMU / ROW);
    const words = countWords(chartOf(attributeOf(chart.tag, 'r:id') ?? '') ?? '');
    const needed = Math.max(LEAST_ROWS, Math.ceil(rows * LEAST_SHARE), words === 0 ? 0 : Math.ceil((AROUND + WORD * words) / ROW));
    return [{ firstRow: Number(xml.slice(from.innerStart, from.innerEnd)) + 1, rows, needed }];
  });
  return [...Map.groupBy(charts, ({ firstRow }) => firstRow)].map(([firstRow, band]) => {
    const rows = Math.max(...band.map((chart) => chart.rows));
    return { firstRow, lastRow: firstRow + rows - 1, leastRows: Math.min(rows, Math.max(...band.map(({ needed }) => needed))) };
  });
}

/** Words beside the lying bars of a chart; 0 of another. */
function countWords(xml: string): number {
  const direction = findElement(xml, 'barDir');
  const names = findElement(xml, 'cat');
  const count = names && findElement(xml, 'ptCount', names);
  return direction && count && attributeOf(direction.tag, 'val') === 'bar' ? Number(attributeOf(count.tag, 'val')) : 0;
}

/** Whether a block is neither a table nor charts. */
export function isText(block: Block): boolean {
  return block.table === undefined && block.leastRows === undefined;
}
