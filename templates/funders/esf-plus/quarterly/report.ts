import type { Report } from '../../../../functions/shared/definition/report.ts';
import { budgetChecks, coFinancingMetExactly, costChecks } from '../../../checks/moneyChecks.ts';
import { participantChecks } from '../../../checks/participantChecks.ts';
import { commonCells, publishCells } from '../../../reports/cells.ts';
import { checksList, comparisonsList, notesList, targetsList } from '../../../reports/lists.ts';
import { esfPrinciples } from '../principles.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { participants } from '../../../upload/participants/sheet.ts';
import { budgetOfYear } from '../budgetLists.ts';
import { esfChecks } from '../checks.ts';
import { quarterlyReportDueOn } from '../deadlines.ts';
import type { EsfKey } from '../esfFigures.ts';

/**
 * Quarterly report to Svenska ESF-rådet (`docs/forms.md#f5-quarterly-and-final`), with indicators (`docs/forms.md#f6-indicators`), principles
 * (`docs/forms.md#f12-horizontal-principles`) and comparisons (`docs/forms.md#f13-comparisons`).
 */
export const quarterly: Report<EsfKey> = {
  id: 'quarterly',
  title: 'Kvartalsrapport',
  every: 'quarter',
  dueOn: quarterlyReportDueOn,
  workbook: 'esf-plus/quarterly/report.xlsx',
  comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target'],
  checks: [...participantChecks, ...esfChecks, ...budgetChecks, ...costChecks, coFinancingMetExactly],
  cells: commonCells,
  publicCells: publishCells(),
  lists: [targetsList, budgetOfYear, comparisonsList, restatementList, esfPrinciples, checksList, notesList],
  headline: [
    'participants.met',
    'participants.started',
    'participants.active',
    'participants.ended',
    'ended.resultShare',
    'hours.total',
    'cost.total',
    'coFinancing.total',
    'coFinancing.share',
  ],
  hasPersonalData: false,
  needs: [participants.columns.hasDisability, participants.columns.isNationalMinority, participants.columns.obstacles],
};
