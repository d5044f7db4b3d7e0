import { describe, expect, it } from 'vitest';
import { aggregateFigures } from '../../../../functions/shared/figures/aggregateFigures.ts';
import { definePopulation, type Indicators } from '../../../../functions/shared/definition/indicator.ts';
import type { Dataset } from '../../../../functions/shared/definition/dataset.ts';
import { makeDataset } from '../../../../functions/shared/definition/makeDataset.ts';
import type { Sex } from '../../../../functions/shared/domain/sex.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { periodNamed } from '../../../support/figuresIn.ts';

interface Visit {
  readonly on: string;
  readonly sex: Sex;
  readonly amount: number;
}

const dataset: Dataset = makeDataset(exampleProject, new Map());
const quarter = periodNamed('2025-K3');

/** Figures of some visits, and how often the visits were made and asked for their day. */
function world(visits: readonly Visit[]) {
  const calls = { made: 0, asked: 0 };
  const population = definePopulation<Visit>({
    id: 'visits',
    of: () => {
      calls.made++;
      return visits;
    },
    rowsBehind: ({ amount }) => [{ sheet: 'visits', upload: 'u', row: amount }],
  });
  const among = ({ on }: Visit, { firstDay, lastDay }: { firstDay: string; lastDay: string }) => {
    calls.asked++;
    return firstDay <= on && on <= lastDay;
  };
  const counted = { kind: 'count', unit: 'persons', population, among, sexOf: ({ sex }: Visit) => sex } as const;
  const summed = { kind: 'sum', population, among, amountOf: ({ amount }: Visit) => amount } as const;
  const indicators: Indicators = {
    all: { ...counted, title: 'Alla' },
    large: { ...counted, title: 'Stora', where: ({ amount }: Visit) => amount > 100 },
    step: { ...counted, title: 'Steg', isInternal: true },
    kronor: { ...summed, title: 'Kronor', unit: 'kronor', divisor: 3 },
    hours: { ...summed, title: 'Timmar', unit: 'hours', sexOf: ({ sex }: Visit) => sex },
    half: { kind: 'derived', title: 'Hälften', unit: 'persons', from: (figures) => Number(figures.total('step')) / 2 },
    never: { kind: 'derived', title: 'Aldrig', unit: 'percent', from: () => undefined },
    sizes: {
      kind: 'family',
      title: 'Storlekar',
      keys: /^size\./,
      population,
      members: (items: readonly Visit[]) =>
        Object.fromEntries(
          items.map(({ amount }) => [
            `size.${amount}`,
            { ...counted, title: `Storlek ${amount}`, where: (visit: Visit) => visit.amount === amount },
          ]),
        ),
    },
  };
  return { source: aggregateFigures(dataset, indicators), calls };
}

const visits: readonly Visit[] = [
  { on: '2025-07-01', sex: 'women', amount: 50 },
  { on: '2025-09-30', sex: 'men', amount: 18_000 },
  { on: '2025-10-01', sex: 'men', amount: 1 },
];

describe('aggregateFigures', () => {
  it('counts, sums and derives, each rounded once at the end', () => {
    expect(world(visits).source.inPeriod(quarter).figures).toEqual({
      all: { women: 1, men: 1, nonBinary: 0, unstated: 0, total: 2 },
      large: { women: 0, men: 1, nonBinary: 0, unstated: 0, total: 1 },
      kronor: 60.17,
      hours: { women: 0, men: 0.01, nonBinary: 0, unstated: 0, total: 0.01 },
      half: 1,
      'size.50': { women: 1, men: 0, nonBinary: 0, unstated: 0, total: 1 },
      'size.18000': { women: 0, men: 1, nonBinary: 0, unstated: 0, total: 1 },
      'size.1': { women: 0, men: 0, nonBinary: 0, unstated: 0, total: 0 },
    });
  });

  it('makes a population once and asks whom a period concerns once, however many figures there are', () => {
    const { source, calls } = world(visits);
    source.inPeriod(quarter);
    source.inPeriod(quarter);
    source.inPeriod(periodNamed('2025-K4'));
    expect(calls).toEqual({ made: 1, asked: 2 * visits.length });
  });

  it('leaves out what was never uploaded, and steps on the way', () => {
    const { source } = world([]);
    expect(source.inPeriod(quarter).figures).toEqual({ half: 0 });
    expect(source.inPeriod(quarter).exact.has('all')).toBe(false);
    expect([...source.infos.keys()]).toEqual(['all', 'large', 'kronor', 'hours', 'half', 'never']);
    expect(source.infos.get('all')).toEqual({ key: 'all', title: 'Alla', unit: 'persons', isSplit: true });
  });

  it('opens a figure into its rows, a derived one into those of what it reads', () => {
    const { source } = world(visits);
    const rows = (key: string, sex?: Sex) => source.rowsBehind(key, quarter, sex).map(({ row }) => row);
    expect(rows('large')).toEqual([18_000]);
    expect(rows('half')).toEqual([50, 18_000]);
    expect(rows('half', 'women')).toEqual([50]);
    expect(rows('kronor', 'women')).toEqual([]);
    expect(rows('nothing')).toEqual([]);
  });

  it('tells a figure without data, which is 0, from a key that nobody declares and from a derived figure, which are faults', () => {
    const { exact } = world([]).source.inPeriod(quarter);
    for (const key of ['all', 'size.7']) {
      expect([exact.has(key), exact.total(key), exact.split(key).women], key).toEqual([false, 0n, 0n]);
    }
    for (const read of [exact.has, exact.total, exact.split]) {
      expect(() => read('al')).toThrow('Nobody declares the figure al');
      expect(() => read('sizes')).toThrow('Nobody declares the figure sizes');
      expect(() => read('half')).toThrow('The figure half is derived');
    }
  });
});
