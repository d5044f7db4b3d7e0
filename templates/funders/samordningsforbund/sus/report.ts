import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { participantChecks } from '../../../checks/participantChecks.ts';
import { peopleCells } from '../../../reports/cells.ts';
import { checksList, comparisonsList, notesList } from '../../../reports/lists.ts';
import { principlesList } from '../../../reports/principles.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { coursesList } from '../../../reports/teachingTable.ts';
import { susChecks } from '../shared/checks.ts';
import { susDueOn } from '../shared/deadlines.ts';
import { entriesList, exitsList, susListChecks } from './susLists.ts';
import type { SusKey } from '../shared/susFigures.ts';

/** Crib sheets for typing entries and exits into SUS (`docs/forms.md#f9-sus`). They are about single persons: only their owner downloads them. */
export const sus: Report<SusKey, CommonCheckId> = {
  id: 'sus',
  title: 'Underlag för registrering i SUS',
  every: 'tertial',
  dueOn: susDueOn,
  workbook: 'samordningsforbund/sus/report.xlsx',
  comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target'],
  checks: [...susListChecks, ...susChecks, ...participantChecks],
  cells: peopleCells,
  lists: [entriesList, exitsList, comparisonsList, restatementList, principlesList, coursesList, checksList, notesList],
  headline: ['participants.started', 'participants.ended', 'sus.workOrStudies', 'sus.begun'],
  hasPersonalData: true,
};
