import type { ListDefinition } from '../../../../functions/shared/definition/report.ts';
import type { BudgetPart } from '../../../indicators/budgetFigures.ts';
import { budgetLines, type BudgetLine } from '../../../indicators/budgetLines.ts';
import type { EsfKey } from './esfFigures.ts';

/** Lines of the budget with what is booked on them up to the period's last day. */
function listBudget(otherwise: string, isListed: (line: BudgetLine, year: number) => boolean): ListDefinition<EsfKey> {
  return {
    table: 'Budgetposter',
    publicRows: 'same',
    rows: ({ dataset, figures, period }) => {
      const lastYear = Number(period.lastDay.slice(0, 4));
      const lines = budgetLines.of(dataset).filter((line) => isListed(line, lastYear));
      if (lines.length === 0) return [[otherwise, String(lastYear)]];
      return lines.map(({ name, year }) => {
        const find = (part: BudgetPart) => figures[`budget.${name}.${year}.${part}`];
        const amount = (part: BudgetPart) => {
          const figure = find(part);
          return typeof figure === 'number' ? figure : 0;
        };
        const income = (part: BudgetPart) => (find('incomeDecided') === undefined ? undefined : amount(part));
        const [available, spent] = [amount('available'), amount('spent')];
        const used = available > 0 ? Math.round((spent / available) * 1000) / 10 : undefined;
        return [
          name,
          String(year),
          amount('decided'),
          amount('carriedOver'),
          available,
          spent,
          amount('remaining'),
          income('incomeDecided'),
          amount('received'),
          income('incomeRemaining'),
          used,
        ];
      });
    },
  };
}

/** Lines of the year the period ends in. */
export const budgetOfYear = listBudget('Ingen budget är inlagd för året.', ({ year }, lastYear) => year === lastYear);

/** Lines of all years. */
export const budgetOfAllYears = listBudget('Ingen budget är inlagd.', () => true);
