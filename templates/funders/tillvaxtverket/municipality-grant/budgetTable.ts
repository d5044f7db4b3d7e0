import { defineEach } from '../../../../functions/shared/definition/indicator.ts';
import type { ListDefinition, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import type { CellContent } from '../../../../functions/shared/definition/cellContent.ts';
import { hours, kronor } from '../../../../functions/shared/domain/money.ts';
import { budgetLines, isCost, type BudgetLine } from '../../../indicators/budgetLines.ts';
import { ledger } from '../../../indicators/costFigures.ts';
import { foldCase } from '../../../../functions/shared/domain/foldText.ts';
import { formatAmount } from '../../../text/numbers.ts';
import type { TillvaxtverketKey } from '../shared/euFigures.ts';

/** One row of *Budget och utfall*: öre, and milliseconds of working time. */
interface BudgetRow {
  readonly name: string;
  readonly previousYear: number;
  readonly year: number;
  readonly carriedOver: number;
  readonly available: number;
  readonly spent: number;
  readonly remaining: number;
  readonly workTime: number;
  readonly workTimeValue: number;
}

/** The calendar year the report is about: the one its period ends in. */
export function grantYear({ period }: Pick<ReportFacts<TillvaxtverketKey>, 'period'>): number {
  return Number(period.lastDay.slice(0, 4));
}

/** The grant line by line, as the municipality's memo to Tillväxtverket tables it (`docs/forms.md#f7-municipality-grant`). */
export const budgetTable: ListDefinition<TillvaxtverketKey> = {
  table: 'BudgetOchUtfall',
  publicRows: 'same',
  rows: (view) => {
    const rows = budgetRows(view);
    return rows.length === 0 ? [['Ingen budget är inlagd för året.']] : rows.map((row) => [row.name, ...amounts(row), commentOn(row)]);
  },
};

/** Sums of the table, column by column. */
export const budgetSums = defineEach(
  ['previousYear', 'year', 'carriedOver', 'available', 'spent', 'remaining', 'workTime', 'workTimeValue'] as const,
  (column, index) => [`grant.sum.${column}`, (view: ReportFacts<TillvaxtverketKey>) => amounts(addRows(budgetRows(view)))[index]],
);

/** Every line of this year or the year before, and what is booked this year on no line. */
export function budgetRows(facts: ReportFacts<TillvaxtverketKey>): readonly BudgetRow[] {
  const year = grantYear(facts);
  const lines = budgetLines.of(facts.dataset);
  const names = [...new Set(lines.filter((line) => line.year === year || line.year === year - 1).map(({ name }) => name))];
  const rows = names.map((name) => lineRow(name, facts));
  const unplaced = unplacedRow(facts, rows);
  return unplaced.spent === 0 && unplaced.workTimeValue === 0 && unplaced.workTime === 0 ? rows : [...rows, unplaced];
}

function lineRow(name: string, facts: ReportFacts<TillvaxtverketKey>): BudgetRow {
  const year = grantYear(facts);
  const find = (wanted: number) => budgetLines.of(facts.dataset).find((line) => line.name === name && line.year === wanted);
  const line = find(year);
  const decided = addUp(line, (row) => row.decided);
  const carriedOver = addUp(line, (row) => row.carriedOver ?? 0);
  const spent = (line?.costs ?? []).filter(({ bookedOn }) => bookedOn <= facts.period.lastDay).reduce((sum, { amount }) => sum + amount, 0);
  const workTime = workTimeOf(facts).filter(({ line: booked = '' }) => foldCase(booked) === foldCase(name));
  return {
    name,
    previousYear: addUp(find(year - 1), (row) => row.decided),
    year: decided,
    carriedOver,
    available: decided + carriedOver,
    spent,
    remaining: decided + carriedOver - spent,
    workTime: workTime.reduce((sum, { hours: time = 0 }) => sum + time, 0),
    workTimeValue: workTime.reduce((sum, { amount }) => sum + amount, 0),
  };
}

/** What the ledger has this year beyond the lines: so that the table's sums are the ledger's. */
function unplacedRow(facts: ReportFacts<TillvaxtverketKey>, rows: readonly BudgetRow[]): BudgetRow {
  const placed = addRows(rows);
  const year = String(grantYear(facts));
  const spent = ledger
    .of(facts.dataset)
    .filter(({ financing, bookedOn }) => financing === 'grant' && bookedOn.startsWith(year) && bookedOn <= facts.period.lastDay)
    .reduce((sum, { amount }) => sum + amount, 0);
  const workTime = workTimeOf(facts);
  return {
    ...emptyRow,
    name: 'Bokfört utan budgetpost',
    spent: spent - placed.spent,
    remaining: placed.spent - spent,
    workTime: workTime.reduce((sum, { hours: time = 0 }) => sum + time, 0) - placed.workTime,
    workTimeValue: workTime.reduce((sum, { amount }) => sum + amount, 0) - placed.workTimeValue,
  };
}

function workTimeOf(facts: ReportFacts<TillvaxtverketKey>) {
  const year = String(grantYear(facts));
  return ledger
    .of(facts.dataset)
    .filter(({ financing, bookedOn }) => financing === 'workTime' && bookedOn.startsWith(year) && bookedOn <= facts.period.lastDay);
}

const emptyRow: BudgetRow = {
  name: '',
  previousYear: 0,
  year: 0,
  carriedOver: 0,
  available: 0,
  spent: 0,
  remaining: 0,
  workTime: 0,
  workTimeValue: 0,
};

/** All rows added up. */
export function addRows(rows: readonly BudgetRow[]): BudgetRow {
  return rows.reduce(
    (sum, row) => ({
      name: '',
      previousYear: sum.previousYear + row.previousYear,
      year: sum.year + row.year,
      carriedOver: sum.carriedOver + row.carriedOver,
      available: sum.available + row.available,
      spent: sum.spent + row.spent,
      remaining: sum.remaining + row.remaining,
      workTime: sum.workTime + row.workTime,
      workTimeValue: sum.workTimeValue + row.workTimeValue,
    }),
    emptyRow,
  );
}

/** Adds up the line's rows of Typ Kostnad: income is not what the grant is allocated to. */
function addUp(line: BudgetLine | undefined, amountOf: (row: BudgetLine['rows'][number]) => number): number {
  return (line?.rows ?? []).filter(isCost).reduce((sum, row) => sum + amountOf(row), 0);
}

/** The row's numbers as they are printed, in the table's column order. */
function amounts(row: BudgetRow): CellContent[] {
  const { previousYear, year, carriedOver, available, spent, remaining, workTime, workTimeValue } = row;
  return [...[previousYear, year, carriedOver, available, spent, remaining].map(kronor), hours(workTime), kronor(workTimeValue)];
}

function commentOn({ available, remaining }: BudgetRow): string | undefined {
  if (remaining >= 0) return undefined;
  return available === 0 ? 'Bokfört utan beslutad budget' : `Överskriden med ${formatAmount(kronor(-remaining), 'kronor')}`;
}
