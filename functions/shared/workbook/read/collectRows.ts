import type { Cell, SheetRow } from '../../domain/cell.ts';
import { limits } from '../package/limits.ts';
import { passedLimit, UnreadableWorkbook } from '../package/unreadable.ts';

/** What has been read so far, over all sheets of a file. */
export interface CellBudget {
  cells: number;
  positions: number;
  characters: number;
}

/** The rows of one sheet while they are read. */
export interface Rows {
  /** The row the next cells belong to, from 1. */
  moveTo(row: number): void;
  /** An empty text is no cell. */
  set(column: number, cell: Cell): void;
  finish(): void;
}

const BATCH_ROWS = 128;
const BATCH_WEIGHT = 16_384;
/** Characters that weigh as much as one position. */
const CHARACTERS = 8;

/** Puts cells into rows and hands rows over in batches. Rows keep the order of the file; an empty row is never handed over. */
export function createRows(deliver: (batch: readonly SheetRow[]) => void, budget: CellBudget): Rows {
  /** The row being read, blank behind its width: each row handed over is a copy of its own width. */
  const cells: (Cell | undefined)[] = [];
  let width = 0;
  let number = 0;
  let delivered = 0;
  let batch: SheetRow[] = [];
  let weight = 0;
  let characters = 0;

  return {
    moveTo(row) {
      if (row === number) return;
      endRow();
      number = row;
    },
    set(column, cell) {
      if (cell === '') return;
      if (typeof cell === 'string') characters += cell.length;
      if (characters > limits.rowCharacters) throw passedLimit('textTooLong', limits.rowCharacters);
      while (cells.length < column) cells.push(undefined);
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
    for (let column = 0; column < width; column++) cells[column] = undefined;
    budget.characters += characters;
    if (budget.characters > limits.characters) throw new UnreadableWorkbook('suspiciousCompression');
    weight += width + characters / CHARACTERS;
    width = 0;
    characters = 0;
    if (batch.length >= BATCH_ROWS || weight >= BATCH_WEIGHT) endBatch();
  }

  function endBatch(): void {
    if (batch.length > 0) deliver(batch);
    batch = [];
    weight = 0;
  }
}
