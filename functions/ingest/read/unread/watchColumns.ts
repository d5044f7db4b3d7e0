import type { Cell, SheetRow } from '../../../shared/domain/cell.ts';

/** What stands in a column that is not read. */
export interface WatchedColumn {
  readonly index: number;
  /** Rows with something in it. */
  readonly filled: number;
  /** Those of them that are rows of the table beside it. */
  readonly beside: number;
  /** Rows with a number, and the sum of the numbers, as they stand. */
  readonly numbers: number;
  readonly sum: number;
  /** Whether it only numbers its rows: each number is one more than the one before. */
  readonly isRunning: boolean;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Its first text. */
  readonly firstText: string | undefined;
  /** Its different words, folded, up to one more than any set of signs has. */
  readonly words: ReadonlySet<string>;
}

/** Columns that are not read, watched row by row. */
export interface ColumnWatch {
  /** Counts what a row has in such columns, and says how many of them it fills; `isBeside` of a row of the table. */
  add(row: SheetRow, isBeside?: boolean): number;
  columns(): readonly WatchedColumn[];
}

/** Columns that are watched, and different words of each that are told apart. */
const MOST_COLUMNS = 300;
const MOST_WORDS = 5;
/** A word this long is none of a few signs. */
const LONGEST_WORD = 12;

type Counted = { -readonly [Key in keyof Omit<WatchedColumn, 'words'>]: WatchedColumn[Key] } & {
  readonly words: Set<string>;
  last: number | undefined;
};

/** Starts to watch all columns but those that are read. */
export function watchColumns(isRead: (index: number) => boolean): ColumnWatch {
  // By place; null for a column that is read.
  const counted: (Counted | null)[] = [];
  return {
    add({ number, cells }, isBeside = false) {
      const width = Math.min(cells.length, MOST_COLUMNS);
      let filled = 0;
      for (let index = 0; index < width; index++) {
        const cell = cells[index];
        if (cell === undefined || counted[index] === null || !isFilled(cell)) continue;
        const column = (counted[index] ??= isRead(index) ? null : start(index, number));
        if (column === null) continue;
        filled++;
        count(column, cell, number);
        if (isBeside) column.beside++;
      }
      return filled;
    },
    columns: () => counted.flatMap((column) => column ?? []),
  };
}

/** Whether something stands in a cell. */
export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && !(typeof cell === 'string' && cell.trim() === '');
}

function start(index: number, row: number): Counted {
  return {
    index,
    filled: 0,
    beside: 0,
    numbers: 0,
    sum: 0,
    last: undefined,
    isRunning: true,
    firstRow: row,
    lastRow: row,
    firstText: undefined,
    words: new Set(),
  };
}

function count(column: Counted, cell: Cell, row: number): void {
  column.filled++;
  column.lastRow = row;
  column.isRunning &&= typeof cell === 'number' && (column.last === undefined || cell - column.last === 1);
  if (typeof cell === 'number') {
    column.last = cell;
    column.numbers++;
    column.sum += cell;
  }
  if (typeof cell === 'string') column.firstText ??= cell;
  if (column.words.size <= MOST_WORDS) column.words.add(typeof cell === 'string' ? cell.trim().slice(0, LONGEST_WORD).toLowerCase() : '');
}
