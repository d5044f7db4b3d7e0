import type { CountRules } from '../../functions/shared/definition/countRules.ts';
import { resultReasons } from './exitFigures.ts';
import type { CommonKey } from './commonIndicators.ts';
import { measures } from './placementFigures.ts';

const kinds = ['municipality', 'unit'] as const;

/** What always holds between the counts of units and of municipalities: units add up to those at any unit and, once more, those at several. */
export const nameRules: CountRules<CommonKey> = {
  sums: [
    { total: 'participants.met', parts: [{ every: 'municipality.*.participants.met' }] },
    ...measures.map(([measure]) => ({
      total: `placements.measure.${measure}` as const,
      parts: [{ every: `placements.unit.*.measure.${measure}` as const }],
    })),
    ...kinds.flatMap((kind) => [
      { total: 'participants.ended' as const, parts: [{ every: `${kind}.*.participants.ended` as const }] },
      { total: 'ended.results' as const, parts: [{ every: `${kind}.*.ended.results` as const }] },
    ]),
    { total: 'ended.results', parts: resultReasons.map((reason) => `ended.reason.${reason}` as const) },
    { total: 'units.stays', parts: [{ every: 'unit.*.participants.met' }] },
    { total: 'units.stays', parts: ['units.people', 'participants.inSeveralUnits'] },
    { total: 'participants.met', parts: ['units.people'] },
  ],
  subsets: [
    { parts: ['participants.inSeveralUnits'], of: ['units.people'] },
    { parts: ['units.stays'], of: ['placements'] },
    { parts: ['units.people', { every: 'unit.*.participants.met' }], of: ['participants.met'] },
    {
      parts: [{ every: 'unit.*.participants.met' }],
      of: measures.map(([measure]) => ({ every: `placements.unit.*.measure.${measure}` as const })),
    },
    ...kinds.flatMap((kind) => [
      { parts: [{ every: `${kind}.*.participants.ended` as const }], of: [{ every: `${kind}.*.participants.met` as const }] },
      { parts: [{ every: `${kind}.*.ended.results` as const }], of: [{ every: `${kind}.*.participants.ended` as const }] },
    ]),
  ],
  overlaps: [{ part: 'participants.inSeveralUnits', among: { every: 'unit.*.participants.met' } }],
};
