import { oncePerDataset, type Dataset } from '../../../functions/shared/definition/dataset.ts';
import type { Stored } from '../../../functions/shared/domain/dataset.ts';
import { codeKey } from '../../../functions/shared/domain/codeKey.ts';
import type { Ore } from '../../../functions/shared/domain/money.ts';
import { budget, type BudgetLine as BudgetRow } from '../../upload/budget/sheet.ts';
import { isCost, rowsOfYears } from '../../upload/budget/yearMoney.ts';
import { costs, type Cost } from '../../upload/costs/sheet.ts';
import { choiceWords } from '../../upload/choiceWords.ts';
import { groupByName } from '../../upload/groupByName.ts';

/** A line of the budget in a year, by the name it is counted under. */
export interface BudgetPlace {
  readonly name: string;
  readonly year: number;
  /** Its rows of Typ Kostnad; of a line that is only income, those. */
  readonly rows: readonly Stored<BudgetRow>[];
  /** Its rows of Typ Intäkt. */
  readonly income: readonly Stored<BudgetRow>[];
}

/** The lines of a budget by year, and the line that each grant cost is booked on. */
export interface BookedLines {
  readonly places: readonly BudgetPlace[];
  /** Rows that carry money over for their year and for no line. */
  readonly ofYears: ReadonlySet<Stored<BudgetRow>>;
  /** The line of a year that one of its rows names so. */
  find(line: string, year: number): BudgetPlace | undefined;
  /** Insats names the line; else, where it names no line of the year, Kostnadsslag. Nothing for costs that others than the grant pay. */
  placeOf(cost: Cost): BudgetPlace | undefined;
}

/** Reads the budget of a dataset. */
export const bookedLines = oncePerDataset((dataset: Dataset): BookedLines => {
  const places = groupByName(dataset.rows(budget), ({ line }) => line).flatMap(({ name, members }) =>
    [...new Set(members.map(({ year }) => year))].map((year) => placeIn(year, name, members)),
  );
  const byKey = new Map(places.flatMap((place) => rowsOn(place).map(({ line }) => [keyOf(line, place.year), place] as const)));
  const find = (line: string, year: number) => byKey.get(keyOf(line, year));
  return {
    places,
    ofYears: new Set(rowsOfYears(dataset.rows(budget))),
    find,
    placeOf: ({ financing, bookedOn, line = '', type }) => {
      if (financing !== 'grant') return undefined;
      const year = Number(bookedOn.slice(0, 4));
      return find(line, year) ?? find(wordOfType.get(type) ?? '', year);
    },
  };
});

const wordOfType = new Map(choiceWords(costs.columns.type));

function placeIn(year: number, name: string, members: readonly Stored<BudgetRow>[]): BudgetPlace {
  const rows = members.filter((row) => row.year === year);
  const [costRows, income] = [rows.filter(isCost), rows.filter((row) => !isCost(row))];
  return { name, year, rows: costRows.length > 0 ? costRows : income, income };
}

/** Every row of a line, each once. */
export function rowsOn({ rows, income }: BudgetPlace): readonly Stored<BudgetRow>[] {
  return rows === income ? rows : [...rows, ...income];
}

/** Whether a line has only rows of Typ Intäkt in its year. */
export function isOnlyIncome({ rows, income }: BudgetPlace): boolean {
  return rows === income;
}

/** What a row of Kostnader costs: nothing when it is income. */
export function spentBy({ type, amount }: Pick<Cost, 'type' | 'amount'>): Ore {
  return type === 'income' ? 0 : amount;
}

/** What a row of Kostnader brings in, positive; income is booked with a minus. */
export function receivedBy({ type, amount }: Pick<Cost, 'type' | 'amount'>): Ore {
  return type === 'income' ? 0 - amount : 0;
}

function keyOf(line: string, year: number): string {
  return `${year} ${codeKey(line)}`;
}
