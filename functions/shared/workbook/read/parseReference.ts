import { limits } from '../package/limits.ts';
import { passedLimit, UnreadableWorkbook } from '../package/unreadable.ts';

/** The address parsed last: one object, so that millions of cells make none. */
export const reference = { /** From 0; -1 when only a row is written. */ column: -1, /** From 1. */ row: 0 };

/** Parses `B7`, or `7` alone, into `reference`. */
export function parseReference(bytes: Buffer, start: number, end: number): void {
  let column = 0;
  let row = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) row = row * 10 + byte - 0x30;
    else {
      const letter = (byte | 0x20) - 0x60;
      if (letter < 1 || letter > 26 || row > 0) throw new UnreadableWorkbook('damaged');
      column = column * 26 + letter;
    }
  }
  if (row === 0) throw new UnreadableWorkbook('damaged');
  if (row > limits.rows) throw passedLimit('tooManyRows', limits.rows);
  if (column > limits.columns) throw passedLimit('tooManyColumns', limits.columns);
  reference.column = column - 1;
  reference.row = row;
}
