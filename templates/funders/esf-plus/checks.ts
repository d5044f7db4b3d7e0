import type { CheckDefinition } from '../../../functions/shared/definition/report.ts';
import { checkAtMost, checkEqual } from '../../checks/makeCheck.ts';
import { esfReconciliation } from './reconciliation.ts';
import { addCounts, checkCounts } from '../../checks/participantChecks.ts';

/** The sum rules of the common indicators, as SFC2021 applies them. */
export const esfChecks: readonly CheckDefinition[] = [
  checkCounts('EECO01.statuses', checkEqual, (facts) => ({
    title: 'EECO01 mot EECO02 + EECO04 + EECO05',
    left: facts.exact.total('EECO01'),
    right: addCounts(facts, ['EECO02', 'EECO04', 'EECO05']),
  })),
  checkCounts('EECO01.started', checkEqual, (facts) => ({
    title: 'EECO01 och påbörjade utan uppgift om sysselsättning mot påbörjade',
    left: addCounts(facts, ['EECO01', 'EECO.statusUnknown']),
    right: facts.exact.total('participants.started'),
  })),
  checkCounts('EECO01.complete', checkEqual, (facts) => ({
    title: 'Påbörjade med uppgift om sysselsättning mot alla påbörjade: alla ska ha en uppgift',
    left: facts.exact.total('EECO01'),
    right: facts.exact.total('participants.started'),
  })),
  checkCounts('EECO03.subset', checkAtMost, ({ exact }) => ({
    title: 'EECO03 är högst EECO02',
    left: exact.total('EECO03'),
    right: exact.total('EECO02'),
  })),
  checkCounts('EECO06-08.ages', checkEqual, (facts) => ({
    title: 'EECO06 + EECO07 + 30–54 år + EECO08 + okänd ålder mot påbörjade',
    left: addCounts(facts, ['EECO06', 'EECO07', 'EECO.30to54', 'EECO08', 'EECO.ageUnknown']),
    right: facts.exact.total('participants.started'),
  })),
  checkCounts('EECO09-11.education', checkEqual, (facts) => ({
    title: 'EECO09 + EECO10 + EECO11 + okänd utbildning mot påbörjade',
    left: addCounts(facts, ['EECO09', 'EECO10', 'EECO11', 'EECO.educationUnknown']),
    right: facts.exact.total('participants.started'),
  })),
  checkCounts('EECR01-04.exclusive', checkEqual, ({ exact }) => ({
    title: 'Ingen räknas i både EECR01 och EECR04',
    left: exact.total('EECR.jobSearchingAndEmployed'),
    right: 0,
  })),
  checkCounts('EECR01-04.ended', checkAtMost, (facts) => ({
    title: 'EECR01 + EECR04 är högst avslutade',
    left: addCounts(facts, ['EECR01', 'EECR04']),
    right: facts.exact.total('participants.ended'),
  })),
  ...esfReconciliation,
];
