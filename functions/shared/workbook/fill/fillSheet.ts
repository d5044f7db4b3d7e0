import type { CellContent } from '../../definition/cellContent.ts';
import { changeFormula, hasFormula, writeOutFormulas } from './changeFormula.ts';
import { fillHeaderFooter, headerFooterNames } from './fillHeaderFooter.ts';
import { fillLists, type List } from './fillLists.ts';
import { fillCell, type CellFormat } from './formatCell.ts';
import { moveFormula } from './moveFormula.ts';
import { moveSheetRanges } from './moveSheetRanges.ts';
import { isSameName, nameKey, type SheetPart, type WorkbookIndex } from './readWorkbookIndex.ts';
import { formatRange, parseRange } from '../package/reference.ts';
import { formulaMoves, type Moves } from './planMoves.ts';
import { moveRange } from './rowMoves.ts';
import { cellAt, putCell } from './sheetCells.ts';
import { parseSheetData, type SheetData } from './sheetData.ts';

/** Values by lower-case name, lists by table. */
export interface FillContent {
  readonly cells: ReadonlyMap<string, CellContent>;
  readonly lists: readonly List[];
}

/** What a sheet is filled with, and how. */
export interface SheetFill {
  readonly xml: string;
  readonly workbook: WorkbookIndex;
  readonly content: FillContent;
  readonly moves: Moves;
  readonly format: Omit<CellFormat, 'prefix'>;
}

/** A sheet's XML as data with names and lists filled, or undefined when nothing on it changes. */
export function fillSheet(sheet: SheetPart, { xml, workbook, content, moves, format }: SheetFill): SheetData | undefined {
  const names = workbook.names.filter(
    ({ name, place }) => place && isSameName(place.sheet, sheet.name) && content.cells.has(nameKey(name)),
  );
  const lists = content.lists.filter(({ table }) => table.sheet.partName === sheet.partName);
  const hasFormulas = hasFormula(xml);
  if (names.length === 0 && lists.length === 0 && !hasFormulas && headerFooterNames(xml).length === 0) return undefined;
  const parsed = parseSheetData(xml);
  const data = hasFormulas ? writeOutFormulas(parsed) : parsed;
  const cellFormat = { ...format, prefix: data.prefix };
  for (const { name, place } of names) {
    if (!place) continue;
    const { firstColumn, firstRow } = place.range;
    const value = content.cells.get(nameKey(name));
    const shown = isHeading(workbook, sheet, place.range) ? headingText(value) : value;
    putCell(data, firstRow, fillCell(cellAt(data, firstColumn, firstRow), shown, cellFormat));
  }
  const own = moves.get(nameKey(sheet.name));
  const moved = hasFormulas ? moveFormulas(data, sheet, moves) : data;
  const filled = own ? fillLists(moved, lists, { moves: own, format: cellFormat }) : moved;
  return moveOutside(filled, { sheet, moves, cells: content.cells });
}

function isHeading(
  workbook: WorkbookIndex,
  sheet: SheetPart,
  { firstColumn, firstRow }: { firstColumn: number; firstRow: number },
): boolean {
  return workbook.tables.some(
    ({ sheet: own, range, headerRows }) =>
      own.partName === sheet.partName &&
      headerRows > 0 &&
      range.firstRow === firstRow &&
      range.firstColumn <= firstColumn &&
      firstColumn <= range.lastColumn,
  );
}

/** Headings of tables are text: Excel repairs a table whose heading is a number. */
function headingText(value: CellContent): string {
  return typeof value === 'object' ? value.date : String(value ?? '');
}

function moveFormulas(data: SheetData, sheet: SheetPart, moves: Moves): SheetData {
  if (moves.size === 0) return data;
  const formulas = formulaMoves(sheet.name, moves, false);
  const own = moves.get(nameKey(sheet.name));
  const moveArea = (area: string) => {
    const range = parseRange(area);
    return own && range ? formatRange(moveRange(range, own)) : area;
  };
  for (const row of data.rows.values()) {
    for (const [index, cell] of row.cells.entries()) {
      row.cells[index] = { ...cell, inner: changeFormula(cell.inner, (formula) => moveFormula(formula, formulas), moveArea) };
    }
  }
  return data;
}

/** What stands before and after the rows: ranges follow, headers and footers get their values. */
function moveOutside(
  data: SheetData,
  { sheet, moves, cells }: { sheet: SheetPart; moves: Moves; cells: ReadonlyMap<string, CellContent> },
): SheetData {
  const own = moves.get(nameKey(sheet.name));
  const move = (xml: string) => (own ? moveSheetRanges(xml, own, formulaMoves(sheet.name, moves, false)) : xml);
  return { ...data, before: move(data.before), after: fillHeaderFooter(move(data.after), cells) };
}
