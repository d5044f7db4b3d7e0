import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { budgetChecks, costChecks } from '../../../checks/moneyChecks.ts';
import { participantChecks } from '../../../checks/participantChecks.ts';
import { budgetCells, budgetTable } from '../../../reports/budgetTable.ts';
import { peopleCells, namesOf, publishCells } from '../../../reports/cells.ts';
import { contextCells, contextList } from '../../../reports/contextSheet.ts';
import { checksList, comparisonsList, notesList } from '../../../reports/lists.ts';
import { municipalityMatrixList, municipalitySupportList } from '../../../reports/municipalityTables.ts';
import { principlesList } from '../../../reports/principles.ts';
import { localLists } from '../../../reports/localTables.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { guardCells } from '../../../reports/yearGuard.ts';
import { unitMatrixList, unitsList } from '../../../reports/unitTables.ts';
import { coursesList } from '../../../reports/teachingTable.ts';
import { boardReportDueOn } from '../shared/deadlines.ts';
import { boardCells, publicBoardCells } from './boardCells.ts';
import { moneyList, municipalitiesList, referencesList, trendList } from './boardLists.ts';
import { portfolioCells } from './portfolioCells.ts';
import { awaitedReportsList, grantsList, nextReportsList, projectsList } from './portfolioLists.ts';
import type { CommonKey } from '../../../indicators/commonIndicators.ts';

/** What the municipal board reads about a project: one page with pictures, then what it stands on. */
export const board: Report<CommonKey, CommonCheckId> = {
  id: 'board',
  title: 'Rapport till nämnden',
  every: 'quarter',
  dueOn: boardReportDueOn,
  workbook: 'municipality/board/report.xlsx',
  comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target', 'reference'],
  checks: [...participantChecks, ...budgetChecks, ...costChecks],
  cells: { ...peopleCells, ...budgetCells, ...guardCells, ...boardCells, ...portfolioCells, ...contextCells },
  publicCells: {
    ...publicBoardCells,
    ...publishCells(portfolioCells, ...namesOf(portfolioCells)),
    ...publishCells(contextCells, ...namesOf(contextCells)),
  },
  coversPortfolio: true,
  lists: [
    projectsList,
    grantsList,
    nextReportsList,
    awaitedReportsList,
    trendList,
    moneyList,
    budgetTable,
    referencesList,
    contextList,
    municipalitiesList,
    unitMatrixList,
    unitsList,
    municipalityMatrixList,
    municipalitySupportList,
    ...localLists,
    comparisonsList,
    principlesList,
    coursesList,
    restatementList,
    checksList,
    notesList,
  ],
  headline: ['participants.met', 'participants.started', 'participants.ended', 'ended.resultShare', 'hours.total', 'cost.total'],
  hasPersonalData: false,
};
