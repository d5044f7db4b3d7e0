import { attributeOf, findElement, findElements } from '../package/elements.ts';
import type { Parts } from '../package/openParts.ts';
import { readRelationships } from '../package/relationships.ts';
import { parseSheetData } from './sheetData.ts';
import { readWorkbookIndex, type SheetPart, type TablePart, type WorkbookIndex } from './readWorkbookIndex.ts';

/** English Metric Units in a point; points in an inch. */
const EMU = 12_700;
const INCH = 72;
/** A4 in points. */
const SHORT = 595;
const LONG = 842;
/** Points of a row that says no height, and of a digit's width. */
const ROW = 15;
const DIGIT = 5.25;
/** Points that headings repeated on every page take at most. */
const HEADINGS = 45;
/** More rows than any page holds. */
const MOST_ROWS = 500;
/** Sheets with a longer table are left to the program that prints them: their rows are not read once more. */
const MOST_LAID_OUT = 5_000;
/** How much of a page is counted on: programs do not measure alike. */
const SURE = 0.98;

/** Rows of a table that a page holds at least, at its start and at its end. */
const FEWEST = 3;

/** What is not to be cut by the end of a page: a chart, or a table with its title. */
interface Block {
  /** Its first row. */
  readonly row: number;
  /** Points high. */
  readonly height: number;
  /** Of a table, the row of its headings, the first below them and its last. */
  readonly table?: { readonly headingRow: number; readonly firstRow: number; readonly lastRow: number };
}

interface Page {
  /** Points of the sheet's own measure that a page holds. */
  readonly height: number;
  readonly heightOf: (row: number) => number;
  /** Rows that a page ends with already. */
  readonly breaks: ReadonlySet<number>;
  /** The row repeated on every page, and its points. */
  readonly titleRow: number | undefined;
  readonly repeated: number;
}

/**
 * Begins a new page above each chart and table that would otherwise be cut by the end of one; a table longer than a page is cut where both
 * pages get some of its rows, and so is one whose headings every page repeats. What is made fit one page in height is left as it is.
 */
export function breakPages(parts: Parts): void {
  const workbook = readWorkbookIndex(parts);
  for (const sheet of workbook.sheets) {
    const tables = workbook.tables.filter((table) => table.sheet.partName === sheet.partName);
    const drawing = readRelationships(parts, sheet.partName).find(({ type }) => type === 'drawing')?.target;
    if (drawing === undefined && tables.length === 0) continue;
    if (tables.some(({ range }) => range.lastRow - range.firstRow > MOST_LAID_OUT)) continue;
    const xml = parts.text(sheet.partName);
    const page = readPage(xml, { sheet, workbook });
    if (!page) continue;
    const charts = drawing === undefined ? [] : [...chartHeights(parts.text(drawing))].map(([row, height]): Block => ({ row, height }));
    const added = findBreaks(page, [...charts, ...tables.map((table) => tableBlock(table, page.heightOf))]);
    if (added.length > 0) parts.write(sheet.partName, withBreaks(xml, [...page.breaks, ...added]));
  }
}

/** A filled table with the row above it, which is its title. */
function tableBlock({ range, headerRows }: TablePart, heightOf: Page['heightOf']): Block {
  const row = Math.max(1, range.firstRow - 1);
  const height = sumOf(row, Math.min(range.lastRow, row + MOST_ROWS), heightOf);
  return { row, height, table: { headingRow: range.firstRow, firstRow: range.firstRow + headerRows, lastRow: range.lastRow } };
}

/** Points that the highest chart beginning on a row needs, by the row. */
function chartHeights(xml: string): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const anchor of findElements(xml, 'oneCellAnchor')) {
    const from = findElement(xml, 'row', anchor);
    const size = findElement(xml, 'ext', anchor);
    if (!from || !size || !findElement(xml, 'chart', anchor)) continue;
    const row = Number(xml.slice(from.innerStart, from.innerEnd)) + 1;
    heights.set(row, Math.max(heights.get(row) ?? 0, Number(attributeOf(size.tag, 'cy')) / EMU + 4));
  }
  return heights;
}

