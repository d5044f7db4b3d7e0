import type { ListDefinition, Report } from '../../../../functions/shared/definition/report.ts';
import { budgetChecks, costChecks } from '../../../checks/moneyChecks.ts';
import { participantChecks } from '../../../checks/participantChecks.ts';
import { budgetLines } from '../../../indicators/budgetLines.ts';
import { commonCells } from '../../../reports/cells.ts';
import { checksList, comparisonsList, notesList, targetsList } from '../../../reports/lists.ts';
import { esfChecks } from '../checks.ts';
import { quarterlyReportDueOn } from '../deadlines.ts';

/** The budget lines of the period's year, with what is booked on them up to the period's last day. */
const budgetList: ListDefinition = {
  table: 'Budgetposter',
  rows: ({ dataset, figures, period }) => {
    const year = Number(period.lastDay.slice(0, 4));
    const lines = budgetLines.of(dataset).filter((line) => line.year === year);
    if (lines.length === 0) return [['Ingen budget är inlagd för året.', String(year)]];
    return lines.map(({ name }) => {
      const amount = (part: string) => {
        const figure = figures[`budget.${name}.${year}.${part}`];
        return typeof figure === 'number' ? figure : 0;
      };
      const [available, spent] = [amount('available'), amount('spent')];
      const used = available > 0 ? Math.round((spent / available) * 1000) / 10 : undefined;
      return [name, String(year), amount('decided'), amount('carriedOver'), available, spent, amount('remaining'), used];
    });
  },
};

/** Quarterly report to Svenska ESF-rådet (`formats.md` F5, F6, F12, F13). */
export const quarterly: Report = {
  id: 'quarterly',
  title: 'Kvartalsrapport',
  every: 'quarter',
  dueOn: quarterlyReportDueOn,
  workbook: 'esf-plus/quarterly/report.xlsx',
  comparisons: ['previousPeriod', 'samePeriodLastYear', 'sinceStart', 'target'],
  checks: [...participantChecks, ...esfChecks, ...budgetChecks, ...costChecks],
  cells: commonCells,
  lists: [targetsList, budgetList, comparisonsList, checksList, notesList],
  headline: [
    'participants.met',
    'participants.started',
    'participants.active',
    'participants.ended',
    'ended.resultShare',
    'hours.total',
    'cost.total',
    'coFinancing.total',
    'coFinancing.share',
  ],
  hasPersonalData: false,
};
