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

test('every part counts: a figure that moved only between two sexes, or is nought in all parts but one, is told', () => {
  const none = split(0, 0);
  for (const part of ['women', 'men', 'nonBinary', 'unstated', 'total'] as const) {
    expect(restateFigures({ EECO01: none }, { EECO01: { ...none, [part]: 1 } })).toHaveLength(1);
    expect(restateFigures({}, { EECO01: { ...none, [part]: 1 } })).toHaveLength(1);
  }
});

test('a flag is no number: false came, and so did true', () => {
  expect(restateFigures({}, { even: false, odd: true }).map(({ key }) => key)).toEqual(['even', 'odd']);
  expect(restateFigures({ even: 0 }, { even: false })).toHaveLength(1);
  expect(restateFigures({ even: split(1, 0) }, { even: 1 })).toHaveLength(1);
});

test('figures are told in the order of their keys', () => {
  expect(restateFigures({ b: 1, c: 1 }, { d: 1, a: 1 }).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
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
