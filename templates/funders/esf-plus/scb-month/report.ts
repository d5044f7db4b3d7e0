import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { participantChecks } from '../../../checks/participantChecks.ts';
import { commonCells } from '../../../reports/cells.ts';
import { checksList, comparisonsList, notesList } from '../../../reports/lists.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { attendance } from '../../../upload/attendance/sheet.ts';
import { participants } from '../../../upload/participants/sheet.ts';
import { editions } from '../shared/editions.ts';
import { monthChecks } from './monthChecks.ts';
import { listMonths } from './monthRows.ts';
import { changeTable, monthTable } from './monthTables.ts';
import { windowOf } from './window.ts';
import type { EsfKey } from '../shared/esfFigures.ts';

/** Participants to SCB, month by month (`docs/forms.md#f1-scb`): an overview, and one file a month with identity numbers beside it. */
export const scbMonth: Report<EsfKey, CommonCheckId> = {
  id: 'scb-month',
  title: 'Deltagarrapportering till SCB',
  every: 'month',
  dueOn: ({ lastDay }) => windowOf(lastDay.slice(0, 7)).dueOn,
  workbook: 'esf-plus/scb-month/report.xlsx',
  comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart'],
  checks: [...monthChecks, ...participantChecks],
  cells: commonCells,
  lists: [monthTable, changeTable, restatementList, comparisonsList, checksList, notesList],
  headline: [
    'participants.met',
    'participants.started',
    'participants.ended',
    'participants.active',
    'hours.total',
    'hours.perParticipant',
  ],
  hasPersonalData: true,
  monthFiles: {
    sheets: [participants, attendance],
    list: listMonths,
    layoutOn: (day) => editionOn(editions, day).participantFile.layout,
    windowOf,
  },
};
