import type { CheckDefinition } from '../../../../functions/shared/definition/report.ts';
import { checkAtMost, checkEqual } from '../../../checks/defineCheck.ts';
import { esfReconciliation } from './reconciliation.ts';
import { checkCounts } from '../../../checks/participantChecks.ts';
import type { EsfKey } from './esfFigures.ts';

/** The sum rules of the common indicators, as SFC2021 applies them. */
export const esfChecks = [
  checkCounts('EECO01.statuses', checkEqual, {
    title: 'EECO01 mot EECO02 + EECO04 + EECO05',
    publicPart: 'outcome',
    left: ['EECO01'],
    right: ['EECO02', 'EECO04', 'EECO05'],
  }),
  checkCounts('EECO01.started', checkEqual, {
    title: 'EECO01 och påbörjade utan uppgift om sysselsättning mot påbörjade',
    publicPart: 'outcome',
    left: ['EECO01', 'EECO.statusUnknown'],
    right: ['participants.started'],
  }),
  checkCounts('EECO01.complete', checkEqual, {
    title: 'Påbörjade med uppgift om sysselsättning mot alla påbörjade: alla ska ha en uppgift',
    publicPart: 'outcome',
    left: ['EECO01'],
    right: ['participants.started'],
  }),
  checkCounts('EECO03.subset', checkAtMost, {
    title: 'EECO03 är högst EECO02',
    publicPart: 'outcome',
    left: ['EECO03'],
    right: ['EECO02'],
  }),
  checkCounts('EECO06-08.ages', checkEqual, {
    title: 'EECO06 + EECO07 + 30–54 år + EECO08 + okänd ålder mot påbörjade',
    publicPart: 'outcome',
    left: ['EECO06', 'EECO07', 'EECO.30to54', 'EECO08', 'EECO.ageUnknown'],
    right: ['participants.started'],
  }),
  checkCounts('EECO09-11.education', checkEqual, {
    title: 'EECO09 + EECO10 + EECO11 + okänd utbildning mot påbörjade',
    publicPart: 'outcome',
    left: ['EECO09', 'EECO10', 'EECO11', 'EECO.educationUnknown'],
    right: ['participants.started'],
  }),
  checkCounts('EECR01-04.exclusive', checkEqual, {
    title: 'Ingen räknas i både EECR01 och EECR04',
    publicPart: 'outcome',
    left: ['EECR.jobSearchingAndEmployed'],
    right: [],
  }),
  checkCounts('EECR01-04.ended', checkAtMost, {
    title: 'EECR01 + EECR04 är högst avslutade',
    publicPart: 'outcome',
    left: ['EECR01', 'EECR04'],
    right: ['participants.ended'],
  }),
  ...esfReconciliation,
] as const satisfies readonly CheckDefinition<EsfKey>[];
