import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { budgetOfAllYears } from '../shared/budgetLists.ts';
import { paymentClaimDueOn } from '../shared/deadlines.ts';
import type { EsfKey } from '../shared/esfFigures.ts';
import { describeProgress } from '../shared/quarterReport.ts';
import { finalCells } from './finalCells.ts';

const progress = describeProgress(budgetOfAllYears);

/** Final report (Swedish *slutrapport*) to Svenska ESF-rådet, handed in with the last claim: the quarterly figures of the whole project (`docs/forms.md#f5-quarterly-and-final`). */
export const finalReport: Report<EsfKey, CommonCheckId> = {
  ...progress,
  id: 'final',
  title: 'Slutrapport',
  dueOn: paymentClaimDueOn,
  workbook: 'esf-plus/final/report.xlsx',
  cells: { ...progress.cells, ...finalCells },
};
