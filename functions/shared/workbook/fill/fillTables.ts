import type { Parts } from '../package/openParts.ts';
import { fillTable } from './fillTable.ts';
import { formulaMoves, type Moves } from './planMoves.ts';
import { nameKey, type WorkbookIndex } from './readWorkbookIndex.ts';
import { findValues } from './findValues.ts';
import { makeRowMoves } from './rowMoves.ts';
import type { SheetData } from './sheetData.ts';

/** Gives every table on a filled sheet its length and the headings that stand in its cells. */
export function fillTables(
  parts: Parts,
  workbook: WorkbookIndex,
  { filled, moves }: { filled: ReadonlyMap<string, SheetData>; moves: Moves },
): void {
  const values = findValues(parts, workbook, filled);
  for (const { partName, sheet, range, headerRows } of workbook.tables) {
    if (!filled.has(sheet.partName)) continue;
    const own = moves.get(nameKey(sheet.name)) ?? makeRowMoves([]);
    const row = own.move(range.firstRow);
    const headings = headerRows === 0 ? [] : values.at({ sheet: sheet.name, range: { ...range, firstRow: row, lastRow: row } });
    const formulas = formulaMoves(sheet.name, moves, false);
    parts.write(partName, fillTable(parts.text(partName), headings, { moves: own, formulas }));
  }
}
