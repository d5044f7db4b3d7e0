import type { CheckDefinition, ReportFacts } from '../../functions/shared/definition/report.ts';
import { kronor } from '../../functions/shared/domain/money.ts';
import { budgetLines, budgetRows } from '../indicators/budgetLines.ts';
import { costTypes, ledger } from '../indicators/costFigures.ts';
import { formatAmount } from '../text/numbers.ts';
import { checkEqual } from './makeCheck.ts';

/** The kinds of cost add up to the total. */
const costsByType: CheckDefinition = {
  id: 'cost.types',
  check: ({ exact }) => {
    if (!exact.has('cost.total')) return [];
    const left = costTypes.reduce((sum, [type]) => sum + exact.total(`cost.${type}`), 0n);
    const title = 'Kostnadsslagen, även intäkter, tillsammans mot kostnader totalt';
    return [checkEqual({ id: 'cost.types', title, left: kronor(Number(left)), right: kronor(Number(exact.total('cost.total'))) })];
  },
};

/** The share of co-financing since project start against the decision: it is settled at project end. */
const coFinancingShare: CheckDefinition = {
  id: 'coFinancing.share',
  check: ({ accumulated, project }) => {
    const left = accumulated['coFinancing.share'];
    if (typeof left !== 'number') return [];
    const title = 'Medfinansieringsgrad sedan projektstart mot beslutet, i procent (stäms av vid projektets slut)';
    return [checkEqual({ id: 'coFinancing.share', title, left, right: Math.round(project.coFinancingShare * 10) / 10 })];
  },
};

/** What the decision awards a year against what the lines allocate: the arithmetic guard. */
const budgetAllocated: CheckDefinition = {
  id: 'budget.allocated',
  check: (facts) =>
    budgetYears(facts).flatMap((year) => {
      const [left, right] = [facts.figures[`budget.${year}.awarded`], facts.figures[`budget.${year}.allocated`]];
      const difference = facts.figures[`budget.${year}.difference`];
      if (typeof left !== 'number' || typeof right !== 'number' || typeof difference !== 'number') return [];
      const title = `Tilldelat ${year} mot fördelat enligt budgetens rader`;
      return [
        checkEqual({
          id: `budget.allocated.${year}`,
          title: difference === 0 ? title : `${title}: differens ${formatAmount(difference, 'kronor')}`,
          left,
          right,
        }),
      ];
    }),
};

/** What is booked on the lines of a year against all grant costs of the year, up to the period's last day. */
const budgetSpent: CheckDefinition = {
  id: 'budget.spent',
  check: (facts) => {
    const { dataset, exact, period } = facts;
    if (!exact.has('cost.total')) return [];
    return budgetYears(facts).map((year) => {
      const left = budgetLines
        .of(dataset)
        .filter((line) => line.year === year)
        .reduce((sum, { name }) => sum + exact.total(`budget.${name}.${year}.spent`), 0n);
      const right = ledger
        .of(dataset)
        .filter(({ financing, bookedOn }) => financing === 'grant' && bookedOn.startsWith(`${year}-`) && bookedOn <= period.lastDay)
        .reduce((sum, { amount }) => sum + amount, 0);
      const title = `Upparbetat på budgetens rader ${year} mot alla bokförda kostnader, till och med periodens slut`;
      return checkEqual({ id: `budget.spent.${year}`, title, left: kronor(Number(left)), right: kronor(right) });
    });
  },
};

function budgetYears({ dataset }: ReportFacts): readonly number[] {
  return [...new Set(budgetRows.of(dataset).map(({ year }) => year))].sort((a, b) => a - b);
}

/** What always holds between costs and financing, whoever the funder is. */
export const costChecks: readonly CheckDefinition[] = [costsByType, coFinancingShare];

/** What always holds between the decision, the budget and what is booked. */
export const budgetChecks: readonly CheckDefinition[] = [budgetAllocated, budgetSpent];
