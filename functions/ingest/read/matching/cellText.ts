import type { Cell } from '../../../shared/domain/cell.ts';

/** What was written in a cell, as text; nothing of dates, times and errors. */
export function cellText(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'object' && 'shown' in cell ? String(cell.raw) : '';
}
