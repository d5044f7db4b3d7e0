import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { costChecks } from '../../../checks/moneyChecks.ts';
import { participantChecks } from '../../../checks/participantChecks.ts';
import { peopleCells, publishCells } from '../../../reports/cells.ts';
import { checksList, comparisonsList, notesList } from '../../../reports/lists.ts';
import { municipalityMatrixList, municipalitySupportList } from '../../../reports/municipalityTables.ts';
import { principlesList } from '../../../reports/principles.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { coursesList } from '../../../reports/teachingTable.ts';
import { participants } from '../../../upload/participants/sheet.ts';
import { susChecks } from '../shared/checks.ts';
import { yearReportDueOn } from '../shared/deadlines.ts';
import { employmentList, matrixCheck, supportList } from './matrices.ts';
import { yearText } from './yearText.ts';
import type { SusKey } from '../shared/susFigures.ts';

/** The year for the coordination association: a text of at most two pages, and before and after (`docs/forms.md#f9-sus`). */
export const yearReport: Report<SusKey, CommonCheckId> = {
  id: 'year-report',
  title: 'Årsredovisning till samordningsförbundet',
  every: 'year',
  dueOn: yearReportDueOn,
  workbook: 'samordningsforbund/year-report/report.xlsx',
  comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target'],
  checks: [matrixCheck, ...susChecks, ...costChecks, ...participantChecks],
  cells: { ...peopleCells, ...yearText },
  publicCells: publishCells({}),
  lists: [
    employmentList,
    supportList,
    municipalityMatrixList,
    municipalitySupportList,
    comparisonsList,
    restatementList,
    principlesList,
    coursesList,
    checksList,
    notesList,
  ],
  headline: ['participants.met', 'participants.started', 'participants.ended', 'sus.workOrStudiesShare', 'sus.begun', 'cost.total'],
  hasPersonalData: false,
  needs: [participants.columns.obstacles],
};
