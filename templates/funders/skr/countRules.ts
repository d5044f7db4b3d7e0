import type { CountRules } from '../../../functions/shared/definition/countRules.ts';
import { measures } from '../../indicators/placementFigures.ts';

/** Everybody met is in some measure, and has a placement in each of them. Nobody is both ongoing in a measure and has ended it; a result is one of three reasons to leave. */
export const skrCountRules: CountRules = {
  sums: [
    ...measures.map(([measure]) => ({
      total: `skr.measure.${measure}.participants`,
      parts: [`skr.measure.${measure}.ongoing`, `skr.measure.${measure}.ended`],
    })),
    { total: 'skr.results', parts: ['ended.reason.workUnsubsidised', 'ended.reason.workSubsidised', 'ended.reason.studiesFunded'] },
  ],
  subsets: [
    {
      parts: measures.flatMap(([measure]) => [
        `skr.measure.${measure}.participants`,
        `skr.measure.${measure}.ongoing`,
        `skr.measure.${measure}.ended`,
      ]),
      of: ['participants.met'],
    },
    ...measures.map(([measure]) => ({ parts: [`skr.measure.${measure}.participants`], of: [`placements.measure.${measure}`] })),
    { parts: ['participants.met'], of: measures.map(([measure]) => `skr.measure.${measure}.participants`) },
    { parts: ['skr.results'], of: ['participants.ended'] },
  ],
};
