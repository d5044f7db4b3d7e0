import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { budgetChecks, costChecks } from '../../../checks/moneyChecks.ts';
import { participantChecks } from '../../../checks/participantChecks.ts';
import { peopleCells, namesOf, publishCells } from '../../../reports/cells.ts';
import { coFinancingTable, listCosts, sumCosts } from '../../../reports/ledgerTables.ts';
import { checksList, comparisonsList, notesList, targetsList } from '../../../reports/lists.ts';
import { regionalPrinciples } from '../shared/principles.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { coursesList } from '../../../reports/teachingTable.ts';
import { participants } from '../../../upload/participants/sheet.ts';
import { euClaimDueOn } from '../shared/deadlines.ts';
import { listPortal } from '../shared/portal.ts';
import { euCells } from './euCells.ts';
import { euForms } from './euPortal.ts';
import { euChecks } from './euChecks.ts';
import { euClaimSums, euClaimTable } from './euClaim.ts';
import { euEditionOf } from '../shared/euEditions.ts';
import { judgeEuCost } from '../shared/euLines.ts';
import { salarySums, salaryTable } from './salaryTable.ts';
import type { TillvaxtverketKey } from '../shared/euFigures.ts';

const costSums = sumCosts('euProject.sum.cost', judgeEuCost);

/** Working paper for a claim in Min ansökan: an EU project of the regional fund (`docs/forms.md#f8-eu-project`). */
export const euProject: Report<TillvaxtverketKey, CommonCheckId> = {
  id: 'eu-project',
  title: 'Underlag till ansökan om utbetalning, EU-projekt',
  every: 'quarter',
  dueOn: euClaimDueOn,
  workbook: 'tillvaxtverket/eu-project/report.xlsx',
  comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target'],
  checks: [...euChecks, ...budgetChecks, ...costChecks, ...participantChecks],
  cells: { ...peopleCells, ...euCells, ...euClaimSums, ...salarySums, ...costSums },
  publicCells: publishCells(
    { ...euCells, ...euClaimSums, ...costSums },
    'eu.edition',
    'eu.option',
    'eu.progress.overview',
    ...namesOf(euClaimSums),
    ...namesOf(costSums),
  ),
  lists: [
    euClaimTable,
    salaryTable,
    coFinancingTable,
    listCosts(judgeEuCost),
    listPortal(({ project }) => euForms[euEditionOf(project).form], euCells),
    targetsList,
    comparisonsList,
    restatementList,
    regionalPrinciples,
    coursesList,
    checksList,
    notesList,
  ],
  headline: ['euProject.total', 'euProject.support', 'euProject.hours', 'euProject.staff', 'coFinancing.cash', 'participants.met'],
  hasPersonalData: false,
  needs: [participants.columns.obstacles],
};
