import type { CellContent } from '../../definition/cellContent.ts';
import type { WorkbookFiller } from '../../ports.ts';
import { breakPages } from './breakPages.ts';
import { describeWorkbook } from './describeWorkbook.ts';
import { hasFormula } from './changeFormula.ts';
import { dropEmptyCharts } from './dropEmptyCharts.ts';
import { fillCharts } from './fillCharts.ts';
import { fillProperties } from './fillProperties.ts';
import { fillSheet, type FillContent } from './fillSheet.ts';
import { growCharts } from './growCharts.ts';
import { planMoves, type Moves } from './planMoves.ts';
import { fillTables } from './fillTables.ts';
import { isSameName, nameKey, readWorkbookIndex, type WorkbookIndex } from './readWorkbookIndex.ts';
import { fitRows } from './fitRows.ts';
import { moveDrawings } from './moveDrawings.ts';
import { moveNames } from './moveNames.ts';
import { likeStyles } from './likeStyles.ts';
import { readTextStyles } from './readTextStyles.ts';
import { recalculate } from './recalculate.ts';
import { rewordTexts } from './rewordTexts.ts';
import { sayEmptyLists } from './sayEmptyLists.ts';
import { encodeSheetData, type SheetData } from './sheetData.ts';
import { openParts, type Parts } from '../package/openParts.ts';

/** Fills report workbooks by changing only the parts that hold what is filled; every other part stays byte for byte. */
export const workbookFiller: WorkbookFiller = {
  fill: async (template, content) => fillWorkbook(template, content),
  describe: async (template) => describeWorkbook(openParts(template)),
};

/** Cells, then lists, then everything that points at them: tables, drawings, charts, names. The same input gives the same bytes. */
function fillWorkbook(template: Uint8Array, content: Parameters<WorkbookFiller['fill']>[1]): Uint8Array {
  const parts = openParts(template);
  if (content.reword) rewordTexts(parts, content.reword);
  const workbook = readWorkbookIndex(parts);
  const fill = { cells: byKey(content.cells), lists: listsOf(workbook, content.lists) };
  const moves = planMoves(fill.lists, growCharts(parts, workbook, fill.lists));
  const hasFormulas = workbook.sheets.some(({ partName }) => hasFormula(parts.text(partName)));

  const filled = fillSheets(parts, workbook, { content: fill, moves });
  fillTables(parts, workbook, { filled, moves });
  moveDrawings(parts, workbook, moves);
  moveNames(parts, workbook, moves);
  fillCharts(parts, workbook, { filled, moves });
  dropEmptyCharts(parts, workbook);
  breakPages(parts);
  fillProperties(parts, content.title);
  if (hasFormulas) recalculate(parts, workbook.partName);
  return parts.save();
}

function byKey(cells: ReadonlyMap<string, CellContent>): ReadonlyMap<string, CellContent> {
  return new Map([...cells].map(([name, value]) => [nameKey(name), value]));
}

/** Lists with their tables; a list whose table an officer has taken out of the workbook is left out. */
function listsOf(workbook: WorkbookIndex, lists: ReadonlyMap<string, readonly (readonly CellContent[])[]>): FillContent['lists'] {
  return [...lists].flatMap(([name, rows]) =>
    workbook.tables.filter((table) => isSameName(table.name, name)).map((table) => ({ table, rows })),
  );
}

function fillSheets(
  parts: Parts,
  workbook: WorkbookIndex,
  { content, moves }: { content: FillContent; moves: Moves },
): ReadonlyMap<string, SheetData> {
  const styles = likeStyles(parts, workbook.stylesPart);
  const format = { uses1904: workbook.uses1904, quoted: styles.quoted };
  const filled = new Map<string, SheetData>();
  for (const sheet of workbook.sheets) {
    const data = fillSheet(sheet, { xml: parts.text(sheet.partName), workbook, content, moves, format });
    const own = moves.get(nameKey(sheet.name));
    const lists = content.lists.filter(({ table }) => table.sheet.partName === sheet.partName);
    if (data) filled.set(sheet.partName, own ? sayEmptyLists(data, lists, { moves: own, styles }) : data);
  }
  styles.save();
  const textStyles = readTextStyles(parts, workbook.stylesPart);
  for (const [part, data] of filled) parts.write(part, encodeSheetData(fitRows(data, textStyles)));
  return filled;
}
