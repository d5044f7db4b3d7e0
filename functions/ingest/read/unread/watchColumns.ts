import type { Cell, SheetRow } from '../../../shared/domain/cell.ts';

/** What stands in a column that is not read. */
export interface WatchedColumn {
  readonly index: number;
  /** Rows with something in it. */
  readonly filled: number;
  /** Sum of its numbers, as they stand. */
  readonly sum: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Its first text. */
  readonly firstText: string | undefined;
  /** Its different words, folded, up to one more than any set of signs has. */
  readonly words: ReadonlySet<string>;
}

/** Columns that are not read, watched row by row. */
export interface ColumnWatch {
  /** Counts what a row has in such columns, and says how many of them it fills. */
  add(row: SheetRow): number;
  columns(): readonly WatchedColumn[];
}

/** Columns that are watched, and different words of each that are told apart. */
const MOST_COLUMNS = 300;
const MOST_WORDS = 5;
/** A word this long is none of a few signs. */
const LONGEST_WORD = 12;

type Counted = { -readonly [Key in keyof Omit<WatchedColumn, 'words'>]: WatchedColumn[Key] } & { readonly words: Set<string> };

/** Starts to watch all columns but those that are read. */
export function watchColumns(isRead: (index: number) => boolean): ColumnWatch {
  // By place; null for a column that is read.
  const counted: (Counted | null)[] = [];
  return {
    add({ number, cells }) {
      const width = Math.min(cells.length, MOST_COLUMNS);
      let filled = 0;
      for (let index = 0; index < width; index++) {
        const cell = cells[index];
        if (cell === undefined || counted[index] === null || !isFilled(cell)) continue;
        const column = (counted[index] ??= isRead(index) ? null : start(index, number));
        if (column === null) continue;
        filled++;
        count(column, cell, number);
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
  return { index, filled: 0, sum: 0, firstRow: row, lastRow: row, firstText: undefined, words: new Set() };
}

function count(column: Counted, cell: Cell, row: number): void {
  column.filled++;
  column.lastRow = row;
  if (typeof cell === 'number') column.sum += cell;
  if (typeof cell === 'string') column.firstText ??= cell;
  if (column.words.size <= MOST_WORDS) column.words.add(typeof cell === 'string' ? cell.trim().slice(0, LONGEST_WORD).toLowerCase() : '');
}
