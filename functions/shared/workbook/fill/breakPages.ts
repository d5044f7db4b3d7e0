import { attributeOf, findElement, findElements } from '../package/elements.ts';
import type { Parts } from '../package/openParts.ts';
import { readRelationships } from '../package/relationships.ts';
import { parseSheetData } from './sheetData.ts';
import type { SheetPart, WorkbookIndex } from './readWorkbookIndex.ts';

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
/** How much of a page is counted on: programs do not measure alike. */
const SURE = 0.995;

interface Page {
  /** Points of the sheet's own measure that a page holds. */
  readonly height: number;
  readonly heightOf: (row: number) => number;
  /** Rows that a page ends with already. */
  readonly breaks: ReadonlySet<number>;
  /** Points of the rows repeated on every page. */
  readonly repeated: number;
}

/** Begins a new page above each chart that would otherwise be cut by the end of one. What is made fit one page in height is left as it is. */
export function breakPages(parts: Parts, workbook: WorkbookIndex): void {
  for (const sheet of workbook.sheets) {
    const drawing = readRelationships(parts, sheet.partName).find(({ type }) => type === 'drawing')?.target;
    if (drawing === undefined) continue;
    const charts = chartHeights(parts.text(drawing));
    if (charts.size === 0) continue;
    const xml = parts.text(sheet.partName);
    const page = readPage(xml, { sheet, workbook });
    const added = page ? findBreaks(page, charts) : [];
    if (page && added.length > 0) parts.write(sheet.partName, withBreaks(xml, [...page.breaks, ...added]));
  }
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
  const heightOf = (row: number) => Number(attributeOf(rows.get(row)?.tag ?? '', 'ht') ?? ROW);
  const breaks = findElements(xml, 'rowBreaks').flatMap((all) => findElements(xml, 'brk', all));
  const repeats = workbook.names.some(({ name, formula }) => name === '_xlnm.Print_Titles' && formula.includes(sheet.name));
  return {
    height: (printed.height / scale) * SURE,
    heightOf,
    breaks: new Set(breaks.map(({ tag }) => Number(attributeOf(tag, 'id')))),
    repeated: repeats ? HEADINGS : 0,
  };
}

/** The rows to end a page with. */
function findBreaks({ height, heightOf, breaks, repeated }: Page, charts: ReadonlyMap<number, number>): readonly number[] {
  const added: number[] = [];
  let used = 0;
  const last = Math.max(...charts.keys());
  for (let row = 1; row <= last; row += 1) {
    const own = heightOf(row);
    if (breaks.has(row - 1) || used + own > height) used = repeated;
    if (used > repeated && used + (charts.get(row) ?? 0) > height) {
      added.push(row - 1);
      used = repeated;
    }
    used += own;
  }
  return added;
}

function withBreaks(xml: string, rows: readonly number[]): string {
  const ids = [...new Set(rows)].toSorted((a, b) => a - b);
  const breaks = `<rowBreaks count="${ids.length}" manualBreakCount="${ids.length}">${ids.map((id) => `<brk id="${id}" max="16383" man="1"/>`).join('')}</rowBreaks>`;
  const old = findElement(xml, 'rowBreaks');
  if (old) return xml.slice(0, old.start) + breaks + xml.slice(old.end);
  const before = ['headerFooter', 'pageSetup'].flatMap((name) => findElement(xml, name) ?? [])[0];
  return before ? xml.slice(0, before.end) + breaks + xml.slice(before.end) : xml;
}