function readPage(xml: string, { sheet, workbook }: { readonly sheet: SheetPart; readonly workbook: WorkbookIndex }): Page | undefined {
  const setup = findElement(xml, 'pageSetup');
  const margins = findElement(xml, 'pageMargins');
  if (!setup || !margins || attributeOf(setup.tag, 'fitToHeight') !== '0') return undefined;
  const isLying = attributeOf(setup.tag, 'orientation') === 'landscape';
  const margin = (side: string) => Number(attributeOf(margins.tag, side) ?? 0.75) * INCH;
  const printed = {
    width: (isLying ? LONG : SHORT) - margin('left') - margin('right'),
    height: (isLying ? SHORT : LONG) - margin('top') - margin('bottom'),
  };
  const columns = findElements(xml, 'col').map(({ tag }) => {
    const [first, last, width] = ['min', 'max', 'width'].map((name) => Number(attributeOf(tag, name) ?? 0));
    return ((last ?? 0) - (first ?? 0) + 1) * ((width ?? 0) * DIGIT + 3.75);
  });
  const scale = Math.min(
    1,
    printed.width /
      Math.max(
        1,
        columns.reduce((sum, width) => sum + width, 0),
      ),
  );
  const rows = parseSheetData(xml).rows;
  const heightOf = (row: number) => {
    const tag = rows.get(row)?.tag ?? '';
    return attributeOf(tag, 'hidden') === '1' ? 0 : Number(attributeOf(tag, 'ht') ?? ROW);
  };
  const breaks = findElements(xml, 'rowBreaks').flatMap((all) => findElements(xml, 'brk', all));
  const titles = workbook.names.find(({ name, formula }) => name === '_xlnm.Print_Titles' && formula.includes(sheet.name));
  return {
    height: (printed.height / scale) * SURE,
    heightOf,
    breaks: new Set(breaks.map(({ tag }) => Number(attributeOf(tag, 'id')))),
    titleRow: titles && Number(/\d{1,7}$/.exec(titles.formula)?.[0]),
    repeated: titles ? HEADINGS : 0,
  };
}

/** The rows to end a page with. */
function findBreaks({ height, heightOf, breaks, repeated, titleRow }: Page, blocks: readonly Block[]): readonly number[] {
  const needed = new Map<number, number>();
  const cut: NonNullable<Block['table']>[] = [];
  for (const { row, height: own, table } of blocks) {
    const mayBeCut = table !== undefined && (own > height - repeated || table.headingRow === titleRow);
    if (mayBeCut) cut.push(table);
    const least = mayBeCut ? sumOf(row, Math.min(table.firstRow + FEWEST - 1, table.lastRow), heightOf) : own;
    needed.set(row, Math.max(needed.get(row) ?? 0, least));
  }
  const added: number[] = [];
  const lastBlock = Math.max(0, ...needed.keys());
  const last = Math.max(lastBlock, ...cut.map(({ lastRow }) => lastRow));
  let used = 0;
  for (let row = 1; row <= last; row += 1) {
    const own = heightOf(row);
    const least = Math.max(own, needed.get(row) ?? 0);
    if (breaks.has(row - 1)) used = repeated;
    if (used > repeated && used + least > height) {
      // The last rows of a table bring some more with them.
      const ending = cut.find(({ lastRow }) => lastRow - FEWEST + 1 < row && row <= lastRow);
      const first = ending ? Math.max(ending.firstRow + FEWEST, ending.lastRow - FEWEST + 1) : row;
      // Programs end a page by themselves where nothing depends on which row it is.
      if (ending || needed.has(row) || row <= lastBlock) added.push(first - 1);
      used = repeated + sumOf(first, row - 1, heightOf);
    }
    used += own;
  }
  return added;
}

function sumOf(first: number, last: number, heightOf: Page['heightOf']): number {
  let sum = 0;
  for (let row = first; row <= last; row += 1) sum += heightOf(row);
  return sum;
}

function withBreaks(xml: string, rows: readonly number[]): string {
  const ids = [...new Set(rows)].toSorted((a, b) => a - b);
  const breaks = `<rowBreaks count="${ids.length}" manualBreakCount="${ids.length}">${ids.map((id) => `<brk id="${id}" max="16383" man="1"/>`).join('')}</rowBreaks>`;
  const old = findElement(xml, 'rowBreaks');
  if (old) return xml.slice(0, old.start) + breaks + xml.slice(old.end);
  const before = ['headerFooter', 'pageSetup'].flatMap((name) => findElement(xml, name) ?? [])[0];
  return before ? xml.slice(0, before.end) + breaks + xml.slice(before.end) : xml;
}
