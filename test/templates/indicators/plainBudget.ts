import type { Figures } from '../../../functions/shared/domain/figure.ts';
import type { BudgetLine } from '../../../templates/upload/budget/sheet.ts';
import type { Cost } from '../../../templates/upload/costs/sheet.ts';
import type { ExampleRows } from '../../support/exampleRows.ts';

type Row = Partial<BudgetLine>;

/** The budget lines of `docs/definitions.md#budget-lines` written down a second time, with nothing of the product: only for few rows. */
export function plainBudget({ costs = [], budget = [], project = {} }: ExampleRows, to: string): Figures {
  const figures: Record<string, number> = {};
  const fold = (line = '') => line.trim().toLowerCase();
  const swedish = { staff: 'personal', travel: 'resor och logi', income: 'intäkter' };
  const lineOf = ({ line, type, bookedOn = '' }: Partial<Cost>) => {
    const lines = budget.filter(({ year }) => String(year) === bookedOn.slice(0, 4)).map((row) => fold(row.line));
    return lines.includes(fold(line)) ? fold(line) : type === 'staff' || type === 'travel' || type === 'income' ? swedish[type] : '';
  };
  const sum = (of: readonly Row[], read: (row: Row) => number | undefined) => of.reduce((a, row) => a + (read(row) ?? 0), 0);
  for (const year of [2024, 2025]) {
    const ofYear = budget.filter((row) => row.year === year);
    if (ofYear.length === 0) continue;
    let ofTheYear = 0;
    let allocated = 0;
    for (const line of new Set(ofYear.map((row) => fold(row.line)))) {
      const own = ofYear.filter((row) => fold(row.line) === line);
      const income = own.filter(({ type }) => type === 'income');
      const expense = own.filter(({ type }) => type !== 'income');
      const [decided, carried] = [sum(expense, (row) => row.decided), sum(expense, (row) => row.carriedOver)];
      allocated += decided;
      if (decided === 0) ofTheYear += carried;
      const [shown, more] =
        expense.length > 0 ? [decided, carried] : [sum(income, (row) => row.decided), sum(income, (row) => row.carriedOver)];
      const booked = costs.filter(
        (row) => row.financing === 'grant' && row.bookedOn?.startsWith(String(year)) && row.bookedOn <= to && lineOf(row) === line,
      );
      const amounts = (isIncome: boolean) =>
        booked.reduce((a, row) => ((row.type === 'income') === isIncome ? a + (row.amount ?? 0) : a), 0);
      const [spent, received] = [amounts(false), 0 - amounts(true)];
      const key = `budget.${budget.find((row) => fold(row.line) === line)?.line?.trim() ?? ''}.${year}`;
      figures[`${key}.decided`] = shown / 100;
      figures[`${key}.carriedOver`] = more / 100;
      figures[`${key}.available`] = (shown + more) / 100;
      figures[`${key}.spent`] = spent / 100;
      figures[`${key}.received`] = received / 100;
      figures[`${key}.remaining`] = (shown + more - (expense.length > 0 ? spent : received)) / 100;
      if (income.length === 0) continue;
      figures[`${key}.incomeDecided`] = sum(income, (row) => row.decided) / 100;
      figures[`${key}.incomeRemaining`] = (sum(income, (row) => row.decided) - received) / 100;
    }
    figures[`budget.${year}.allocated`] = allocated / 100;
    const [awarded, setAside] = [project.grantAwarded?.[year], project.grantCarriedOver?.[year]];
    if (awarded !== undefined) figures[`budget.${year}.awarded`] = awarded;
    if (awarded === undefined && setAside === undefined) continue;
    const total = 100 * ((awarded ?? 0) + (setAside ?? 0)) + ofTheYear;
    figures[`budget.${year}.total`] = total / 100;
    figures[`budget.${year}.difference`] = (total - allocated) / 100;
  }
  return figures;
}
