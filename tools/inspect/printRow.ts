import { columnLetters, type Cell, type SheetRow } from '../../functions/shared/domain/cell.ts';

const letters: string[] = [];

/** JSON of the filled cells of a row by column letter, `"A":"text","B":12.5`; empty text when there are none. */
export function printRow(row: SheetRow): string {
  let printed = '';
  for (let i = 0; i < row.cells.length; i++) {
    const value = printCell(row.cells[i]);
    if (value === undefined) continue;
    letters[i] ??= columnLetters(i);
    printed += `${printed ? ',' : ''}"${letters[i]}":${value}`;
  }
  return printed;
}

/** JSON of a cell; undefined for an empty one and for a formula that was never calculated, since it has no value to show. */
function printCell(cell: Cell | undefined): string | undefined {
  if (typeof cell === 'string') return JSON.stringify(cell);
  if (cell === undefined || typeof cell === 'number' || typeof cell === 'boolean') return cell?.toString();
  if ('date' in cell) return `{"date":"${cell.date}${cell.time === undefined ? '' : `T${cell.time}`}"}`;
  if ('duration' in cell || 'shown' in cell) return String(cell.raw);
  return 'error' in cell ? JSON.stringify(cell) : undefined;
}
