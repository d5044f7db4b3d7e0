import type { CountRules } from '../../../functions/shared/definition/countRules.ts';

/** The sum rules of the common indicators (Reg. (EU) 2021/1057, Annex I), as a reader of the public edition may use them. */
export const esfCountRules: CountRules = {
  sums: [
    { total: 'EECO01', parts: ['EECO02', 'EECO04', 'EECO05'] },
    { total: 'participants.started', parts: ['EECO01'] },
    { total: 'participants.started', parts: ['EECO06', 'EECO07', 'EECO08'] },
    { total: 'participants.started', parts: ['EECO09', 'EECO10', 'EECO11'] },
  ],
  subsets: [
    { parts: ['EECO03'], of: ['EECO02'] },
    { parts: [/^EECO1[2-7]$/], of: ['participants.started'] },
    { parts: [/^EECR0[1-4]$/], of: ['participants.ended'] },
    { parts: ['EECO09', 'EECO10', 'EECO11', 'EECO06', 'EECO07', 'EECO08'], of: ['participants.started'] },
  ],
};
