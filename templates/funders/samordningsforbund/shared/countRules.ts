import type { CountRules, SubsetRule } from '../../../../functions/shared/definition/countRules.ts';
import { publicSupports, supports } from './susFigures.ts';
import type { SusKey } from './susFigures.ts';

const ended = 'participants.ended';
const after = ['sus.workAfter', 'sus.studiesAfter', 'sus.jobSeekingAfter', 'sus.otherAfter', 'sus.unknownAfter'] as const;

/** What a reader of some of the counts before and after knows about the others. */
export const susCountRules: CountRules<SusKey> = {
  sums: [
    { total: ended, parts: after },
    { total: 'sus.workOrStudies', parts: ['sus.workAfter', 'sus.studiesAfter'] },
    { total: ended, parts: ['sus.stay.under3', 'sus.stay.3to6', 'sus.stay.6to12', 'sus.stay.over12'] },
  ],
  subsets: [
    {
      parts: [
        ...after,
        'sus.workBefore',
        'sus.workOrStudies',
        'sus.begun',
        'sus.publicBefore',
        'sus.publicAfter',
        ...supports.flatMap(([kind]) => [`sus.supportBefore.${kind}` as const, `sus.supportAfter.${kind}` as const]),
      ],
      of: [ended],
    },
    { parts: ['sus.begun'], of: ['sus.workOrStudies'] },
    { parts: ['sus.workOrStudies'], of: ['sus.begun', 'sus.workBefore'] },
    ...(['Before', 'After'] as const).flatMap((when): readonly SubsetRule<SusKey>[] => [
      { parts: publicSupports.map((kind) => `sus.support${when}.${kind}` as const), of: [`sus.public${when}` as const] },
      { parts: [`sus.public${when}` as const], of: publicSupports.map((kind) => `sus.support${when}.${kind}` as const) },
      { parts: [ended], of: supports.map(([kind]) => `sus.support${when}.${kind}` as const) },
    ]),
  ],
};
