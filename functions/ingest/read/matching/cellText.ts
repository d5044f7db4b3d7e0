import type { Cell } from '../../../shared/domain/cell.ts';

/** What was written in a cell, as text; nothing of dates, times and errors. */
export function cellText(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';
}
