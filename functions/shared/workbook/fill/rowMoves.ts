import { formatRange, parseRange, type Range } from '../package/reference.ts';

/** Data rows of a list in the template, and how many rows they become. */
export interface ListRows {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly count: number;
}

/** Where the rows of a sheet go when its lists get their length. */
export interface RowMoves {
  /** The row a row becomes; rows that fall away become the list's last. */
  move(row: number): number;
  /** The last row of a range that ended on this row: a range that ended with a list follows the list. */
  moveEnd(row: number): number;
}

/** Where the rows of a sheet go. Lists stand below each other, never side by side. */
export function makeRowMoves(lists: readonly ListRows[]): RowMoves {
  const sorted = [...lists].sort((a, b) => a.firstRow - b.firstRow);
  const moved = (row: number, isEnd: boolean): number => {
    let delta = 0;
    for (const { firstRow, lastRow, count } of sorted) {
      if (row < firstRow) break;
      if (row <= lastRow) return isEnd && row === lastRow ? firstRow + count - 1 + delta : Math.min(row, firstRow + count - 1) + delta;
      delta += count - (lastRow - firstRow + 1);
    }
    return row + delta;
  };
  return { move: (row) => moved(row, false), moveEnd: (row) => moved(row, true) };
}

/** A range after the move: what began above and ended with or below a list grows with it. */
export function moveRange(range: Range, moves: RowMoves): Range {
  return { ...range, firstRow: moves.move(range.firstRow), lastRow: moves.moveEnd(range.lastRow) };
}

/** Ranges separated by spaces, as in `sqref`, after the move. */
export function moveRanges(text: string, moves: RowMoves): string {
  return text
    .split(/\s+/)
    .map((part) => {
      const range = parseRange(part);
      return range ? formatRange(moveRange(range, moves)) : part;
    })
    .join(' ');
}
