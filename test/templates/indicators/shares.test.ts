import { describe, expect, it } from 'vitest';
import type { ExactFigures } from '../../../functions/shared/definition/indicator.ts';
import { share, sumOf } from '../../../templates/indicators/shares.ts';

type Key = 'one' | 'other';
const splits = {
  one: { women: 1n, men: 2n, nonBinary: 3n, unstated: 4n, total: 10n },
  other: { women: 10n, men: 20n, nonBinary: 30n, unstated: 40n, total: 100n },
};
const figures: ExactFigures<Key> = { has: () => true, total: (key) => splits[key].total, split: (key) => splits[key] };

describe('several figures added up', () => {
  it('are added part by part', () => {
    expect(sumOf<Key>('one', 'other')(figures)).toEqual({ women: 11n, men: 22n, nonBinary: 33n, unstated: 44n, total: 110n });
  });
});

describe('a share', () => {
  const of = sumOf<Key>('one');
  const among = sumOf<Key>('other');

  it('is of all, of women and of men, each with its title and source', () => {
    const parts = share('x', { title: 'Andel', source: 'Lag', good: 'down', of, among: sumOf<Key>('one', 'other') });
    expect(Object.entries(parts).map(([key, { title, source, good, unit }]) => [key, title, source, good, unit])).toEqual([
      ['x', 'Andel', 'Lag', 'down', 'percent'],
      ['x.women', 'Andel, kvinnor', 'Lag', 'down', 'percent'],
      ['x.men', 'Andel, män', 'Lag', 'down', 'percent'],
    ]);
    expect([parts.x, parts['x.women'], parts['x.men']].map(({ from }) => from(figures, undefined as never, undefined as never))).toEqual([
      9.1, 9.1, 9.1,
    ]);
  });

  it('stands on what it is taken among, or on the persons it names', () => {
    expect(share('x', { title: 'Andel', of, among })['x.women'].base?.(figures)).toBe(10n);
    expect(share('x', { title: 'Andel', of: among, among, persons: of })['x.men'].base?.(figures)).toBe(2n);
  });

  it('says nothing of source and direction when it has none', () => {
    expect(Object.keys(share('x', { title: 'Andel', of, among }).x)).toEqual(['kind', 'title', 'unit', 'base', 'reads', 'from', 'formula']);
  });
});
