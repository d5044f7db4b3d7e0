import { describe, expect, it } from 'vitest';
import { findManyNames } from '../../../templates/upload/findManyNames.ts';

const asked = (names: readonly (string | undefined)[]) => [...findManyNames(names, (name) => name)];
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `Plats ${index + 1}`);

describe('a column that looks like names of workplaces or people', () => {
  it('has more than 60 names, however many rows each has', () => {
    const often = (count: number) => Array.from({ length: 10 }, () => numbered(count)).flat();
    expect(asked(often(60))).toEqual([]);
    expect(asked(often(61))).toEqual([{ index: 0, values: { names: '61', rows: '610', kept: '60' } }]);
  });

  it('or 20 and more that hardly come again', () => {
    expect(asked([undefined, ...numbered(20), 'plats  1'])).toMatchObject([{ index: 1, values: { names: '20', rows: '21' } }]);
    expect(asked(numbered(19))).toEqual([]);
    expect(asked([...numbered(20), ...numbered(20)])).toEqual([]);
  });
});
