import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { participantChecks } from '../../../checks/participantChecks.ts';
import { peopleCells, publishCells } from '../../../reports/cells.ts';
import { checksList, comparisonsList, notesList, targetsList } from '../../../reports/lists.ts';
import { esfPrinciples } from '../shared/principles.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { coursesList } from '../../../reports/teachingTable.ts';
import { participants } from '../../../upload/participants/sheet.ts';
import { esfChecks } from '../shared/checks.ts';
import { quarterlyReportDueOn } from '../shared/deadlines.ts';
import { indicatorCells } from './indicatorCells.ts';
import { table2014 } from './table2014.ts';
import type { EsfKey } from '../shared/esfFigures.ts';

/** Common indicators for the project's own steering (`docs/forms.md#f6-indicators`). SCB makes the official ones from registers. */
export const indicatorSheet: Report<EsfKey, CommonCheckId> = {
  id: 'indicators',
  title: 'Indikatorer',
  every: 'quarter',
  periodsFrom: 'projectStart',
  dueOn: quarterlyReportDueOn,
  workbook: 'esf-plus/indicators/report.xlsx',
  comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target'],
  checks: [...esfChecks, ...participantChecks],
  cells: { ...peopleCells, ...indicatorCells },
  publicCells: publishCells({}),
  lists: [table2014, targetsList, comparisonsList, restatementList, esfPrinciples, coursesList, checksList, notesList],
  headline: ['EECO01', 'EECO02', 'EECO03', 'EECO04', 'EECO05', 'EECR01', 'EECR02', 'EECR03', 'EECR04', 'EECR05', 'EECR06'],
  hasPersonalData: false,
  needs: [participants.columns.hasDisability, participants.columns.isNationalMinority],
};
