import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { budgetChecks, coFinancingMetExactly, costChecks } from '../../../checks/moneyChecks.ts';
import { participantChecks } from '../../../checks/participantChecks.ts';
import { peopleCells, publishCells } from '../../../reports/cells.ts';
import { checksList, comparisonsList, notesList, targetsList } from '../../../reports/lists.ts';
import { localLists } from '../../../reports/localTables.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { coursesList } from '../../../reports/teachingTable.ts';
import { participants } from '../../../upload/participants/sheet.ts';
import { esfChecks } from './checks.ts';
import type { EsfKey } from './esfFigures.ts';
import { esfPrinciples } from './principles.ts';

type Said = 'comparisons' | 'checks' | 'cells' | 'publicCells' | 'lists' | 'headline' | 'hasPersonalData' | 'needs';

/** What the quarterly and the final report say alike: indicators (`docs/forms.md#f6-indicators`), principles (`docs/forms.md#f12-horizontal-principles`) and comparisons (`docs/forms.md#f13-comparisons`). */
export function describeProgress(budgetList: Report<EsfKey>['lists'][number]): Pick<Report<EsfKey, CommonCheckId>, Said> {
  return {
    comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target'],
    checks: [...participantChecks, ...esfChecks, ...budgetChecks, ...costChecks, coFinancingMetExactly],
    cells: peopleCells,
    publicCells: publishCells({}),
    lists: [targetsList, budgetList, ...localLists, comparisonsList, restatementList, esfPrinciples, coursesList, checksList, notesList],
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
}
