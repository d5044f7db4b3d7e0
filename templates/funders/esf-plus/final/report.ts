import type { Report } from '../../../../functions/shared/definition/report.ts';
import { checksList, comparisonsList, notesList, targetsList } from '../../../reports/lists.ts';
import { esfPrinciples } from '../principles.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { budgetOfAllYears } from '../budgetLists.ts';
import { paymentClaimDueOn } from '../deadlines.ts';
import { quarterly } from '../quarterly/report.ts';
import { finalCells } from './finalCells.ts';
import type { EsfKey } from '../esfFigures.ts';

/** Final report (Swedish *slutrapport*) to Svenska ESF-rådet, handed in with the last claim: the quarterly figures of the whole project (`docs/forms.md#f5-quarterly-and-final`). */
export const finalReport: Report<EsfKey> = {
  ...quarterly,
  id: 'final',
  title: 'Slutrapport',
  every: undefined,
  dueOn: paymentClaimDueOn,
  workbook: 'esf-plus/final/report.xlsx',
  cells: { ...quarterly.cells, ...finalCells },
  lists: [targetsList, budgetOfAllYears, comparisonsList, restatementList, esfPrinciples, checksList, notesList],
};
