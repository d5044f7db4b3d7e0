import { withAttribute } from '../package/elements.ts';
import { cellName } from '../package/reference.ts';
import { columnStyle, type CellXml, type RowXml, type SheetData } from './sheetData.ts';
import { styleOf } from './formatCell.ts';

/** The cell at a place, or a new one in the style its row or column gives. */
export function cellAt(data: SheetData, column: number, row: number): CellXml {
  return findCell(data, column, row) ?? newCell(data, column, row);
}

/** The cell at a place, if it exists. */
export function findCell(data: SheetData, column: number, row: number): CellXml | undefined {
  return data.rows.get(row)?.cells.find((cell) => cell.column === column);
}

/** Puts a cell in its place. */
export function putCell(data: SheetData, row: number, cell: CellXml): void {
  const cells = rowAt(data, row).cells;
  const index = cells.findIndex(({ column }) => column === cell.column);
  if (index < 0) cells.push(cell);
  else cells[index] = cell;
}

function newCell(data: SheetData, column: number, row: number): CellXml {
  const rowTag = data.rows.get(row)?.tag ?? '';
  const style = styleOf(rowTag) ?? columnStyle(data.before, column);
  const tag = `<${data.prefix}c r="${cellName(column, row)}">`;
  return { column, tag: style === undefined ? tag : withAttribute(tag, 's', style), inner: '' };
}

function rowAt(data: SheetData, rowNumber: number): RowXml {
  const found = data.rows.get(rowNumber);
  if (found) return found;
  const row = { rowNumber, tag: `<${data.prefix}row r="${rowNumber}">`, cells: [] };
  data.rows.set(rowNumber, row);
  return row;
}
