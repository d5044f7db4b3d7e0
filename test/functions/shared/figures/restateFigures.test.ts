import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restateFigures } from '../../../../functions/shared/figures/restateFigures.ts';
import type { Figures } from '../../../../functions/shared/domain/figure.ts';

const split = (women: number, men: number) => ({ women, men, nonBinary: 0, unstated: 0, total: women + men });
const figure = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
  fc.record({ women: fc.nat(2), men: fc.nat(2) }).map(({ women, men }) => split(women, men)),
);
const figures: fc.Arbitrary<Figures> = fc.dictionary(fc.constantFrom('EECO01', 'hours.total', 'cost.total', 'placements'), figure);

test('a figure that moved is told with what it was and what it is', () => {
  expect(restateFigures({ EECO01: split(1, 2), 'cost.total': 5 }, { EECO01: split(2, 1), 'cost.total': 5 })).toEqual([
    { key: 'EECO01', before: split(1, 2), after: split(2, 1) },
  ]);
});

test('a figure that came or went lacks its other side', () => {
  expect(restateFigures({ 'cost.staff': 7 }, { 'cost.travel': 8 })).toEqual([
    { key: 'cost.staff', before: 7 },
    { key: 'cost.travel', after: 8 },
  ]);
});

test('nothing and zero say the same', () => {
  expect(restateFigures({ EECO01: split(0, 0), 'cost.total': 0 }, {})).toEqual([]);
});

test('what did not change is never told, and telling backwards swaps before and after', () => {
  fc.assert(
    fc.property(figures, figures, (a, b) => {
      expect(restateFigures(a, a)).toEqual([]);
      const told = restateFigures(a, b);
      for (const { before, after } of told) expect(before).not.toEqual(after);
      expect(restateFigures(b, a)).toEqual(
        told.map(({ key, before, after }) => ({
          key,
          ...(after !== undefined && { before: after }),
          ...(before !== undefined && { after: before }),
        })),
      );
    }),
  );
});
