import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountRules, SumRule } from '../../../../../functions/shared/definition/countRules.ts';
import type { ExactSplit } from '../../../../../functions/shared/definition/indicator.ts';
import { closeCounts } from '../../../../../functions/shared/figures/suppress/closeCounts.ts';
import { findOtherCounts, type Freedom } from '../../../../../functions/shared/figures/suppress/findOtherCounts.ts';
import {
  combinedKey,
  createCountSystem,
  SMALL,
  type CountSystem,
} from '../../../../../functions/shared/figures/suppress/createCountSystem.ts';
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

/** A system written by hand: values of cells, sums to nothing (`a b -whole`) and bounds (`part` within `of more`). */
function byHand(
  cells: Readonly<Record<string, number>>,
  rules: {
    readonly sums?: readonly string[];
    readonly bounds?: Readonly<Record<string, string>>;
    readonly costs?: Readonly<Record<string, number>>;
  },
): CountSystem {
  const { sums = [], bounds = {}, costs = {} } = rules;
  const names = Object.keys(cells);
  const placeOf = (name: string) => names.indexOf(name);
  const terms = sums.map((sum) =>
    sum.split(' ').map((name) => ({ cell: placeOf(name.replace('-', '')), sign: name.startsWith('-') ? (-1 as const) : (1 as const) })),
  );
  const within = Object.entries(bounds).map(([lesser, of]) => ({ lesser: placeOf(lesser), greater: of.split(' ').map(placeOf) }));
  const groupsOf = (groups: readonly (readonly number[])[]) =>
    names.map((_, cell) => groups.flatMap((group, index) => (group.includes(cell) ? [index] : [])));
  return {
    cells: names.map((key) => {
      const value = cells[key] ?? 0;
      return { key, part: 'total', value, isShown: true, isSmall: value <= SMALL, cost: costs[key] ?? 10 };
    }),
    sums: terms,
    sumsOf: groupsOf(terms.map((sum) => sum.map(({ cell }) => cell))),
    bounds: within,
    boundsOf: groupsOf(within.map(({ lesser, greater }) => [lesser, ...greater])),
  };
}

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
    const largest = { 'unit.A': split(4, 9), 'unit.B': split(20, 1), 'unit.C': split(5, 2) };
    const others = open({ splits: { several: split(8, 3), ...largest }, overlaps: [{ part: 'several', among: { every: 'unit.*' } }] });
    expect(others.bounds.map(({ greater }) => greater.map((cell) => nameOf(others, cell)))).toEqual([
      ['unit.C women', 'unit.A women'],
      ['unit.C men', 'unit.B men'],
      ['unit.A total', 'unit.C total'],
    ]);
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

  test('respect that a part is at most its whole: a whole that is as large is moved with it', () => {
    // A single woman may be two: then all are eleven, and so are those they are part of.
    const cells = { women: 1, men: 9, all: 10, whole: 10 };
    const known = { sums: ['women men -all'], costs: { men: 500 } };
    expect(closed(byHand(cells, known))).toEqual(['all total', 'women total']);
    expect(closed(byHand(cells, { ...known, bounds: { all: 'whole' } }))).toEqual(['all total', 'whole total', 'women total']);
    expect(closed(byHand({ ...cells, whole: 11 }, { ...known, bounds: { all: 'whole' } }))).toEqual(['all total', 'women total']);
  });

  test('are the only woman and the total she makes alone, and nothing of another figure', () => {
    const system = open({ splits: { one: split(1, 0), two: split(9, 9) } });
    expect(closed(system)).toEqual(['one total', 'one women']);
  });

  test('are those already hidden rather than one that would be cheaper to hide', () => {
    const met = split(30, 200, { nonBinary: 6 });
    expect(closed(open({ splits: { met } }), ['met women'])).toEqual(['met nonBinary', 'met women']);
    expect(closed(open({ splits: { met } }), ['met women', 'met men'])).toEqual(['met men', 'met women']);
  });

  test('leave a count that nobody sees to be anything, and do not name it', () => {
    const splits = { all: split(300, 0), part: split(3, 0), step: split(297, 0) };
    const system = open({ splits, listed: ['all', 'part'], sums: [{ total: 'all', parts: ['part', 'step'] }] });
    expect(closed(system)).toEqual(['part total', 'part women']);
  });

  test('are more than two that are 4 each: one of them would be 5, which is shown', () => {
    expect(closed(open({ splits: { met: split(4, 20, { nonBinary: 4 }) } }))).toEqual(['met men', 'met nonBinary', 'met women']);
  });

  test('are only one of each and their total of 4, where that may be 5: a figure they are part of is shown', () => {
    const splits = { met: split(1, 1, { nonBinary: 1, unstated: 1 }), of: split(20, 30) };
    const names = closed(open({ splits, subsets: [{ parts: ['met'], of: ['of'] }] }));
    expect(names).toEqual(['met men', 'met nonBinary', 'met total', 'met unstated', 'met women']);
  });

  test('are all that hangs together where a count cannot be one more or less: one that is another twice', () => {
    const splits = { all: split(40, 0), a: split(20, 0), b: split(20, 0), within: split(6, 0), around: split(50, 7), other: split(30, 40) };
    const system = open({
      splits,
      listed: ['all', 'a', 'within', 'around', 'other'],
      sums: [
        { total: 'all', parts: ['a', 'b'] },
        { total: 'a', parts: ['b'] },
      ],
      subsets: [
        { parts: ['within'], of: ['a'] },
        { parts: ['all'], of: ['around'] },
      ],
    });
    const hung = ['a', 'all', 'around', 'within'].flatMap((key) => [`${key} total`, `${key} women`]);
    expect(closed(system, ['all women'])).toEqual([...hung, 'around men'].sort());
  });

  test('are no more for a count that has been shown to be open beside another', () => {
    // From `first` on the way goes by counts that are hidden; `last` alone would rather take `other`.
    const cells = { first: 3, second: 3, third: 3, fourth: 200, last: 200, other: 203 };
    const system = byHand(cells, {
      sums: ['first -second', 'second -third', 'second fourth -other', 'fourth -last'],
      costs: { fourth: 5, last: 5, other: 120 },
    });
    expect(closed(system)).toEqual(['first total', 'fourth total', 'last total', 'second total', 'third total']);
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
    expect(findOtherCounts(system, 0, { ...free, steps: 2 })).toBeUndefined();
    expect(findOtherCounts(system, 0, { ...free, steps: 3 })?.size).toBe(2);
  });

  test('may be as much as the most that a reader can think of, and as little as the least', () => {
    const system = byHand({ a: 3, b: 5 }, { sums: ['a b'] });
    const most = (highest: number) =>
      findOtherCounts(system, 0, { ...free, lowest: (cell) => (cell === 0 ? 3 : 0), highest: (cell) => (cell === 0 ? highest : 9) });
    expect(names(system, most(4))).toEqual(['a total', 'b total']);
    expect(most(3)).toBeUndefined();
  });

  test('take the shortest of the ways that cost nothing', () => {
    const system = byHand({ a: 5, far: 5, near: 5, end: 5 }, { sums: ['a far near', 'far end'] });
    const found = findOtherCounts(system, 0, { ...free, haste: 0, costOf: () => 0 });
    expect(names(system, found)).toEqual(['a total', 'near total']);
  });

  test('keep a part within its whole: it is less, or the whole is more', () => {
    const system = byHand({ part: 3, whole: 3 }, { bounds: { part: 'whole' } });
    const changing = (cell: number) => ({ ...free, costOf: (each: number) => (each === cell ? 1 : undefined) });
    expect(names(system, findOtherCounts(system, 0, changing(0)))).toEqual(['part total']);
    expect(findOtherCounts(system, 0, { ...changing(0), lowest: () => 3 })).toBeUndefined();
    expect(names(system, findOtherCounts(system, 0, { ...free, lowest: () => 3 }))).toEqual(['part total', 'whole total']);
    expect(names(system, findOtherCounts(system, 1, { ...free, highest: () => 3 }))).toEqual(['part total', 'whole total']);
  });

  test('keep a part within several counts together', () => {
    const system = byHand({ part: 5, one: 2, other: 3 }, { bounds: { part: 'one other' } });
    const costOf = (cell: number) => [1, undefined, 1][cell];
    expect(names(system, findOtherCounts(system, 0, { ...free, lowest: (cell) => (cell === 0 ? 5 : 0), costOf }))).toEqual([
      'other total',
      'part total',
    ]);
    const roomy = byHand({ part: 5, one: 2, other: 4 }, { bounds: { part: 'one other' } });
    expect(names(roomy, findOtherCounts(roomy, 0, { ...free, lowest: (cell) => (cell === 0 ? 5 : 0) }))).toEqual(['part total']);
  });

  test('are looked for where the fewest rules are broken, bounds and sums alike', () => {
    // One more breaks a sum and a bound, one less the sum alone.
    const system = byHand({ part: 5, whole: 5, rest: 5 }, { sums: ['part rest'], bounds: { part: 'whole' } });
    expect(names(system, findOtherCounts(system, 0, { ...free, haste: 100, steps: 2 }))).toEqual(['part total', 'rest total']);
  });

  test('are those of an exhaustive search, at the same cost, in any small system', () => {
    const cellCount = 5;
    const place = fc.integer({ min: 0, max: cellCount - 1 });
    const group = fc.uniqueArray(place, { minLength: 1, maxLength: 4 });
    const sum = group.chain((cells) =>
      fc.tuple(...cells.map((cell) => fc.constantFrom(1, -1).map((sign) => `${sign < 0 ? '-' : ''}c${cell}`))),
    );
    const bound = fc.uniqueArray(place, { minLength: 2, maxLength: 3 });
    const cost = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined, freq: 4 });
    const given = fc.record({
      values: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: cellCount, maxLength: cellCount }),
      sums: fc.array(sum, { maxLength: 3 }),
      bounds: fc.array(bound, { maxLength: 2 }),
      costs: fc.array(cost, { minLength: cellCount, maxLength: cellCount }),
    });
    fc.assert(
      fc.property(given, ({ values, sums, bounds, costs }) => {
        const valueOf = (cell: number) => values[cell] ?? 0;
        const holding = bounds.filter(([lesser = 0, ...of]) => valueOf(lesser) <= of.reduce((all, cell) => all + valueOf(cell), 0));
        const system = byHand(Object.fromEntries(values.map((value, cell) => [`c${cell}`, value])), {
          sums: sums.map((terms) => terms.join(' ')),
          bounds: Object.fromEntries(holding.map(([lesser, ...of]) => [`c${lesser}`, of.map((cell) => `c${cell}`).join(' ')])),
        });
        const freedom = { costOf: (cell: number) => costs[cell], lowest: () => 1, highest: () => 6, haste: 0, steps: 5_000 };
        const found = findOtherCounts(system, 0, freedom);
        const costOf = (cells: Iterable<number>) => [...cells].reduce((all, cell) => all + (costs[cell] ?? 0) + 1, 0);
        const possible = everyOther(system, freedom).map(costOf);
        expect(found && costOf(found)).toBe(possible.length > 0 ? Math.min(...possible) : undefined);
      }),
      exampleRuns(150),
    );
  });
});

/** Every set of cells that can each be 1 more or less, the first among them, with all rules kept: tried one after the other. */
function everyOther(system: CountSystem, { costOf, lowest, highest }: Freedom): number[][] {
  const { cells, sums, bounds } = system;
  const ways = cells.reduce<number[][]>(
    (before, _, cell) => before.flatMap((way) => (cell > 0 ? [0, 1, -1] : [1, -1]).map((by) => [...way, by])),
    [[]],
  );
  const isPossible = (way: readonly number[]) => {
    const after = (cell: number) => (cells[cell]?.value ?? 0) + (way[cell] ?? 0);
    return (
      way.every((by, cell) => by === 0 || (costOf(cell) !== undefined && after(cell) >= lowest(cell) && after(cell) <= highest(cell))) &&
      sums.every((terms) => terms.reduce((sum, { cell, sign }) => sum + sign * (way[cell] ?? 0), 0) === 0) &&
      bounds.every(({ lesser, greater }) => after(lesser) <= greater.reduce((sum, cell) => sum + after(cell), 0))
    );
  };
  return ways.filter(isPossible).map((way) => way.flatMap((by, cell) => (by === 0 ? [] : [cell])));
}
