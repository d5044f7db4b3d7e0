import { attributeOf, findElement, findElements, replaceStretches } from '../package/elements.ts';
import type { Parts } from '../package/openParts.ts';
import { readRelationships } from '../package/relationships.ts';
import type { WorkbookIndex } from './readWorkbookIndex.ts';

/** Takes charts without data off the filled sheets: those whose every number is 0 or not there. Their parts stay, shown nowhere. */
export function dropEmptyCharts(parts: Parts, workbook: WorkbookIndex): void {
  for (const sheet of workbook.sheets) {
    const drawing = readRelationships(parts, sheet.partName).find(({ type }) => type === 'drawing')?.target;
    if (drawing === undefined) continue;
    const xml = parts.text(drawing);
    const charts = new Map(readRelationships(parts, drawing).map(({ id, target }) => [id, target]));
    const anchors = [...findElements(xml, 'oneCellAnchor'), ...findElements(xml, 'twoCellAnchor')];
    const empty = anchors.filter((anchor) => {
      const chart = findElement(xml, 'chart', anchor);
      const target = charts.get((chart && attributeOf(chart.tag, 'r:id')) ?? '');
      return target !== undefined && hasNoData(parts.text(target));
    });
    if (empty.length === 0) continue;
    parts.write(
      drawing,
      replaceStretches(
        xml,
        empty.map(({ start, end }) => ({ start, end, text: '' })),
      ),
    );
  }
}

/** Whether the chart's numbers are known and none says anything. */
function hasNoData(xml: string): boolean {
  const numbers = findElements(xml, 'numCache');
  const values = numbers
    .flatMap((cache) => findElements(xml, 'v', cache))
    .map(({ innerStart, innerEnd }) => Number(xml.slice(innerStart, innerEnd)));
  return numbers.length > 0 && values.every((value) => value === 0);
}
