import { defineEach } from '../../../../functions/shared/definition/indicator.ts';
import type { Cells, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { sumOfMeasures } from './koladaChecks.ts';
import type { SkrKey } from '../shared/skrFigures.ts';

const parts = ['participants', 'ongoing', 'ended'] as const;
const unique = { participants: 'participants.met', ongoing: 'participants.active', ended: 'skr.anyMeasure.ended' } as const;
const sexes = ['women', 'men', 'total'] as const;
const counted = parts.flatMap((part) => sexes.map((sex) => [part, sex] as const));

/** Sums over the twelve measures, and how many times a person is counted beyond once. */
export const koladaCells: Cells<SkrKey, `skr.${'sum' | 'overlap'}.${(typeof parts)[number]}.${(typeof sexes)[number]}`> = {
  ...defineEach(counted, ([part, sex]) => [
    `skr.sum.${part}.${sex}`,
    (facts: ReportFacts<SkrKey>) => Number(sumOfMeasures(facts, part)[sex]),
  ]),
  ...defineEach(counted, ([part, sex]) => [
    `skr.overlap.${part}.${sex}`,
    (facts: ReportFacts<SkrKey>) => Number(sumOfMeasures(facts, part)[sex] - facts.exact.split(unique[part])[sex]),
  ]),
};
