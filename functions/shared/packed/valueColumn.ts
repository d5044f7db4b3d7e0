import { packNumbers, packTexts, type PackedValues } from './packValues.ts';

/** Values of one column, row by row. */
export interface ValueColumn {
  add(value: unknown): void;
  at(index: number): unknown;
}

/** Different values of one column that are kept once each; a column with more is packed. */
const MOST_DIFFERENT = 4096;
/** Rows are numbered in pieces, so that growing copies nothing. */
const PIECE_ROWS = 8192;

/** Makes an empty column: each different value once, and for each row the number of its value; 0 is no value. */
export function createColumn(): ValueColumn {
  const different: unknown[] = [undefined];
  const numberOf = new Map<unknown, number>();
  const pieces: Uint16Array[] = [];
  let piece = new Uint16Array(0);
  let length = 0;
  let last: unknown;
  let lastNumber = 0;
  let packed: PackedValues | undefined;

  const numberFor = (value: unknown): number => {
    const known = numberOf.get(value);
    if (known !== undefined) return known;
    const number = different.push(value) - 1;
    numberOf.set(value, number);
    return number;
  };
  const numberAt = (index: number): number => pieces[Math.floor(index / PIECE_ROWS)]?.[index % PIECE_ROWS] ?? 0;
  const pack = (): PackedValues => {
    const values = typeof different.at(-1) === 'number' ? packNumbers() : packTexts();
    for (let index = 0; index < length; index++) values.add(different[numberAt(index)]);
    numberOf.clear();
    different.length = 1;
    pieces.length = 0;
    return values;
  };
  return {
    at: (index) => (packed ? packed.at(index) : different[numberAt(index)]),
    add(value) {
      if (packed) return packed.add(value);
      // Most cells are blank or as the one above.
      const number = value === last ? lastNumber : value === undefined ? 0 : numberFor(value);
      last = value;
      lastNumber = number;
      if (number > MOST_DIFFERENT) {
        packed = pack();
        packed.add(value);
        return;
      }
      const place = length++ % PIECE_ROWS;
      if (place === 0) pieces.push((piece = new Uint16Array(PIECE_ROWS)));
      piece[place] = number;
    },
  };
}
