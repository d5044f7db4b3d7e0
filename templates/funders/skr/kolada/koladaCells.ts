import type { Report, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { sumOfMeasures } from './koladaChecks.ts';
import type { SkrKey } from '../shared/skrFigures.ts';

const parts = ['participants', 'ongoing', 'ended'] as const;
const unique = { participants: 'participants.met', ongoing: 'participants.active', ended: 'participants.ended' } as const;
const sexes = ['women', 'men', 'total'] as const;

/** Sums over the twelve measures, and how many times a person is counted beyond once. */
export const koladaCells: Report<SkrKey>['cells'] = Object.fromEntries(
  parts.flatMap((part) =>
    sexes.flatMap((sex) => [
      [`skr.sum.${part}.${sex}`, (facts: ReportFacts<SkrKey>) => Number(sumOfMeasures(facts, part)[sex])] as const,
      [
        `skr.overlap.${part}.${sex}`,
        (facts: ReportFacts<SkrKey>) => Number(sumOfMeasures(facts, part)[sex] - facts.exact.split(unique[part])[sex]),
      ] as const,
    ]),
  ),
);
