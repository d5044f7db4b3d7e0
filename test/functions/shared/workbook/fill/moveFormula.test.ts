import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyFormula, moveFormula } from '../../../../../functions/shared/workbook/fill/moveFormula.ts';
import { makeRowMoves, moveRanges } from '../../../../../functions/shared/workbook/fill/rowMoves.ts';

/** A list of one row, 4, that becomes three. */
const moves = makeRowMoves([{ firstRow: 4, lastRow: 4, count: 3 }]);
const move = (formula: string, growsCells = false) =>
  moveFormula(formula, { ownSheet: 'Budget', movesOf: (sheet) => (sheet === 'Budget' ? moves : undefined), growsCells });

describe('moving formulas', () => {
  it.each([
    ['A3+A5', 'A3+A7'],
    ['SUM($B$4:$B$4)', 'SUM($B$4:$B$6)'],
    ['SUM(B2:B9)', 'SUM(B2:B11)'],
    ["Budget!A9&'Annat blad'!A9", "Budget!A11&'Annat blad'!A9"],
    ['"A9 är text"&A9', '"A9 är text"&A11'],
    ['LOG10(A9)+EECO01.women', 'LOG10(A11)+EECO01.women'],
    ['[1]Budget!A9', '[1]Budget!A9'],
    ['Poster[[#This Row],[A9]]', 'Poster[[#This Row],[A9]]'],
    ['$1:$3', '$1:$3'],
    ['$9:$9', '$11:$11'],
  ])('%s becomes %s', (before, after) => {
    expect(move(before)).toBe(after);
  });

  it('a single cell of the list stays one cell in a formula and grows in a chart or name', () => {
    expect(move('Budget!$B$4')).toBe('Budget!$B$4');
    expect(move('Budget!$B$4', true)).toBe('Budget!$B$4:$B$6');
    expect(move('Budget!$B$9', true)).toBe('Budget!$B$11');
  });

  it('a copied formula follows where it is not locked', () => {
    expect(copyFormula('A4*$B$5+C$6+$D7', { rows: 2, columns: 1 })).toBe('B6*$B$5+D$6+$D9');
  });

  it('ranges above stay, ranges over the list grow, ranges below move', () => {
    expect(moveRanges('A1:B3 A4 A1:A4 A5:A6', moves)).toBe('A1:B3 A4:A6 A1:A6 A7:A8');
  });

  it('rows keep their order and no two rows below a list become one', () => {
    const lists = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 4 }).chain((starts) =>
      fc.tuple(
        ...starts.map((start) =>
          fc.record({
            firstRow: fc.constant(start * 5 + 1),
            height: fc.integer({ min: 1, max: 4 }),
            count: fc.integer({ min: 1, max: 50 }),
          }),
        ),
      ),
    );
    fc.assert(
      fc.property(lists, (made) => {
        const areas = made.map(({ firstRow, height, count }) => ({ firstRow, lastRow: firstRow + height - 1, count }));
        const rows = makeRowMoves(areas);
        const outside = Array.from({ length: 120 }, (_, index) => index + 1).filter(
          (row) => !areas.some(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow),
        );
        const moved = outside.map(rows.move);
        expect(moved).toEqual([...new Set(moved)].sort((a, b) => a - b));
        for (const { firstRow, lastRow, count } of areas) expect(rows.moveEnd(lastRow) - rows.move(firstRow) + 1).toBe(count);
      }),
    );
  });
});
