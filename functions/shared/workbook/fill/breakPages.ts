import { attributeOf, findElement, findElements, replaceStretches, withAttribute } from '../package/elements.ts';
import type { Parts } from '../package/openParts.ts';
import { readRelationships } from '../package/relationships.ts';
import { EMU, findBlocks, ROW, rowHeights, type Drawing } from './pageBlocks.ts';
import { planPages, type Page } from './planPages.ts';
import { readWorkbookIndex, type SheetPart, type WorkbookIndex } from './readWorkbookIndex.ts';
import { encodeSheetData, parseSheetData, type SheetData } from './sheetData.ts';

const INCH = 72;
/** A4 in points. */
const SHORT = 595;
const LONG = 842;
/** Points of a digit's width. */
const DIGIT = 5.25;
/** Points that headings repeated on every page take at most. */
const HEADINGS = 45;
/** Sheets with a longer table are left to the program that prints them: their rows are not read once more. */
const MOST_LAID_OUT = 5_000;
/** How much of a page is counted on: programs do not measure alike. */
const SURE = 0.98;
/** Points between a chart and the row below its own. */
const BELOW = 4;

/**
 * Begins new pages where a chart or table would otherwise be cut by the end of one, or a text stand alone, and makes charts somewhat lower
 * where that keeps them on the page. What is made fit one page in height is left as it is.
 */
export function breakPages(parts: Parts): void {
  const workbook = readWorkbookIndex(parts);
  for (const sheet of workbook.sheets) {
    const tables = workbook.tables.filter((table) => table.sheet.partName === sheet.partName);
    const drawing = readDrawing(parts, sheet);
    if (drawing === undefined && tables.length === 0) continue;
    if (tables.some(({ range }) => range.lastRow - range.firstRow > MOST_LAID_OUT)) continue;
    const data = parseSheetData(parts.text(sheet.partName));
    const page = readPage(data, { sheet, workbook });
    if (!page) continue;
    const { breaks, lowered } = planPages(findBlocks(data, { tables, drawing }), page);
    if (drawing && lowered.size > 0) parts.write(drawing.part, lowerCharts(drawing.xml, lowered));
    if (breaks.length === 0 && lowered.size === 0) continue;
    hideRows(data, lowered, drawing);
    parts.write(sheet.partName, encodeSheetData({ ...data, after: withBreaks(data.after, [...page.breaks, ...breaks]) }));
  }
}

function readDrawing(parts: Parts, { partName }: SheetPart): (Drawing & { readonly part: string }) | undefined {
  const part = readRelationships(parts, partName).find(({ type }) => type === 'drawing')?.target;
  if (part === undefined) return undefined;
  const charts = new Map(readRelationships(parts, part).map(({ id, target }) => [id, target]));
  return {
    part,
    xml: parts.text(part),
    chartOf: (id) => {
      const chart = charts.get(id);
      return chart === undefined ? undefined : parts.text(chart);
    },
  };
}

function readPage(data: SheetData, { sheet, workbook }: { readonly sheet: SheetPart; readonly workbook: WorkbookIndex }): Page | undefined {
  const setup = findElement(data.after, 'pageSetup');
  const margins = findElement(data.after, 'pageMargins');
  if (!setup || !margins || attributeOf(setup.tag, 'fitToHeight') !== '0') return undefined;
  const isLying = attributeOf(setup.tag, 'orientation') === 'landscape';
  const margin = (side: string) => Number(attributeOf(margins.tag, side) ?? 0.75) * INCH;
  const width = (isLying ? LONG : SHORT) - margin('left') - margin('right');
  const height = (isLying ? SHORT : LONG) - margin('top') - margin('bottom');
  const columns = findElements(data.before, 'col').map(({ tag }) => {
    const [first = 0, last = 0, digits = 0] = ['min', 'max', 'width'].map((name) => Number(attributeOf(tag, name) ?? 0));
    return (last - first + 1) * (digits * DIGIT + 3.75);
  });
  const total = columns.reduce((sum, each) => sum + each, 0);
  const scale = Math.min(1, width / Math.max(1, total));
  const own = [`${sheet.name}!`, `'${sheet.name.replaceAll("'", "''")}'!`];
  const titles = workbook.names.find(
    ({ name, formula }) => name === '_xlnm.Print_Titles' && own.some((start) => formula.startsWith(start)),
  );
  const breaks = findElements(data.after, 'rowBreaks').flatMap((all) => findElements(data.after, 'brk', all));
  return {
    height: (height / scale) * SURE,
    heightOf: rowHeights(data),
    breaks: new Set(breaks.map(({ tag }) => Number(attributeOf(tag, 'id')))),
    titleRow: titles && Number(/\d{1,7}$/.exec(titles.formula)?.[0]),
    repeated: titles ? HEADINGS : 0,
  };
}

/** Gives the charts that begin on a row so many rows. */
function lowerCharts(xml: string, lowered: ReadonlyMap<number, number>): string {
  return replaceStretches(
    xml,
    findElements(xml, 'oneCellAnchor').flatMap((anchor) => {
      const row = findElement(xml, 'row', anchor);
      const size = findElement(xml, 'ext', anchor);
      const rows = row && lowered.get(Number(xml.slice(row.innerStart, row.innerEnd)) + 1);
      if (rows === undefined || !size) return [];
      const height = Math.min(Number(attributeOf(size.tag, 'cy')), (rows * ROW - BELOW) * EMU);
      return [{ start: size.start, end: size.start + size.tag.length, text: withAttribute(size.tag, 'cy', Math.round(height)) }];
    }),
  );
}

/** Hides the rows that lowered charts do not need any more. */
function hideRows(data: SheetData, lowered: ReadonlyMap<number, number>, drawing: Drawing | undefined): void {
  if (lowered.size === 0) return;
  for (const { firstRow, lastRow, leastRows } of findBlocks(data, { tables: [], drawing })) {
    const rows = leastRows === undefined ? undefined : lowered.get(firstRow);
    if (rows === undefined) continue;
    for (let number = firstRow + rows; number <= lastRow; number += 1) {
      const row = data.rows.get(number) ?? { rowNumber: number, tag: `<${data.prefix}row>`, cells: [] };
      data.rows.set(number, { ...row, tag: withAttribute(row.tag, 'hidden', 1) });
    }
  }
}

function withBreaks(xml: string, rows: readonly number[]): string {
  const ids = [...new Set(rows)].toSorted((a, b) => a - b);
  if (ids.length === 0) return xml;
  const breaks = `<rowBreaks count="${ids.length}" manualBreakCount="${ids.length}">${ids.map((id) => `<brk id="${id}" max="16383" man="1"/>`).join('')}</rowBreaks>`;
  const old = findElement(xml, 'rowBreaks');
  if (old) return xml.slice(0, old.start) + breaks + xml.slice(old.end);
  const before = ['headerFooter', 'pageSetup'].flatMap((name) => findElement(xml, name) ?? [])[0];
  return before ? xml.slice(0, before.end) + breaks + xml.slice(before.end) : xml;
}
