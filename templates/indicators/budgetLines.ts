import { definePopulation } from '../../functions/shared/definition/indicator.ts';
import type { Stored } from '../../functions/shared/domain/dataset.ts';
import { budget, type BudgetLine as BudgetRow } from '../upload/budget/sheet.ts';
import type { Cost } from '../upload/costs/sheet.ts';
import { budgetSheet } from './audit/budgetSheet.ts';
import { bookedLines, type BudgetPlace } from './registers/bookedLines.ts';
import { ledger } from './costFigures.ts';
import { rowsOf } from './people.ts';

export { isOnlyIncome } from './registers/bookedLines.ts';

/** Every row of Budget. */
export const budgetRows = definePopulation({
  id: 'budgetRows',
  of: (dataset): readonly Stored<BudgetRow>[] => dataset.rows(budget),
  rowsBehind: (row) => rowsOf(budget.id, [row]),
  audit: budgetSheet,
});

/** The rows that carry money over for their year and for no line. */
export const rowsOfYears = definePopulation({
  id: 'rowsOfYears',
  of: (dataset): readonly Stored<BudgetRow>[] => [...bookedLines(dataset).ofYears],
  rowsBehind: (row) => rowsOf(budget.id, [row]),
  audit: budgetSheet,
  listed: { 'För året': 'Ja' },
});

/** One line of the project's budget in one year, with what is booked on it. */
export interface BudgetLine extends BudgetPlace {
  /** What the grant pays or receives in the year with this line as Insats; else, where Insats names no line of the year, as Kostnadsslag. */
  readonly booked: readonly Stored<Cost>[];
}

/** The lines of the budget by year. */
export const budgetLines = definePopulation({
  id: 'budgetLines',
  of: (dataset): readonly BudgetLine[] => {
    const { places, placeOf } = bookedLines(dataset);
    const bookedOn = new Map(places.map((place) => [place, new Array<Stored<Cost>>()]));
    for (const cost of ledger.of(dataset)) {
      const place = placeOf(cost);
      if (place) bookedOn.get(place)?.push(cost);
    }
    return places.map((place) => ({ ...place, booked: bookedOn.get(place) ?? [] }));
  },
  rowsBehind: ({ rows }) => rowsOf(budget.id, rows),
  audit: budgetSheet,
});
