import { definePopulation, type Indicators } from '../../../../functions/shared/definition/indicator.ts';
import { makeDataset } from '../../../../functions/shared/definition/makeDataset.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import type { Period } from '../../../../functions/shared/domain/period.ts';
import type { Sex } from '../../../../functions/shared/domain/sex.ts';
import { aggregateFigures, type FigureSource } from '../../../../functions/shared/figures/aggregateFigures.ts';
import { exampleProject } from '../../../support/exampleProject.ts';

/** Somebody's visit: what the smallest figures are counted from. */
export interface Visit {
  readonly on: string;
  readonly sex: Sex;
  readonly amount: number;
  /** Where it was stored. */
  readonly place?: { readonly sheet: string; readonly upload: string; readonly row: number };
}

const isIn = ({ on }: Visit, { firstDay, lastDay }: Period) => firstDay <= on && on <= lastDay;

/** Figures of some visits: counts, a sum, shares and a flag. */
export function visitFigures(visits: readonly Visit[], project: Project = exampleProject): FigureSource {
  const population = definePopulation<Visit>({
    id: 'visits',
    of: () => visits,
    rowsBehind: ({ place, amount }) => [place ?? { sheet: 'visits', upload: 'u', row: amount }],
  });
  const counted = { kind: 'count', unit: 'persons', population, sexOf: ({ sex }: Visit) => sex } as const;
  const share = (title: string) => ({ kind: 'derived', title, unit: 'percent' }) as const;
  const indicators: Indicators = {
    visits: { ...counted, title: 'Besök', among: isIn, source: 'Handbok 2025, s. 4' },
    ever: { ...counted, title: 'Någonsin' },
    cost: { kind: 'sum', title: 'Kostnad', unit: 'kronor', population, among: isIn, amountOf: ({ amount }: Visit) => amount },
    time: { kind: 'sum', title: 'Tid', unit: 'hours', divisor: 4, population, among: isIn, amountOf: ({ amount }: Visit) => amount },
    womenShare: {
      ...share('Andel kvinnor'),
      base: (figures) => figures.total('visits'),
      from: (figures) =>
        figures.total('visits') === 0n ? undefined : Number((figures.split('visits').women * 100n) / figures.total('visits')),
    },
    never: { ...share('Aldrig'), from: () => undefined },
    isOpen: { kind: 'derived', title: 'Öppet', unit: 'flag', from: (figures) => figures.has('visits') },
  };
  return aggregateFigures(makeDataset(project, new Map()), indicators);
}

/** Visits on one day, all of one sex. */
export function visitsOn(on: string, count: number, sex: Sex = 'women'): Visit[] {
  return Array.from({ length: count }, (_, index) => ({ on, sex, amount: index + 2 }));
}
