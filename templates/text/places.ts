import type { PlaceWords } from '../../functions/shared/definition/placeWords.ts';

/** How places of a file are told where what stands there may not be. */
export const placeWords: PlaceWords = {
  cell: (cell) => `texten i ${cell}`,
  row: (row) => `texten på rad ${row}`,
  text: 'en text',
  column: (letters) => `kolumn ${letters}`,
  sheet: (number) => `blad ${number}`,
  mark: 'märke',
};
