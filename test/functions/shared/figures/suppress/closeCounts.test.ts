import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountRules, SumRule } from '../../../../../functions/shared/definition/countRules.ts';
import type { ExactSplit } from '../../../../../functions/shared/definition/indicator.ts';
import { closeCounts } from '../../../../../functions/shared/figures/suppress/closeCounts.ts';
import { findOtherCounts } from '../../../../../functions/shared/figures/suppress/findOtherCounts.ts';
import { combinedKey, createCountSystem, type CountSystem } from '../../../../../functions/shared/figures/suppress/createCountSystem.ts';
import { exampleRuns } from '../../../../support/exampleRuns.ts';

const split = (women: number, men: number, others: { readonly nonBinary?: number; readonly unstated?: number } = {}): ExactSplit => {
  const { nonBinary = 0, unstated = 0 } = others;
  return {
    women: BigInt(women),
    men: BigInt(men),
    nonBinary: BigInt(nonBinary),
    unstated: BigInt(unstated),
    total: BigInt(women + men + nonBinary + unstated),
  };
};

interface Given {
  readonly splits: Readonly<Record<string, ExactSplit>>;
  readonly listed?: readonly string[];
  readonly reads?: readonly { readonly keys: readonly string[]; readonly part: keyof ExactSplit }[];
  readonly bases?: readonly { readonly keys: readonly string[]; readonly part: keyof ExactSplit }[];
  readonly sums?: readonly { readonly total: string; readonly parts: SumRule['parts'] }[];
  readonly subsets?: CountRules['subsets'];
  readonly overlaps?: CountRules['overlaps'];
}

const open = ({
  splits,
  listed = Object.keys(splits),
  reads = [],
  bases = [],
  sums = [],
  subsets = [],
  overlaps = [],
}: Given): CountSystem =>
  createCountSystem({ splits: new Map(Object.entries(splits)), listed: new Set(listed), reads, bases }, { sums, subsets, overlaps });

const nameOf = (system: CountSystem, cell: number) => `${system.cells[cell]?.key} ${system.cells[cell]?.part}`;
const closed = (system: CountSystem, also: readonly string[] = []) =>
  [...closeCounts(system, (cell) => also.includes(nameOf(system, cell)))].map((cell) => nameOf(system, cell)).sort();

/** The sums of a system in words: `a women + a men = a total`. */
const sumsOf = (system: CountSystem) =>
  system.sums.map((terms) => terms.map(({ cell, sign }) => `${sign > 0 ? '+' : '-'}${nameOf(system, cell)}`).join(' '));

