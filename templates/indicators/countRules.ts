import { joinRules, type CountRules } from '../../functions/shared/definition/countRules.ts';
import { participants } from '../upload/participants/sheet.ts';
import { choiceWords } from '../upload/choiceWords.ts';
import { exitReasons } from './exitFigures.ts';
import { localRules } from './localRules.ts';
import { nameRules } from './nameRules.ts';
import { measures } from './placementFigures.ts';
import type { CommonKey } from './commonIndicators.ts';

const { columns } = participants;
const supports = choiceWords(columns.supportAtStart).map(([code]) => `support.${code}` as const);

/** Figures about everybody met in the period, of whom each is some part. */
const partsOfMet = [
  'participants.started',
  'participants.ended',
  'participants.active',
  'age.under40',
  'children.yes',
  'foreignBackground.yes',
  'enrolledAtAf.yes',
  'homeless.yes',
  'horizontal.accessibility.asked',
  'horizontal.accessibility.met',
  ...supports,
  ...choiceWords(columns.obstacles).map(([code]) => `obstacle.${code}` as const),
] as const;

const profileRules: CountRules<CommonKey> = {
  sums: [
    { total: 'participants.ended', parts: exitReasons.map(([code]) => `ended.reason.${code}` as const) },
    { total: 'participants.met', parts: ['age.under25', 'age.25to54', 'age.55plus'] },
    { total: 'participants.met', parts: choiceWords(columns.education).map(([code]) => `education.${code}` as const) },
    { total: 'participants.met', parts: supports },
    { total: 'participants.met', parts: choiceWords(columns.supportTime).map(([code]) => `supportTime.${code}` as const) },
    { total: 'participants.met', parts: choiceWords(columns.workHistory).map(([code]) => `workHistory.${code}` as const) },
    { total: 'participants.met', parts: choiceWords(columns.referredBy).map(([code]) => `referredBy.${code}` as const) },
    {
      total: 'participants.met',
      parts: ['obstacleCombination.mentalAndPhysical', 'obstacleCombination.mentalOnly', 'obstacleCombination.physicalOnly'],
    },
    { total: 'obstacle.mentalHealth', parts: ['obstacleCombination.mentalAndPhysical', 'obstacleCombination.mentalOnly'] },
    { total: 'obstacle.physicalHealth', parts: ['obstacleCombination.mentalAndPhysical', 'obstacleCombination.physicalOnly'] },
    { total: 'obstacleCombination.oneOnly', parts: ['obstacleCombination.mentalOnly', 'obstacleCombination.physicalOnly'] },
    { total: 'placements', parts: measures.map(([measure]) => `placements.measure.${measure}` as const) },
    { total: 'participants.ended', parts: ['nonDiscrimination.ended.foreignBackground', 'nonDiscrimination.ended.swedishBackground'] },
    {
      total: 'participants.ended',
      parts: ['nonDiscrimination.ended.under25', 'nonDiscrimination.ended.25to54', 'nonDiscrimination.ended.55plus'],
    },
  ],
  subsets: [
    { parts: partsOfMet, of: ['participants.met'] },
    { parts: ['age.under25'], of: ['age.under40'] },
    { parts: ['concentration.wholePeriod.persons'], of: ['concentration.wholePeriod.allPersons'] },
    { parts: ['age.under40'], of: ['age.under25', 'age.25to54'] },
    { parts: ['participants.met'], of: ['placements'] },
    { parts: ['horizontal.accessibility.met'], of: ['horizontal.accessibility.asked'] },
    { parts: ['nonDiscrimination.result.foreignBackground'], of: ['nonDiscrimination.ended.foreignBackground'] },
    { parts: ['nonDiscrimination.result.swedishBackground'], of: ['nonDiscrimination.ended.swedishBackground'] },
  ],
};

/**
 * What always holds between the common counts. The public edition suppresses what could be worked out by them. A share of the group
 * gives back its count, since what it is taken of is printed: it reads both (`share`), and is suppressed where either is.
 */
export const commonCountRules: CountRules<CommonKey> = joinRules(profileRules, nameRules, localRules);
