import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkMatches } from '../../functions/collect/checkMatches.ts';
import { parseDecimal } from '../../functions/ingest/read/cells/parseDecimal.ts';
import { readHeading } from '../../functions/ingest/read/headings/readHeading.ts';
import { readMatches } from '../../functions/ingest/read/matching/projectMatches.ts';
import { sheets } from '../../templates/index.ts';
import { inputWords } from '../../templates/text/inputWords.ts';

const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'];
const word = fc.constantFrom(...words);
const { units } = inputWords;

test.each(words)('%s is no unit beside an amount or in a heading', (text) => {
  expect(parseDecimal(`100 ${text}`, units)).toEqual({ kind: 'none' });
  expect(readHeading(`Belopp (${text})`, inputWords).unit).toBeUndefined();
  expect(readHeading(`Belopp i ${text}`, inputWords).unit).toBeUndefined();
});

test('a word of the language is neither sheet, column nor choice that a match may name, and a stored one matches nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sheets), word, word, (sheet, one, other) => {
      const none = { sheets: [], columns: [], values: [] };
      expect(checkMatches({ ...none, sheets: [{ name: one, sheet: other }] }, sheets)).toBe(false);
      expect(checkMatches({ ...none, columns: [{ sheet: sheet.id, heading: one, column: other }] }, sheets)).toBe(false);
      for (const column of [...Object.keys(sheet.columns), other]) {
        const values = [{ sheet: sheet.id, column, text: one, value: other }];
        expect(checkMatches({ ...none, values }, sheets)).toBe(false);
        expect(readMatches([{ ...none, values }], { sheets, words: inputWords }).values(sheet, column)).toBeUndefined();
      }
      const columns = [{ sheet: sheet.id, heading: one, column: other }];
      expect(readMatches([{ ...none, columns }], { sheets, words: inputWords }).headings(sheet).size).toBe(0);
    }),
    { seed: 7 },
  );
});