describe('the counts that a reader can reckon with', () => {
  test('of one figure are its sexes and their total; what is 0 is known and left out', () => {
    const system = open({ splits: { met: split(3, 20) } });
    expect(system.cells.map(({ key, part, value }) => [key, part, value])).toEqual([
      ['met', 'women', 3],
      ['met', 'men', 20],
      ['met', 'total', 23],
    ]);
    expect(sumsOf(system)).toEqual(['+met women +met men -met total']);
    expect(system.sumsOf).toEqual([[0], [0], [0]]);
    expect(open({ splits: { met: split(0, 0) } })).toEqual({ cells: [], sums: [], sumsOf: [], bounds: [], boundsOf: [] });
  });

  test('from 1 to 4 are small, from 5 not', () => {
    const system = open({ splits: { few: split(4, 5, { nonBinary: 1, unstated: 9 }) } });
    expect(system.cells.map(({ part, isSmall, isShown }) => [part, isSmall, isShown])).toEqual([
      ['women', true, true],
      ['men', false, true],
      ['nonBinary', true, true],
      ['unstated', false, true],
      ['total', false, true],
    ]);
  });

  test('that are a step towards others are seen by nobody, unless a share gives them away', () => {
    const step = { splits: { step: split(3, 20) }, listed: [] };
    expect(open(step).cells.map(({ isShown, isSmall }) => [isShown, isSmall])).toEqual([
      [false, false],
      [false, false],
      [false, false],
    ]);
    const read = open({ ...step, reads: [{ keys: ['step'], part: 'women' }] }).cells;
    expect(read.map(({ isShown, isSmall }) => [isShown, isSmall])).toEqual([
      [true, false],
      [false, false],
      [false, false],
    ]);
    const base = open({ ...step, bases: [{ keys: ['step'], part: 'women' }] }).cells;
    expect(base.map(({ isShown, isSmall }) => [isShown, isSmall])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  test('that make a whole are a sum in each part, with what they leave out', () => {
    const splits = { all: split(10, 20), a: split(4, 5), b: split(6, 5), other: split(1, 1) };
    const system = open({ splits, sums: [{ total: 'all', parts: ['a', 'b'] }] });
    expect(sumsOf(system).slice(4)).toEqual([
      '+a women +b women -all women',
      '+a men +b men +rest 5 men -all men',
      '+a total +b total +rest 6 total -all total',
    ]);
    expect(system.cells.filter(({ key }) => key.startsWith('rest')).map(({ part, value, isShown }) => [part, value, isShown])).toEqual([
      ['men', 10, false],
      ['total', 10, false],
    ]);
  });

  test('that are more than their whole leave a rest of the other sign', () => {
    const system = open({ splits: { all: split(5, 0), a: split(4, 0), b: split(3, 0) }, sums: [{ total: 'all', parts: ['a', 'b'] }] });
    expect(sumsOf(system)).toContain('+a women +b women -rest 3 women -all women');
  });

  test('make no sum of a whole that is not there, or of parts that are not', () => {
    const splits = { all: split(1, 2), a: split(1, 2) };
    expect(open({ splits, sums: [{ total: 'nothing', parts: ['a'] }] }).sums).toHaveLength(2);
    expect(open({ splits, sums: [{ total: 'all', parts: ['nothing', { every: 'x*' }] }] }).sums).toHaveLength(2);
    expect(open({ splits, sums: [{ total: 'all', parts: ['a'] }] }).sums).toHaveLength(5);
  });

  test('that a share adds up are a sum of their own; a share of one count is none', () => {
    const splits = { a: split(4, 5), b: split(6, 7) };
    expect(combinedKey({ keys: ['a', 'b'], part: 'women' })).toBe('a + b');
    const system = open({ splits, reads: [{ keys: ['a', 'b'], part: 'women' }] });
    expect(sumsOf(system).slice(2)).toEqual(['+a women +b women -a + b women']);
    expect(system.cells.at(-1)).toMatchObject({ value: 10, isShown: true, isSmall: false });
    expect(open({ splits, reads: [{ keys: ['a'], part: 'women' }] }).sums).toHaveLength(2);
  });

  test('that lie within others are at most those together', () => {
    const splits = { part: split(2, 0), of: split(3, 1), more: split(4, 0) };
    const system = open({ splits, subsets: [{ parts: ['part'], of: ['of', 'more'] }] });
    const bounds = system.bounds.map(({ lesser, greater }) => [nameOf(system, lesser), greater.map((cell) => nameOf(system, cell))]);
    expect(bounds).toEqual([
      ['part women', ['of women', 'more women']],
      ['part total', ['of total', 'more total']],
    ]);
    expect(system.boundsOf.map((all, cell) => [nameOf(system, cell), all])).toContainEqual(['of women', [0]]);
    expect(open({ splits: { part: split(2, 0), of: split(0, 0) }, subsets: [{ parts: ['part'], of: ['of'] }] }).bounds).toEqual([]);
  });

  test('of a name lie within those of the same name', () => {
    const splits = { 'unit.Nord.ended': split(2, 0), 'unit.Nord.met': split(5, 0), 'unit.Syd.met': split(9, 0), all: split(14, 0) };
    const of = [{ every: 'unit.*.met' }, 'all'];
    const system = open({ splits, subsets: [{ parts: [{ every: 'unit.*.ended' }], of }] });
    const [bound] = system.bounds;
    expect(bound?.greater.map((cell) => nameOf(system, cell))).toEqual(['unit.Nord.met women', 'all women']);
  });

  test('of those at two or more places are at most all but the largest', () => {
    const splits = { several: split(8, 0), 'unit.A': split(20, 0), 'unit.B': split(4, 0), 'unit.C': split(4, 0) };
    const system = open({ splits, overlaps: [{ part: 'several', among: { every: 'unit.*' } }] });
    const [bound] = system.bounds;
    expect(bound?.greater.map((cell) => nameOf(system, cell))).toEqual(['unit.B women', 'unit.C women']);
    expect(closed(system)).toEqual(expect.arrayContaining(['several women', 'unit.B women', 'unit.C women']));
  });

  test('cost more to hide the more a reader loses: totals most, then wholes, then what nobody lists', () => {
    const splits = { all: split(10, 300), a: split(10, 0), step: split(10, 0) };
    const system = open({ splits, listed: ['all', 'a'], sums: [{ total: 'all', parts: ['a'] }] });
    const costOf = (name: string) => system.cells.find((_, cell) => nameOf(system, cell) === name)?.cost ?? 0;
    expect(costOf('a women')).toBe(25);
    expect(costOf('step women')).toBe(85);
    expect(costOf('all women')).toBe(225);
    expect(costOf('all men')).toBe(320);
    expect(costOf('all total')).toBe(1320);
  });
});

describe('the counts to suppress', () => {
  test('are none where none is small', () => {
    expect(closed(open({ splits: { met: split(5, 20) } }))).toEqual([]);
  });

  test('are a small one and the cheapest other that keeps it from being worked out', () => {
    expect(closed(open({ splits: { met: split(3, 20) } }))).toEqual(['met men', 'met women']);
    expect(closed(open({ splits: { met: split(3, 20, { nonBinary: 6 }) } }))).toEqual(['met nonBinary', 'met women']);
  });

  test('are two small ones alone where each may be the other', () => {
    expect(closed(open({ splits: { met: split(3, 20, { nonBinary: 2 }) } }))).toEqual(['met nonBinary', 'met women']);
  });

  test('are more than two that are 1 each: neither may be 0, which is shown', () => {
    expect(closed(open({ splits: { met: split(1, 20, { nonBinary: 1 }) } }))).toEqual(['met men', 'met nonBinary', 'met women']);
  });

  test('are what is asked for too, though it is large, and what keeps that hidden', () => {
    expect(closed(open({ splits: { met: split(30, 20) } }), ['met women'])).toEqual(['met men', 'met women']);
    expect(closed(open({ splits: { step: split(30, 20) }, listed: [] }), ['step women'])).toEqual([]);
  });

  test('go over to other figures by the sums that bind them', () => {
    const splits = { all: split(30, 0), a: split(3, 0), b: split(27, 0) };
    const names = closed(open({ splits, sums: [{ total: 'all', parts: ['a', 'b'] }] }));
    expect(names).toEqual(['a total', 'a women', 'b total', 'b women']);
  });

  test('respect that a part is at most its whole: a whole that is as small is moved with it', () => {
    const splits = { part: split(3, 9), of: split(3, 9) };
    const free = closed(open({ splits: { part: splits.part } }));
    expect(free).toEqual(['part men', 'part women']);
    const bound = closed(open({ splits, subsets: [{ parts: ['part'], of: ['of'] }] }));
    expect(bound).toEqual(['of men', 'of women', 'part men', 'part women']);
  });

  test('are everything that hangs together where nothing less will do', () => {
    const system = open({ splits: { one: split(1, 0), two: split(9, 9) } });
    expect(closed(system)).toEqual(['one total', 'one women']);
  });

  test('leave two answers open for each, for any people', () => {
    const count = fc.integer({ min: 0, max: 9 });
    const figure = fc.tuple(count, count, count).map(([women, men, nonBinary]) => split(women, men, { nonBinary }));
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const all = split(Number(a.women + b.women), Number(a.men + b.men), { nonBinary: Number(a.nonBinary + b.nonBinary) });
        const system = open({ splits: { all, a, b }, sums: [{ total: 'all', parts: ['a', 'b'] }] });
        const hidden = closeCounts(system, () => false);
        for (const [cell, { isSmall }] of system.cells.entries()) {
          if (isSmall) expect(hidden.has(cell)).toBe(true);
          if (!hidden.has(cell)) continue;
          const other = findOtherCounts(system, cell, {
            costOf: (each) => (hidden.has(each) || !system.cells[each]?.isShown ? 0 : undefined),
            lowest: () => 1,
            highest: () => Number.MAX_SAFE_INTEGER,
            haste: 1,
            steps: 50_000,
          });
          expect(other, nameOf(system, cell)).toBeDefined();
        }
      }),
      exampleRuns(60),
    );
  });
});

