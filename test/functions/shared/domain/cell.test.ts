import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnLetters } from '../../../../functions/shared/domain/cell.ts';
import { cellRanges } from '../../../../functions/shared/domain/cellRanges.ts';

describe('the letters of a column', () => {
  test('follow each other as in Excel, up to its last column', () => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
    const two = letters.flatMap((first) => letters.map((second) => first + second));
    const three = letters.flatMap((first) => two.map((rest) => first + rest));
    const all = [...letters, ...two, ...three].slice(0, 16_384);
    expect(all.map((_, index) => columnLetters(index))).toEqual(all);
    expect(columnLetters(16_383)).toBe('XFD');
  });
});

describe('cells in a sentence', () => {
  test('are joined where they lie below each other', () => {
    expect(cellRanges(['B5', 'B7', 'B8', 'B9'])).toBe('B5, B7–B9');
    expect(cellRanges(['B2', 'C2', 'AA10', 'AA11'])).toBe('B2, C2, AA10–AA11');
  });

  test('are told once and in order, however they come', () => {
    expect(cellRanges(['B9', 'C3', 'B10', 'B7', 'B8', 'B9'])).toBe('B7–B10, C3');
    expect(cellRanges([])).toBe('');
  });

  test('are cells: what is no address is left out', () => {
    expect(cellRanges(['', 'B', '1', 'b2', 'B3x', 'xB4', ' B5', 'B6 ', 'B7'])).toBe('B7');
  });

  test('beyond forty ranges are only counted, cell by cell', () => {
    const every = (count: number) => Array.from({ length: count }, (_, index) => `A${index * 2 + 1}`);
    const forty = every(40).join(', ');
    expect(cellRanges(every(40))).toBe(forty);
    expect(cellRanges(every(41))).toBe(`${forty}, … +1`);
    expect(cellRanges([...every(41), 'B1', 'B2', 'B3'])).toBe(`${forty}, … +4`);
  });

  test('name every cell given and no other', () => {
    const cell = fc.tuple(fc.constantFrom('A', 'B', 'AB'), fc.integer({ min: 1, max: 20 })).map(([letters, row]) => `${letters}${row}`);
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const named = cellRanges(cells)
          .split(', ')
          .filter((range) => range !== '')
          .flatMap((range) => {
            const [from = '', to = from] = range.split('–');
            const [letters = '', first = ''] = from.split(/(?<=[A-Z])(?=\d)/);
            const last = Number(to.replace(letters, ''));
            return Array.from({ length: last - Number(first) + 1 }, (_, index) => `${letters}${Number(first) + index}`);
          });
        expect(named.sort()).toEqual([...new Set(cells)].sort());
      }),
    );
  });
});
