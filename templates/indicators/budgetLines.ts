import { definePopulation, type Dataset } from '../../functions/shared/definition/indicator.ts';
import type { Stored } from '../../functions/shared/domain/dataset.ts';
import { foldCase } from '../../functions/shared/domain/foldText.ts';
import { budget, type BudgetLine as BudgetRow } from '../upload/budget.ts';
import type { Cost } from '../upload/costs.ts';
import { costTypes, ledger } from './costFigures.ts';
import { groupByName } from './groupByName.ts';
import { rowsOf } from './people.ts';

/** Every row of Budget. */
export const budgetRows = definePopulation<Stored<BudgetRow>>({
  id: 'budgetRows',
  of: (dataset) => dataset.rows(budget),
  rowsBehind: (row) => rowsOf(budget.id, [row]),
});

/** One line of the project's budget in one year, with what is booked on it. */
export interface BudgetLine {
  /** As first written in the sheet, trimmed. */
  readonly name: string;
  readonly year: number;
  /** Its rows of Typ Kostnad; of a line that is only income, those. */
  readonly rows: readonly Stored<BudgetRow>[];
  /** Grant costs booked in the year with this line as Insats; else, where Insats names no line of the year, as Kostnadsslag. */
  readonly costs: readonly Stored<Cost>[];
}

/** The lines of the budget by year. */
export const budgetLines = definePopulation<BudgetLine>({
  id: 'budgetLines',
  of: (dataset) => {
    const lines = groupByName(budgetRows.of(dataset), ({ line }) => line).flatMap(({ name, members }) =>
      [...new Set(members.map(({ year }) => year))].map((year) => ({ name, year, rows: rowsIn(year, members) })),
    );
    const costsOf = bookCosts(dataset, lines);
    return lines.map((line) => ({ ...line, costs: costsOf.get(placeOf(line)) ?? [] }));
  },
  rowsBehind: ({ rows }) => rowsOf(budget.id, rows),
});

function rowsIn(year: number, members: readonly Stored<BudgetRow>[]): readonly Stored<BudgetRow>[] {
  const rows = members.filter((row) => row.year === year);
  const costRows = rows.filter(isCost);
  return costRows.length > 0 ? costRows : rows;
}

/** Whether a row of Budget is a cost: a blank Typ is. */
export function isCost({ type = 'cost' }: BudgetRow): boolean {
  return type === 'cost';
}

const wordOfType = new Map(costTypes);

/** Grant costs by the line they are booked on. */
function bookCosts(dataset: Dataset, lines: readonly Place[]): ReadonlyMap<string, readonly Stored<Cost>[]> {
  const costsOf = new Map(lines.map((line) => [placeOf(line), new Array<Stored<Cost>>()]));
  for (const cost of ledger.of(dataset)) {
    if (cost.financing !== 'grant') continue;
    const year = Number(cost.bookedOn.slice(0, 4));
    const ofLine = costsOf.get(placeOf({ name: cost.line ?? '', year }));
    const ofType = costsOf.get(placeOf({ name: wordOfType.get(cost.type) ?? '', year }));
    (ofLine ?? ofType)?.push(cost);
  }
  return costsOf;
}

type Place = Pick<BudgetLine, 'name' | 'year'>;

function placeOf({ name, year }: Place): string {
  return `${year} ${foldCase(name)}`;
}
