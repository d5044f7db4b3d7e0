import { joinRules, type CountRules } from '../../../../functions/shared/definition/countRules.ts';
import { indicators2014, NAMESPACE_2014, type Code2014 } from './esfIndicators2014.ts';
import type { EsfKey } from './esfFigures.ts';

/** The sum rules of the common indicators (Reg. (EU) 2021/1057, Annex I), as a reader of the public edition may use them. */
const rules2021: CountRules<EsfKey> = {
  sums: [
    { total: 'EECO01', parts: ['EECO02', 'EECO04', 'EECO05'] },
    { total: 'participants.started', parts: ['EECO01'] },
    { total: 'participants.started', parts: ['EECO06', 'EECO07', 'EECO08'] },
    { total: 'participants.started', parts: ['EECO09', 'EECO10', 'EECO11'] },
  ],
  subsets: [
    { parts: ['EECO03'], of: ['EECO02'] },
    { parts: ['EECO16'], of: ['homeless.yes'] },
    { parts: ['EECO12', 'EECO13', 'EECO14', 'EECO15', 'EECO16', 'EECO17'], of: ['participants.started'] },
    { parts: ['EECR01', 'EECR02', 'EECR03', 'EECR04'], of: ['participants.ended'] },
    { parts: ['EECO09', 'EECO10', 'EECO11', 'EECO06', 'EECO07', 'EECO08'], of: ['participants.started'] },
  ],
};

const code = (name: Code2014) => `${NAMESPACE_2014}.${name}` as const;

/** Most codes of 2014–2020 count the same persons as one of ESF+, which stands beside them; the others are some of those. */
const rules2014: CountRules<EsfKey> = {
  sums: indicators2014.flatMap(({ code: name, same }) => (same === undefined ? [] : [{ total: same, parts: [code(name)] }])),
  subsets: [
    { parts: [code('CO06'), code('CO07'), code('CO15')], of: ['participants.started'] },
    { parts: [code('CO06')], of: ['EECO06', 'EECO07'] },
    { parts: ['EECO06'], of: [code('CO06')] },
    { parts: [code('CO07')], of: ['EECO08'] },
    { parts: ['EECO08'], of: [code('CO07')] },
    { parts: [code('CO09')], of: ['EECO09'] },
    { parts: [code('CR08')], of: ['EECR05'] },
  ],
};

/** What holds between the common indicators of both programme periods. */
export const esfCountRules = joinRules(rules2021, rules2014);
