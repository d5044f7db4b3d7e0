import type { CountRules } from '../../../functions/shared/definition/countRules.ts';

const ended = 'participants.ended';
const after = ['sus.workAfter', 'sus.studiesAfter', 'sus.jobSeekingAfter', 'sus.otherAfter', 'sus.unknownAfter'];

/** What a reader of some of the counts before and after knows about the others. */
export const susCountRules: CountRules = {
  sums: [
    { total: ended, parts: after },
    { total: 'sus.workOrStudies', parts: ['sus.workAfter', 'sus.studiesAfter'] },
    { total: ended, parts: [/^sus\.stay\./] },
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
        /^sus\.support(Before|After)\./,
      ],
      of: [ended],
    },
    { parts: ['sus.begun'], of: ['sus.workOrStudies'] },
  ],
};
