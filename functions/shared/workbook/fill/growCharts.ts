import { attributeOf, findElement, findElements, replaceStretches, withAttribute, type Element } from '../package/elements.ts';
import { unescapeXml } from '../package/escapeXml.ts';
import type { Parts } from '../package/openParts.ts';
import { parsePlace } from '../package/reference.ts';
import { readRelationships } from '../package/relationships.ts';
import { listRows, type List } from './fillLists.ts';
import { isSameName, nameKey, type SheetPart, type WorkbookIndex } from './readWorkbookIndex.ts';
import type { ListRows } from './rowMoves.ts';

/** English Metric Units in a point. */
const EMU = 12_700;
/** Points of a row without a height of its own. */
const ROW = 15;
/** Points of a chart's title, axis and legend; of each of its lying bars, with the space between; and of a chart that still fits a page. */
const AROUND = 95;
const BAR = 8.5;
const MOST = 720;

interface Growth {
  readonly anchor: Element;
  /** The row the chart begins on, and its last in the template. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Points high before and after. */
  readonly height: number;
  readonly grown: number;
}

/**
 * Makes charts of lying bars over a list as much higher as the list has bars to show, until they fill a page. Returns by the key of each
 * sheet's name the rows that the charts end on, and how many rows these become: what stands below gives way.
 */
export function growCharts(parts: Parts, workbook: WorkbookIndex, lists: readonly List[]): ReadonlyMap<string, readonly ListRows[]> {
  const grown = new Map<string, readonly ListRows[]>();
  for (const sheet of workbook.sheets) {
    const own = lists.filter(({ table }) => table.sheet.partName === sheet.partName).map(listRows);
    const drawing = readRelationships(parts, sheet.partName).find(({ type }) => type === 'drawing')?.target;
    if (own.length === 0 || drawing === undefined) continue;
    const growths = findGrowths(parts, drawing, { sheet, lists }).filter(
      ({ firstRow, lastRow }) => !own.some((rows) => firstRow <= rows.lastRow && rows.firstRow <= lastRow),
    );
    if (growths.length === 0) continue;
    parts.write(drawing, heighten(parts.text(drawing), growths));
    const bands = [...Map.groupBy(growths, ({ firstRow }) => firstRow).values()];
    grown.set(
      nameKey(sheet.name),
      bands.map((band) => {
        const lastRow = Math.max(...band.map((each) => each.lastRow));
        const points = Math.max(...band.map((each) => each.grown - each.height));
        return { firstRow: lastRow, lastRow, count: 1 + Math.ceil(points / ROW) };
      }),
    );
  }
  return grown;
}

function findGrowths(
  parts: Parts,
  drawing: string,
  { sheet, lists }: { readonly sheet: SheetPart; readonly lists: readonly List[] },
): readonly Growth[] {
  const xml = parts.text(drawing);
  const targets = new Map(readRelationships(parts, drawing).map(({ id, target }) => [id, target]));
  return findElements(xml, 'oneCellAnchor').flatMap((anchor) => {
    const chart = findElement(xml, 'chart', anchor);
    const target = targets.get(chart ? (attributeOf(chart.tag, 'r:id') ?? '') : '');
    const row = findElement(xml, 'row', anchor);
    const height = Number(attributeOf(findElement(xml, 'ext', anchor)?.tag ?? '', 'cy')) / EMU;
    const bars = target === undefined ? 0 : countBars(parts.text(target), sheet, lists);
    const grown = Math.min(MOST, AROUND + BAR * bars);
    if (!row || !(grown > height)) return [];
    const firstRow = Number(xml.slice(row.innerStart, row.innerEnd)) + 1;
    return [{ anchor, firstRow, lastRow: firstRow + Math.ceil(height / ROW) - 1, height, grown }];
  });
}

/** Lying bars of a chart over a list of its own sheet; 0 of any other. */
function countBars(xml: string, sheet: SheetPart, lists: readonly List[]): number {
  const direction = findElement(xml, 'barDir');
  if (!direction || attributeOf(direction.tag, 'val') !== 'bar') return 0;
  const series = findElements(xml, 'ser');
  const categories = series[0] && findElement(xml, 'cat', series[0]);
  const formula = categories && findElement(xml, 'f', categories);
  const place = formula && parsePlace(unescapeXml(xml.slice(formula.innerStart, formula.innerEnd)));
  if (!place || !isSameName(place.sheet, sheet.name)) return 0;
  const list = lists.find(({ table }) => {
    const rows = table.sheet.partName === sheet.partName ? listRows({ table, rows: [] }) : undefined;
    return rows !== undefined && rows.firstRow <= place.range.firstRow && place.range.lastRow <= rows.lastRow;
  });
  return list ? series.length * list.rows.length : 0;
}

function heighten(xml: string, growths: readonly Growth[]): string {
  return replaceStretches(
    xml,
    growths.flatMap(({ anchor, grown }) => {
      const size = findElement(xml, 'ext', anchor);
      if (!size) return [];
      return [{ start: size.start, end: size.start + size.tag.length, text: withAttribute(size.tag, 'cy', Math.round(grown * EMU)) }];
    }),
  );
}
