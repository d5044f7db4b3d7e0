import type { Cell, SheetRow } from '../../domain/cell.ts';
import { limits } from './limits.ts';
import { passedLimit } from './unreadable.ts';

/** The rows of one sheet while they are read. */
export interface Rows {
  /** The row the next cells belong to, from 1. */
  moveTo(row: number): void;
  set(column: number, cell: Cell): void;
  finish(): void;
}

const BATCH_ROWS = 512;
const BATCH_POSITIONS = 16_384;

/** Puts cells into rows and hands rows over in batches. Rows keep the order of the file; an empty row is never handed over. */
export function createRows(deliver: (batch: readonly SheetRow[]) => void, budget: { positions: number }): Rows {
  const cells = new Array<Cell | undefined>(limits.columns).fill(undefined);
  let width = 0;
  let number = 0;
  let delivered = 0;
  let batch: SheetRow[] = [];
  let positions = 0;

  return {
    moveTo(row) {
      if (row === number) return;
      endRow();
      number = row;
    },
    set(column, cell) {
      cells[column] = cell;
      if (column >= width) width = column + 1;
    },
    finish() {
      endRow();
      endBatch();
    },
  };

  function endRow(): void {
    if (width === 0) return;
    if (++delivered > limits.rows) throw passedLimit('tooManyRows', limits.rows);
    budget.positions += width;
    if (budget.positions > limits.positions) throw passedLimit('tooManyCells', limits.cells);
    batch.push({ number, cells: cells.slice(0, width) });
    cells.fill(undefined, 0, width);
    positions += width;
    width = 0;
    if (batch.length >= BATCH_ROWS || positions >= BATCH_POSITIONS) endBatch();
  }

  function endBatch(): void {
    if (batch.length > 0) deliver(batch);
    batch = [];
    positions = 0;
  }
}
