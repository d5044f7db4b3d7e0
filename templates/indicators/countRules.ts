import type { CountRules } from '../../functions/shared/definition/countRules.ts';
import { measures } from './placementFigures.ts';
import type { CommonKey } from './commonIndicators.ts';

/** Figures about everybody met in the period, of whom each is some part. */
const partsOfMet = [
  'participants.started',
  'participants.ended',
  'participants.active',
  'age.under40',
  'children.yes',
  'foreignBackground.yes',
  'enrolledAtAf.yes',
  'horizontal.accessibility.asked',
  'horizontal.accessibility.met',
  /^support\./,
  /^obstacle\./,
] as const;

/** What always holds between the common counts. The public edition suppresses what could be worked out by them. */
export const commonCountRules: CountRules<CommonKey> = {
  sums: [
    { total: 'participants.ended', parts: [/^ended\.reason\./] },
    { total: 'participants.met', parts: ['age.under25', 'age.25to54', 'age.55plus'] },
    { total: 'participants.met', parts: [/^education\./] },
    { total: 'participants.met', parts: [/^support\./] },
    { total: 'participants.met', parts: [/^supportTime\./] },
    { total: 'participants.met', parts: [/^workHistory\./] },
    { total: 'participants.met', parts: [/^referredBy\./] },
    { total: 'participants.met', parts: [/^municipality\..+\.participants\.met$/] },
    { total: 'placements', parts: [/^placements\.measure\./] },
    ...measures.map(([measure]) => ({
      total: `placements.measure.${measure}` as const,
      parts: [new RegExp(`^placements\\.unit\\..+\\.measure\\.${measure}$`)],
    })),
    { total: 'participants.ended', parts: [/^nonDiscrimination\.ended\.(?:foreign|swedish)Background$/] },
    { total: 'participants.ended', parts: [/^nonDiscrimination\.ended\.(?:under25|25to54|55plus)$/] },
  ],
  subsets: [
    { parts: partsOfMet, of: ['participants.met'] },
    { parts: ['age.under25'], of: ['age.under40'] },
    { parts: ['age.under40'], of: ['age.under25', 'age.25to54'] },
    { parts: ['participants.met'], of: ['placements'] },
    { parts: ['horizontal.accessibility.met'], of: ['horizontal.accessibility.asked'] },
    { parts: ['nonDiscrimination.result.foreignBackground'], of: ['nonDiscrimination.ended.foreignBackground'] },
    { parts: ['nonDiscrimination.result.swedishBackground'], of: ['nonDiscrimination.ended.swedishBackground'] },
  ],
};
