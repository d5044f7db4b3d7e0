import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { participantChecks } from '../../../checks/participantChecks.ts';
import { peopleCells } from '../../../reports/cells.ts';
import { checksList, comparisonsList, notesList } from '../../../reports/lists.ts';
import { principlesList } from '../../../reports/principles.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { coursesList } from '../../../reports/teachingTable.ts';
import { susChecks } from '../shared/checks.ts';
import { monthlyStatisticsDueOn } from '../shared/deadlines.ts';
import { anonymousCheck, anonymousList } from './anonymousRows.ts';
import type { SusKey } from '../shared/susFigures.ts';

/** Anonymous rows, one for each placement (`docs/forms.md#f9-sus`). One row can still point somebody out in a small place: its owner sends it. */
export const monthlyStatistics: Report<SusKey, CommonCheckId> = {
  id: 'monthly-statistics',
  title: 'Månadsstatistik',
  every: 'month',
  dueOn: monthlyStatisticsDueOn,
  workbook: 'samordningsforbund/monthly-statistics/report.xlsx',
  comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target'],
  checks: [anonymousCheck, ...susChecks, ...participantChecks],
  cells: peopleCells,
  lists: [anonymousList, comparisonsList, restatementList, principlesList, coursesList, checksList, notesList],
  headline: ['participants.met', 'participants.started', 'participants.ended', 'sus.workOrStudies'],
  hasPersonalData: true,
};
