import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { budgetOfYear } from '../shared/budgetLists.ts';
import { quarterlyReportDueOn } from '../shared/deadlines.ts';
import type { EsfKey } from '../shared/esfFigures.ts';
import { describeProgress } from '../shared/quarterReport.ts';

/** Quarterly report to Svenska ESF-rådet (`docs/forms.md#f5-quarterly-and-final`). */
export const quarterly: Report<EsfKey, CommonCheckId> = {
  ...describeProgress(budgetOfYear),
  id: 'quarterly',
  title: 'Kvartalsrapport',
  every: 'quarter',
  periodsFrom: 'projectStart',
  dueOn: quarterlyReportDueOn,
  workbook: 'esf-plus/quarterly/report.xlsx',
};
