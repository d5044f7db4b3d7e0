import { yearIn } from './readDate.ts';
import type { CellReader } from './reading.ts';
import { showCell } from './showCell.ts';

/** Reads a calendar year; of a date after 1950 its year. A year in a cell formatted as a date shows as a day in 1905 and is refused. */
export function readYear(): CellReader {
  return (cell) => {
    if (typeof cell === 'object' && 'date' in cell && cell.date > '1950') return Number(cell.date.slice(0, 4));
    return yearIn(cell) ?? { fault: 'notYear', values: { entered: showCell(cell) } };
  };
}
