import { attributeOf, findElement, findElements, replaceStretches, withAttribute, type Element } from '../package/elements.ts';
import type { Parts } from '../package/openParts.ts';
import { readRelationships } from '../package/relationships.ts';
import { encodeSheetData, parseSheetData } from './sheetData.ts';
import type { WorkbookIndex } from './readWorkbookIndex.ts';

/** English Metric Units in a point; points of a row that says no height. */
const EMU = 12_700;
const ROW = 15;

/** A chart's place on its sheet. */
interface Placed {
  readonly anchor: Element;
  /** Where it begins, as written, and the row of that. */
  readonly from: Element;
  readonly row: number;
  readonly isEmpty: boolean;
}

/**
 * Takes charts without data off the filled sheets: those whose every number is 0 or not there. Their parts stay, shown nowhere. A chart
 * that stood to the right moves to the left, and where no chart is left the rows are hidden, so that no empty space is printed.
 */
export function dropEmptyCharts(parts: Parts, workbook: WorkbookIndex): void {
  for (const sheet of workbook.sheets) {
    const drawing = readRelationships(parts, sheet.partName).find(({ type }) => type === 'drawing')?.target;
    if (drawing === undefined) continue;
    const xml = parts.text(drawing);
    const bands = [...Map.groupBy(findCharts(parts, drawing), ({ row }) => row).values()].filter((band) =>
      band.some(({ isEmpty }) => isEmpty),
    );
    if (bands.length === 0) continue;
    parts.write(
      drawing,
      replaceStretches(
        xml,
        bands.flatMap((band) => closeRanks(xml, band)),
      ),
    );
    const gone = bands.filter((band) => band.every(({ isEmpty }) => isEmpty));
    hideRows(
      parts,
      sheet.partName,
      gone.map(([first, ...more]) => ({ row: first?.row ?? 0, height: Math.max(...[first, ...more].map((each) => heightOf(xml, each))) })),
    );
  }
}

function findCharts(parts: Parts, drawing: string): readonly Placed[] {
  const xml = parts.text(drawing);
  const charts = new Map(readRelationships(parts, drawing).map(({ id, target }) => [id, target]));
  const anchors = [...findElements(xml, 'oneCellAnchor'), ...findElements(xml, 'twoCellAnchor')];
  return anchors.flatMap((anchor) => {
    const chart = findElement(xml, 'chart', anchor);
    const target = charts.get((chart && attributeOf(chart.tag, 'r:id')) ?? '');
    const from = findElement(xml, 'from', anchor);
    const row = from && findElement(xml, 'row', from);
    if (target === undefined || !from || !row) return [];
    return [{ anchor, from, row: Number(xml.slice(row.innerStart, row.innerEnd)) + 1, isEmpty: hasNoData(parts.text(target)) }];
  });
}

/** The empty charts of a band go, and the others begin where its first ones did. Charts with two anchors stay where they are. */
function closeRanks(xml: string, band: readonly Placed[]): readonly { start: number; end: number; text: string }[] {
  const kept = band.filter(({ isEmpty }) => !isEmpty);
  const moves = kept.flatMap(({ anchor, from }, index) => {
    const first = band[index];
    if (!first || anchor.name !== 'oneCellAnchor') return [];
    return [{ start: from.start, end: from.end, text: xml.slice(first.from.start, first.from.end) }];
  });
  return [...moves, ...band.filter(({ isEmpty }) => isEmpty).map(({ anchor: { start, end } }) => ({ start, end, text: '' }))];
}

/** Points high; 0 of a chart that is as high as its rows. */
function heightOf(xml: string, placed: Placed | undefined): number {
  const size = placed?.anchor.name === 'oneCellAnchor' ? findElement(xml, 'ext', placed.anchor) : undefined;
  return size ? Number(attributeOf(size.tag, 'cy')) / EMU : 0;
}

/** Hides the rows behind what is gone as far as they hold nothing. */
function hideRows(parts: Parts, part: string, gone: readonly { readonly row: number; readonly height: number }[]): void {
  if (gone.length === 0) return;
  const data = parseSheetData(parts.text(part));
  for (const { row: first, height } of gone) {
    for (let number = first; number < first + Math.ceil(height / ROW); number += 1) {
      const row = data.rows.get(number) ?? { rowNumber: number, tag: `<${data.prefix}row>`, cells: [] };
      if (row.cells.some(({ inner }) => inner !== '')) break;
      data.rows.set(number, { ...row, tag: withAttribute(row.tag, 'hidden', 1) });
    }
  }
  parts.write(part, encodeSheetData(data));
}

/** Whether the chart's numbers are known and none says anything. */
function hasNoData(xml: string): boolean {
  const numbers = findElements(xml, 'numCache');
  const values = numbers
    .flatMap((cache) => findElements(xml, 'v', cache))
    .map(({ innerStart, innerEnd }) => Number(xml.slice(innerStart, innerEnd)));
  return numbers.length > 0 && values.every((value) => value === 0);
}
