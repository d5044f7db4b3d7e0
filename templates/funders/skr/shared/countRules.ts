import type { CountRules } from '../../../../functions/shared/definition/countRules.ts';
import { measures } from '../../../indicators/placementFigures.ts';
import type { SkrKey } from './skrFigures.ts';

const endedMeasures = measures.map(([measure]) => `skr.measure.${measure}.ended` as const);

/** Everybody met is in some measure, and has a placement in each of them. Nobody is both ongoing in a measure and has ended it; who is not active has ended some. A result is one of three reasons to leave. */
export const skrCountRules: CountRules<SkrKey> = {
  sums: [
    ...measures.map(([measure]) => ({
      total: `skr.measure.${measure}.participants` as const,
      parts: [`skr.measure.${measure}.ongoing` as const, `skr.measure.${measure}.ended` as const],
    })),
    ...measures.map(([measure]) => ({
      total: `skr.measure.${measure}.participants` as const,
      parts: [{ every: `measure.${Number(measure)}.people.*` as const }],
    })),
    { total: 'skr.results', parts: ['ended.reason.workUnsubsidised', 'ended.reason.workSubsidised', 'ended.reason.studiesFunded'] },
  ],
  subsets: [
    {
      parts: measures.flatMap(([measure]) => [
        `skr.measure.${measure}.participants` as const,
        `skr.measure.${measure}.ongoing` as const,
        `skr.measure.${measure}.ended` as const,
      ]),
      of: ['participants.met'],
    },
    ...measures.map(([measure]) => ({
      parts: [`skr.measure.${measure}.participants` as const],
      of: [`placements.measure.${measure}` as const],
    })),
    { parts: ['participants.met'], of: measures.map(([measure]) => `skr.measure.${measure}.participants` as const) },
    { parts: ['skr.anyMeasure.ended'], of: ['participants.met'] },
    { parts: ['skr.anyMeasure.ended'], of: endedMeasures },
    { parts: [...endedMeasures, 'participants.ended'], of: ['skr.anyMeasure.ended'] },
    { parts: ['participants.met'], of: ['participants.active', 'skr.anyMeasure.ended'] },
    { parts: ['skr.results'], of: ['participants.ended'] },
  ],
};
