import type { PlaceWords } from '../../functions/shared/definition/placeWords.ts';

/** How places of a file are told where what stands there may not be. */
export const placeWords: PlaceWords = {
  cell: (cell) => `texten i ${cell}`,
  row: (row) => `texten på rad ${row}`,
  text: 'en text',
  column: (letters) => `kolumn ${letters}`,
  sheet: (number) => `blad ${number}`,
  smooth: (sentence) =>
    sentence
      .replace(/”((?:blad \d+|kolumn [A-Z]{1,3})(?:, märke [^”\s]+)?)”/g, '$1')
      .replace(/([Bb])ladet blad (?=\d)/g, '$1lad ')
      .replace(/([Kk])olumnen (?:kolumn|texten i) ([A-Z]{1,3})\d*(?![\p{L}\d])/gu, '$1olumn $2'),
  mark: 'märke',
};
