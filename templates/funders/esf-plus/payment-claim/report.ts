import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { budgetChecks } from '../../../checks/moneyChecks.ts';
import { participantChecks } from '../../../checks/participantChecks.ts';
import { peopleCells, publishCells } from '../../../reports/cells.ts';
import { checksList, comparisonsList, notesList } from '../../../reports/lists.ts';
import { esfPrinciples } from '../shared/principles.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { coursesList } from '../../../reports/teachingTable.ts';
import { coFinancingTable } from '../../../reports/ledgerTables.ts';
import { paymentClaimDueOn } from '../shared/deadlines.ts';
import { esfReconciliation } from '../shared/reconciliation.ts';
import { claimChecks } from './claimChecks.ts';
import { claimSums, claimTable } from './claimTable.ts';
import { costSums, costTable, leftOutTable } from './costTables.ts';
import { staffSums, staffTable } from './staffTable.ts';
import type { EsfKey } from '../shared/esfFigures.ts';

/** Working paper for the payment claim to Svenska ESF-rådet (`docs/forms.md#f3-payment-claim`), in the order it is typed into Projektrummet. */
export const paymentClaim: Report<EsfKey, CommonCheckId> = {
  id: 'payment-claim',
  title: 'Underlag till ansökan om utbetalning',
  every: 'month',
  dueOn: paymentClaimDueOn,
  workbook: 'esf-plus/payment-claim/report.xlsx',
  comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target'],
  checks: [...claimChecks, ...esfReconciliation, ...budgetChecks, ...participantChecks],
  cells: { ...peopleCells, ...claimSums, ...staffSums, ...costSums },
  publicCells: publishCells({}),
  lists: [
    claimTable,
    leftOutTable,
    staffTable,
    costTable,
    coFinancingTable,
    comparisonsList,
    restatementList,
    esfPrinciples,
    coursesList,
    checksList,
    notesList,
  ],
  headline: ['claim.total', 'claim.support', 'claim.hours', 'claim.staff', 'claim.direct', 'claim.excludedCosts', 'coFinancing.total'],
  hasPersonalData: false,
};
