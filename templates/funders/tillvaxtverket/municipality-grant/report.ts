import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { budgetChecks, coFinancingReached, costChecks } from '../../../checks/moneyChecks.ts';
import { participantChecks } from '../../../checks/participantChecks.ts';
import { budgetTable } from '../../../reports/budgetTable.ts';
import { peopleCells, namesOf, publishCells } from '../../../reports/cells.ts';
import { checksList, comparisonsList, notesList, targetsList } from '../../../reports/lists.ts';
import { regionalPrinciples } from '../shared/principles.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { carriedOverInAll } from '../../../reports/yearGuard.ts';
import { coursesList } from '../../../reports/teachingTable.ts';
import { participants } from '../../../upload/participants/sheet.ts';
import { municipalityGrantDueOn } from '../shared/deadlines.ts';
import { editions } from '../shared/editions.ts';
import { listPortal } from '../shared/portal.ts';
import { grantCells } from './grantCells.ts';
import { progressCells } from './progressCells.ts';
import type { TillvaxtverketKey } from '../shared/euFigures.ts';

/** Progress and economy of a grant to a municipality with socio-economic challenges (`docs/forms.md#f7-municipality-grant`). */
export const municipalityGrant: Report<TillvaxtverketKey, CommonCheckId> = {
  id: 'municipality-grant',
  title: 'Lägesrapport och ekonomisk redovisning',
  every: 'year',
  dueOn: municipalityGrantDueOn,
  workbook: 'tillvaxtverket/municipality-grant/report.xlsx',
  comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target'],
  checks: [...budgetChecks, ...costChecks, coFinancingReached, ...participantChecks],
  cells: { ...peopleCells, ...grantCells, ...progressCells },
  publicCells: publishCells({ ...grantCells, ...progressCells }, ...namesOf(grantCells), 'progress.economy', 'progress.plan'),
  lists: [
    budgetTable,
    listPortal(({ period }) => editionOn(editions, period.lastDay).portal, {
      ...grantCells,
      ...progressCells,
      'grant.carriedOver': carriedOverInAll,
    }),
    targetsList,
    comparisonsList,
    restatementList,
    regionalPrinciples,
    coursesList,
    checksList,
    notesList,
  ],
  headline: [
    'cost.total',
    'coFinancing.workTime',
    'participants.met',
    'participants.started',
    'participants.ended',
    'ended.resultShare',
    'coFinancing.share',
  ],
  hasPersonalData: false,
  needs: [participants.columns.obstacles],
};
