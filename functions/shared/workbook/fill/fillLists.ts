import type { CellContent } from '../../definition/cellContent.ts';
import { changeFormula, hasFormula } from './changeFormula.ts';
import { looksLikeFormula } from '../write/formatContent.ts';
import { fillCell, type CellFormat } from './formatCell.ts';
import { copyFormula } from './moveFormula.ts';
import type { TablePart } from './readWorkbookIndex.ts';
import type { ListRows, RowMoves } from './rowMoves.ts';
import { rowOf, type CellXml, type RowXml, type SheetData } from './sheetData.ts';

/** A list and the table it fills. */
export interface List {
  readonly table: TablePart;
  readonly rows: readonly (readonly CellContent[])[];
}

/** The data rows of a table in the template, and how many they become: at least one, as Excel asks. */
export function listRows({ table, rows }: List): ListRows {
  return {
    firstRow: table.range.firstRow + table.headerRows,
    lastRow: table.range.lastRow - table.totalsRows,
    count: Math.max(1, rows.length),
  };
}

/** The sheet's rows with its lists in place: what stands below a list moves. Rows of lists are made each time they are asked for. */
export function fillLists(data: SheetData, lists: readonly List[], { moves, format }: { moves: RowMoves; format: CellFormat }): SheetData {
  const areas = lists.map((list) => ({ list, area: listRows(list) }));
  const rows = new Map<number, RowXml>();
  for (const row of data.rows.values()) {
    if (areas.some(({ area }) => area.firstRow <= row.rowNumber && row.rowNumber <= area.lastRow)) continue;
    rows.set(moves.move(row.rowNumber), { ...row, rowNumber: moves.move(row.rowNumber) });
  }
  for (const { list, area } of areas) {
    const first = data.rows.get(area.firstRow) ?? { rowNumber: area.firstRow, tag: `<${data.prefix}row>`, cells: [] };
    const width = widthOf(list, first);
    for (let index = 0; index < area.count; index += 1) {
      const rowNumber = moves.move(area.firstRow) + index;
      const make = () => makeCells(first.cells, { list, width, index, format, prefix: data.prefix });
      // The styles of quoted texts are asked for here: the stylesheet is written before the rows.
      if (list.rows[index]?.some((value) => typeof value === 'string' && looksLikeFormula(value))) make();
      rows.set(rowNumber, rowOf({ rowNumber, tag: first.tag }, make));
    }
  }
  return { ...data, rows };
}

/** How many of the table's columns the list fills; an empty list blanks those before the first formula. */
function widthOf({ table, rows }: List, first: RowXml): number {
  if (rows.length > 0) return rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const columns = table.range.lastColumn - table.range.firstColumn + 1;
  const formulas = first.cells.filter(({ inner }) => hasFormula(inner)).map(({ column }) => column - table.range.firstColumn);
  return Math.min(columns, ...formulas.filter((column) => column >= 0));
}

/**
 * The cells of one row of a list, in the style of the template's first: the list's values, then the table's further columns
 * with their formulas, then blank cells outside the table.
 */
function makeCells(
  first: readonly CellXml[],
  { list, width, index, format, prefix }: { list: List; width: number; index: number; format: CellFormat; prefix: string },
): CellXml[] {
  const { firstColumn, lastColumn } = list.table.range;
  const values = list.rows[index] ?? [];
  const kept = first
    .filter(({ column }) => column < firstColumn || column >= firstColumn + width)
    .map((cell) => (index === 0 ? cell : cell.column > lastColumn || cell.column < firstColumn ? blank(cell) : copyDown(cell, index)));
  const filled = Array.from({ length: width }, (_, offset) => {
    const column = firstColumn + offset;
    const cell = first.find((candidate) => candidate.column === column) ?? { column, tag: `<${prefix}c>`, inner: '' };
    return fillCell(cell, values[offset], format);
  });
  return [...kept, ...filled];
}

function blank(cell: CellXml): CellXml {
  return fillCell(cell, undefined, { uses1904: false, prefix: '', quoted: () => '' });
}

function copyDown(cell: CellXml, rows: number): CellXml {
  return { ...cell, inner: changeFormula(cell.inner, (formula) => copyFormula(formula, { rows, columns: 0 })) };
}
