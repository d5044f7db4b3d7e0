import { oncePerDataset, type Dataset } from '../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../functions/shared/domain/dataset.ts';
import { foldCase } from '../../../functions/shared/domain/foldText.ts';
import { budget, type BudgetLine as BudgetRow } from '../../upload/budget/sheet.ts';
import { costs, type Cost } from '../../upload/costs/sheet.ts';
import { choiceWords } from '../../upload/choiceWords.ts';
import { groupByName } from '../../upload/groupByName.ts';

/** A line of the budget in a year, by its name as first written. */
export interface BudgetPlace {
  readonly name: string;
  readonly year: number;
  /** Its rows of Typ Kostnad; of a line that is only income, those. */
  readonly rows: readonly Stored<BudgetRow>[];
}

/** The lines of a budget by year, and the line each grant cost is booked on. */
export interface BookedLines {
  readonly places: readonly BudgetPlace[];
  /** Insats names the line; else, where it names no line of the year, Kostnadsslag. Nothing for costs that others than the grant pay. */
  placeOf(cost: Cost): BudgetPlace | undefined;
}

/** Reads the budget of a dataset. */
export const bookedLines = oncePerDataset((dataset: Dataset): BookedLines => {
  const places = groupByName(dataset.rows(budget), ({ line }) => line).flatMap(({ name, members }) =>
    [...new Set(members.map(({ year }) => year))].map((year) => ({ name, year, rows: rowsIn(year, members) })),
  );
  const byKey = new Map(places.map((place) => [keyOf(place), place]));
  return {
    places,
    placeOf: ({ financing, bookedOn, line = '', type }) => {
      if (financing !== 'grant') return undefined;
      const year = Number(bookedOn.slice(0, 4));
      return byKey.get(keyOf({ name: line, year })) ?? byKey.get(keyOf({ name: wordOfType.get(type) ?? '', year }));
    },
  };
});

const wordOfType = new Map(choiceWords(costs.columns.type));

function rowsIn(year: number, members: readonly Stored<BudgetRow>[]): readonly Stored<BudgetRow>[] {
  const rows = members.filter((row) => row.year === year);
  const costRows = rows.filter(isCost);
  return costRows.length > 0 ? costRows : rows;
}

/** Whether a row of Budget is a cost: a blank Typ is. */
export function isCost({ type = 'cost' }: BudgetRow): boolean {
  return type === 'cost';
}

function keyOf({ name, year }: Pick<BudgetPlace, 'name' | 'year'>): string {
  return `${year} ${foldCase(name)}`;
}