describe('other counts with the same sums', () => {
  const free = { costOf: () => 1, lowest: () => 0, highest: () => 100, haste: 1, steps: 1000 };
  const names = (system: CountSystem, found: ReadonlySet<number> | undefined) =>
    found && [...found].map((cell) => nameOf(system, cell)).sort();

  test('change the fewest: two parts of one total', () => {
    const system = open({ splits: { met: split(5, 6, { nonBinary: 7 }) } });
    expect(findOtherCounts(system, 0, free)?.size).toBe(2);
  });

  test('leave out what may not change, and take the way that costs least', () => {
    const system = open({ splits: { met: split(5, 6, { nonBinary: 7 }) } });
    const costOf = (costs: Record<string, number | undefined>) => (cell: number) => costs[nameOf(system, cell)];
    const cheap = { 'met women': 0, 'met men': 5, 'met nonBinary': 4, 'met total': 9 };
    expect(names(system, findOtherCounts(system, 0, { ...free, costOf: costOf(cheap) }))).toEqual(['met nonBinary', 'met women']);
    expect(names(system, findOtherCounts(system, 0, { ...free, costOf: costOf({ ...cheap, 'met nonBinary': undefined }) }))).toEqual([
      'met men',
      'met women',
    ]);
    expect(findOtherCounts(system, 0, { ...free, costOf: costOf({ 'met women': 0 }) })).toBeUndefined();
    expect(findOtherCounts(system, 0, { ...free, costOf: () => undefined })).toBeUndefined();
  });

  test('stay between the least and the most that a reader can think of', () => {
    const system = open({ splits: { met: split(4, 1) } });
    const within = (lowest: number, highest: number) =>
      findOtherCounts(system, 0, { ...free, costOf: (cell) => (cell === 2 ? undefined : 0), lowest: () => lowest, highest: () => highest });
    expect(names(system, within(0, 5))).toEqual(['met men', 'met women']);
    expect(names(system, within(1, 4))).toEqual(['met men', 'met women']);
    expect(names(system, within(2, 4))).toEqual(['met men', 'met women']);
    expect(within(3, 4)).toBeUndefined();
    expect(within(1, 1)).toBeUndefined();
  });

  test('are not found in no steps', () => {
    const system = open({ splits: { met: split(5, 6) } });
    expect(findOtherCounts(system, 0, { ...free, steps: 0 })).toBeUndefined();
    expect(findOtherCounts(system, 0, { ...free, steps: 1 })).toBeUndefined();
    expect(findOtherCounts(system, 0, { ...free, steps: 3 })?.size).toBe(2);
  });
});
