import type { Cells, ListDefinition, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { hours, kronor } from '../../../../functions/shared/domain/money.ts';
import { choiceWords } from '../../../upload/choiceWords.ts';
import { emptyRow } from '../../../reports/emptyRow.ts';
import { staffTime } from '../../../upload/staffTime/sheet.ts';
import type { SalaryLine } from '../shared/priceHours.ts';
import { budgetOptionOf } from '../shared/euEditions.ts';
import { isWorkedIn, salaryLines } from '../shared/salaryLines.ts';
import type { TillvaxtverketKey } from '../shared/euFigures.ts';

const functionWords = new Map(choiceWords(staffTime.columns.function));

/** Lines of the period, month by month. */
export function salariesIn({ dataset, period }: Pick<ReportFacts<TillvaxtverketKey>, 'dataset' | 'period'>): readonly SalaryLine[] {
  return salaryLines.of(dataset).filter((line) => isWorkedIn(line, period));
}

/** Why hours have no price, where salaries are not claimed by the hour. */
const unpriced = { ledger: 'som bokfört', none: 'ingår i klumpsumman' } as const;

/** Every row of Personaltid on the grant, with how its price came about. Employees are numbered in the order they first worked. */
export const salaryTable: ListDefinition<TillvaxtverketKey> = {
  table: 'Loner',
  rows: (view) => {
    const lines = salariesIn(view);
    if (lines.length === 0) return [emptyRow('Ingen personaltid redovisas per timme i perioden.', 10)];
    const employees = [...new Set(salaryLines.of(view.dataset).map(({ row }) => row.employee))];
    const nameOf = ({ employee, origin }: SalaryLine['row']) => `Anställd ${employees.indexOf(employee) + 1}, rad ${origin.row}`;
    const { staff } = budgetOptionOf(view.project);
    if (staff !== 'hours')
      return lines.map(({ row, sinceNewYear }) => [
        nameOf(row),
        functionWords.get(row.function),
        unpriced[staff],
        '',
        row.month,
        undefined,
        'inget pris per timme',
        hours(row.time),
        undefined,
        hours(sinceNewYear),
      ]);
    return lines.map(({ row, salary, uplifts, unitCost, amount, sinceNewYear }) => [
      nameOf(row),
      functionWords.get(row.function),
      salary === undefined ? (unitCost === undefined ? 'månadslön saknas' : 'fast pris') : kronor(salary.ore),
      salary?.month ?? '',
      row.month,
      uplifts,
      unitCost === undefined ? 'inget pris per timme' : kronor(unitCost),
      hours(row.time),
      kronor(amount),
      hours(sinceNewYear),
    ]);
  },
};

/** Sums of the table. */
export const salarySums = {
  'euProject.sum.salary.time': (facts) => hours(salariesIn(facts).reduce((sum, { row }) => sum + row.time, 0)),
  'euProject.sum.salary.amount': (facts) => kronor(salariesIn(facts).reduce((sum, { amount }) => sum + amount, 0)),
} satisfies Cells<TillvaxtverketKey>;
