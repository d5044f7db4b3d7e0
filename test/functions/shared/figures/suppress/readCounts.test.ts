import { expect, it } from 'vitest';
import type { Derived, ExactFigures, ExactSplit } from '../../../../../functions/shared/definition/indicator.ts';
import { readBase, readCounts } from '../../../../../functions/shared/figures/suppress/readCounts.ts';
import { exampleProject } from '../../../../support/exampleProject.ts';
import { periodNamed } from '../../../../support/figuresIn.ts';

const met: ExactSplit = { women: 1n, men: 2n, nonBinary: 3n, unstated: 4n, total: 10n };
const exact: ExactFigures = { has: () => true, total: () => met.total, split: () => met };
const given = { exact, period: periodNamed('2025'), project: exampleProject };
const derived = (rest: Partial<Derived>): Derived => ({ kind: 'derived', unit: 'percent', title: 'Andel', from: () => 0, ...rest });

it.each(['women', 'men', 'nonBinary', 'unstated', 'total'] as const)(
  'a figure that reads how many are %s gives that away, once',
  (part) => {
    const from = (figures: ExactFigures) => Number(figures.split('met')[part] + figures.split('met')[part]);
    expect(readCounts(derived({ from }), given)).toEqual([{ keys: ['met'], part }]);
  },
);

it('a figure gives away the totals that it reads, whether they are there or not, and no number that it only asks for', () => {
  const from = (figures: ExactFigures) => (figures.has('left') && figures.total('met') > 0n ? Number(figures.total('started')) : 0);
  expect(readCounts(derived({ from }), given)).toEqual([
    { keys: ['met'], part: 'total' },
    { keys: ['started'], part: 'total' },
  ]);
});

it('a figure that declares what it gives away gives away nothing else', () => {
  const reads = [{ keys: ['a', 'b'], part: 'women' }] as const;
  expect(readCounts(derived({ reads, from: (figures) => Number(figures.total('met')) }), given)).toEqual(reads);
});

it('the base of a share is what it is taken of; a figure without one has none', () => {
  expect(readBase(derived({ base: (figures) => figures.split('met').women }), exact)).toEqual([{ keys: ['met'], part: 'women' }]);
  expect(readBase(derived({}), exact)).toEqual([]);
});
