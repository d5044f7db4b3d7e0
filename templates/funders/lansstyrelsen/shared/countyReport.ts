import type { Report } from '../../../../functions/shared/definition/report.ts';
import type { CommonCheckId } from '../../../checks/checkIds.ts';
import { budgetChecks, coFinancingReached, costChecks } from '../../../checks/moneyChecks.ts';
import { checkCounts, participantChecks } from '../../../checks/participantChecks.ts';
import { checkEqual } from '../../../checks/defineCheck.ts';
import { peopleCells, namesOf, publishCells } from '../../../reports/cells.ts';
import { checksList, comparisonsList, notesList, targetsList } from '../../../reports/lists.ts';
import { principlesList } from '../../../reports/principles.ts';
import { restatementList } from '../../../reports/restatement.ts';
import { coursesList } from '../../../reports/teachingTable.ts';
import { participants } from '../../../upload/participants/sheet.ts';
import { countyCells, countyMoney } from './countyCells.ts';
import type { CountyKey } from './countyFigures.ts';

const agesCheck = checkCounts('county.ages', checkEqual, {
  title: 'Kvinnor och män tillsammans med flickor och pojkar mot deltagare under perioden',
  publicPart: 'nothing',
  left: ['county.adults', 'county.children'],
  right: ['participants.met'],
});

/** A report to the county administrative board (`docs/forms.md#f10-county`): the same content part way and at the end. */
export function defineCountyReport(report: Pick<Report<CountyKey>, 'id' | 'title' | 'every' | 'dueOn'>): Report<CountyKey, CommonCheckId> {
  return {
    ...report,
    workbook: `lansstyrelsen/${report.id}/report.xlsx`,
    comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target'],
    checks: [agesCheck, ...budgetChecks, ...costChecks, coFinancingReached, ...participantChecks],
    cells: { ...peopleCells, ...countyCells },
    publicCells: publishCells(countyCells, 'county.grant', 'county.targetGroup', 'county.text.economy', ...namesOf(countyMoney)),
    lists: [targetsList, comparisonsList, restatementList, principlesList, coursesList, checksList, notesList],
    headline: ['participants.met', 'participants.started', 'participants.ended', 'ended.resultShare', 'cost.total', 'coFinancing.total'],
    hasPersonalData: false,
    needs: [participants.columns.obstacles],
  };
}
