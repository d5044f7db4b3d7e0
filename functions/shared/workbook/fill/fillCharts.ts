import { readContentTypes } from '../package/contentTypes.ts';
import type { Parts } from '../package/openParts.ts';
import { partKey } from '../package/openZip.ts';
import { fillChart } from './fillChart.ts';
import { formulaMoves, type Moves } from './planMoves.ts';
import { isSameName, nameKey, type WorkbookIndex } from './readWorkbookIndex.ts';
import { findValues } from './findValues.ts';
import { moveRange } from './rowMoves.ts';
import type { SheetData } from './sheetData.ts';

/** Has every chart point at the filled cells and hold their values. Charts whose cells did not change stay byte for byte. */
export function fillCharts(
  parts: Parts,
  workbook: WorkbookIndex,
  { filled, moves }: { filled: ReadonlyMap<string, SheetData>; moves: Moves },
): void {
  const types = readContentTypes(parts).parts;
  const charts = parts.names().filter((name) => types.get(partKey(name))?.endsWith('drawingml.chart+xml'));
  const values = findValues(parts, workbook, filled);
  const placeOf = (name: string) => {
    const place = workbook.names.find((defined) => isSameName(defined.name, name))?.place;
    const own = place && moves.get(nameKey(place.sheet));
    return place && own ? { ...place, range: moveRange(place.range, own) } : place;
  };
  for (const chart of charts)
    parts.write(chart, fillChart(parts.text(chart), { values, placeOf, formulas: formulaMoves('', moves, true) }));
}
