import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { monthsAfter } from '../../../../functions/shared/domain/localDate.ts';
import { participantChecks } from '../../../checks/participantChecks.ts';
import { peopleCells, namesOf, publishCells } from '../../../reports/cells.ts';
import { contextCells, contextList } from '../../../reports/contextSheet.ts';
import { checksList, comparisonsList, notesList } from '../../../reports/lists.ts';
import { principlesList } from '../../../reports/principles.ts';
import { localLists } from '../../../reports/localTables.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { unitMatrixList, unitsList } from '../../../reports/unitTables.ts';
import { coursesList } from '../../../reports/teachingTable.ts';
import { participants } from '../../../upload/participants/sheet.ts';
import { editions } from '../shared/editions.ts';
import { koladaCells } from './koladaCells.ts';
import { koladaChecks } from './koladaChecks.ts';
import type { SkrKey } from '../shared/skrFigures.ts';

/** The year's figures for SKR's survey and Kolada (`docs/forms.md#f11-kolada`). Projects of every funder may list it. */
export const kolada: Report<SkrKey, CommonCheckId> = {
  id: 'kolada',
  title: 'Årsuppgift till SKR och Kolada',
  every: 'year',
  dueOn: ({ lastDay }) => monthsAfter(lastDay, editionOn(editions, lastDay).answerMonths),
  workbook: 'skr/kolada/report.xlsx',
  comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target', 'reference'],
  checks: [...koladaChecks, ...participantChecks],
  cells: { ...peopleCells, ...koladaCells, ...contextCells },
  publicCells: publishCells(contextCells, ...namesOf(contextCells)),
  lists: [
    ...localLists,
    unitMatrixList,
    unitsList,
    contextList,
    comparisonsList,
    restatementList,
    principlesList,
    coursesList,
    checksList,
    notesList,
  ],
  headline: ['ended.resultShare', 'participants.met', 'participants.started', 'participants.ended', 'placements'],
  hasPersonalData: false,
  needs: [participants.columns.obstacles],
};
