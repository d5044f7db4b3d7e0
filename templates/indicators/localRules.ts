import type { CountRules } from '../../functions/shared/definition/countRules.ts';
import type { CommonKey } from './commonIndicators.ts';
import { measures } from './placementFigures.ts';

const kinds = ['local', 'group'] as const;
const classes = measures.map(([measure]) => Number(measure));
const wordsOfClasses = classes.map((measure) => ({ every: `measure.${measure}.local.*` as const }));
const peopleOfClasses = classes.map((measure) => ({ every: `measure.${measure}.people.*` as const }));

/** What always holds between the counts of local measures, of groups and of what is taught: the words of a class add up to it, and a course is its own group. */
export const localRules: CountRules<CommonKey> = {
  sums: [
    ...measures.map(([measure]) => ({
      total: `placements.measure.${measure}` as const,
      parts: [{ every: `measure.${Number(measure)}.local.*` as const }],
    })),
    ...kinds.map((kind) => ({ total: 'placements' as const, parts: [{ every: `placements.${kind}.*` as const }] })),
    { total: 'participants.met', parts: ['horizontal.taught.participants'] },
    { total: 'horizontal.taught.participants', parts: kinds.map((kind) => ({ every: `horizontal.taught.${kind}.*` as const })) },
  ],
  subsets: [
    { parts: wordsOfClasses, of: [{ every: 'placements.local.*' }] },
    { parts: [{ every: 'placements.local.*' }], of: wordsOfClasses },
    { parts: peopleOfClasses, of: [{ every: 'local.*.participants.met' }] },
    { parts: [{ every: 'local.*.participants.met' }], of: peopleOfClasses },
    ...kinds.flatMap((kind) => [
      { parts: [{ every: `${kind}.*.participants.met` as const }], of: ['participants.met' as const] },
      { parts: [{ every: `${kind}.*.participants.met` as const }], of: [{ every: `placements.${kind}.*` as const }] },
      { parts: [{ every: `horizontal.taught.${kind}.*` as const }], of: [{ every: `${kind}.*.participants.met` as const }] },
      { parts: [{ every: `${kind}.*.participants.met` as const }], of: [{ every: `horizontal.taught.${kind}.*` as const }] },
      { parts: [{ every: `horizontal.taught.${kind}.*` as const }], of: ['horizontal.taught.participants' as const] },
    ]),
    { parts: ['horizontal.taught.participants'], of: ['participants.met'] },
    { parts: ['horizontal.taught.participants'], of: ['horizontal.taught.placements'] },
    { parts: ['horizontal.taught.placements'], of: ['placements'] },
  ],
};
