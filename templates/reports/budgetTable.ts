import type { CellContent } from '../../functions/shared/definition/cellContent.ts';
import { defineEach } from '../../functions/shared/definition/indicator.ts';
import type { Cells, ListDefinition, ReportFacts } from '../../functions/shared/definition/report.ts';
import { hours, kronor, type Ore } from '../../functions/shared/domain/money.ts';
import { bookedLines, receivedBy, spentBy } from '../indicators/registers/bookedLines.ts';
import { budgetLines, isOnlyIncome, type BudgetLine } from '../indicators/budgetLines.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { ledger } from '../indicators/costFigures.ts';
import { sayAmount } from '../text/numbers.ts';

/** Money columns in order; of income budgets a line may have none. */
const moneyColumns = [
  'previousYear',
  'year',
  'carriedOver',
  'available',
  'spent',
  'remaining',
  'incomeDecided',
  'received',
  'incomeRemaining',
] as const;

type MoneyColumn = (typeof moneyColumns)[number];

/** One row of *Budget och utfall*: öre, and milliseconds of working time. */
export interface BudgetTableRow extends Readonly<Record<Exclude<MoneyColumn, 'incomeDecided' | 'incomeRemaining'>, Ore>> {
  readonly name: string;
  /** Whether the line is only income this year. */
  readonly isIncome: boolean;
  /** The same of the year before. */
  readonly wasIncome: boolean;
  readonly incomeDecided: Ore | undefined;
  readonly incomeRemaining: Ore | undefined;
  readonly workTime: number;
  readonly workTimeValue: Ore;
}

type Facts = ReportFacts<CommonKey>;

/** The calendar year that the table is about: the one the period ends in. */
export function budgetYear({ period }: Pick<Facts, 'period'>): number {
  return Number(period.lastDay.slice(0, 4));
}

/** The budget line by line, as a municipality's memo to Tillväxtverket tables it (`docs/forms.md#f7-municipality-grant`). */
export const budgetTable: ListDefinition<CommonKey> = {
  table: 'BudgetOchUtfall',
  publicRows: 'same',
  rows: (view) => {
    const rows = budgetRows(view);
    return rows.length === 0 ? [['Ingen budget är inlagd för året.']] : rows.map((row) => [row.name, ...printed(row), commentOn(row)]);
  },
};

/** What stands in the table's sums, and in the headings that follow the period. */
export const budgetCells = {
  ...defineEach([...moneyColumns, 'workTime', 'workTimeValue'] as const, (column, index) => [
    `grant.sum.${column}`,
    (view: Facts) => printed(addRows(budgetRows(view)))[index],
  ]),
  'grant.column.before': (facts) => `Summa ${budgetYear(facts) - 1}`,
  'grant.column.now': (facts) => `Summa ${budgetYear(facts)}`,
  'grant.column.carriedOver': (facts) => `Överflyttat från ${budgetYear(facts) - 1}`,
  'grant.column.available': (facts) => `Totalt för uppdraget ${budgetYear(facts)}`,
  'grant.column.spent': ({ period }) => `Upparbetat t.o.m. ${period.lastDay}`,
} satisfies Cells<CommonKey>;

/** Their names. */
export type BudgetCell = keyof typeof budgetCells;

/** Every line of this year or the year before, and what is booked this year on no line. */
export function budgetRows(facts: Facts): readonly BudgetTableRow[] {
  const year = budgetYear(facts);
  const lines = budgetLines.of(facts.dataset).filter((line) => line.year === year || line.year === year - 1);
  const rows = [...Map.groupBy(lines, ({ name }) => name).values()].map((years) => lineRow(years, facts));
  const unplaced = unplacedRow(facts, rows);
  const isEmpty = [unplaced.spent, unplaced.received, unplaced.workTime, unplaced.workTimeValue].every((amount) => amount === 0);
  return isEmpty ? rows : [...rows, unplaced];
}

function lineRow(years: readonly BudgetLine[], facts: Facts): BudgetTableRow {
  const year = budgetYear(facts);
  const line = years.find((each) => each.year === year);
  const before = years.find((each) => each.year === year - 1);
  const decided = addUp(line?.rows, (row) => row.decided);
  const carriedOver = addUp(line?.rows, (row) => row.carriedOver ?? 0);
  const booked = line?.booked.filter(({ bookedOn }) => bookedOn <= facts.period.lastDay);
  const [spent, received] = [addUp(booked, spentBy), addUp(booked, receivedBy)];
  const incomeDecided = line?.income.length ? addUp(line.income, (row) => row.decided) : undefined;
  const { find } = bookedLines(facts.dataset);
  const workTime = workTimeOf(facts).filter(({ line: text = '' }) => years.some((each) => find(text, each.year)?.name === each.name));
  const isIncome = line !== undefined && isOnlyIncome(line);
  return {
    name: (line ?? before)?.name ?? '',
    isIncome,
    wasIncome: before !== undefined && isOnlyIncome(before),
    previousYear: addUp(before?.rows, (row) => row.decided),
    year: decided,
    carriedOver,
    available: decided + carriedOver,
    spent,
    remaining: decided + carriedOver - (isIncome ? received : spent),
    incomeDecided,
    received,
    incomeRemaining: incomeDecided === undefined ? undefined : incomeDecided - received,
    workTime: addUp(workTime, ({ hours: time = 0 }) => time),
    workTimeValue: addUp(workTime, ({ amount }) => amount),
  };
}

/** What the ledger has this year beyond the lines: so that the table's sums are the ledger's. */
function unplacedRow(facts: Facts, rows: readonly BudgetTableRow[]): BudgetTableRow {
  const placed = addRows(rows);
  const booked = bookedThisYear(facts).filter(({ financing }) => financing === 'grant');
  const spent = addUp(booked, spentBy) - placed.spent;
  const workTime = workTimeOf(facts);
  return {
    ...emptyRow,
    name: 'Bokfört utan budgetpost',
    spent,
    remaining: 0 - spent,
    received: addUp(booked, receivedBy) - placed.received,
    workTime: addUp(workTime, ({ hours: time = 0 }) => time) - placed.workTime,
    workTimeValue: addUp(workTime, ({ amount }) => amount) - placed.workTimeValue,
  };
}

function bookedThisYear(facts: Facts) {
  const year = String(budgetYear(facts));
  return ledger.of(facts.dataset).filter(({ bookedOn }) => bookedOn.startsWith(year) && bookedOn <= facts.period.lastDay);
}

function workTimeOf(facts: Facts) {
  return bookedThisYear(facts).filter(({ financing }) => financing === 'workTime');
}

const emptyRow: BudgetTableRow = {
  name: '',
  isIncome: false,
  wasIncome: false,
  previousYear: 0,
  year: 0,
  carriedOver: 0,
  available: 0,
  spent: 0,
  remaining: 0,
  incomeDecided: undefined,
  received: 0,
  incomeRemaining: undefined,
  workTime: 0,
  workTimeValue: 0,
};

/** All rows added up. What a line that is only income has to use is no cost budget: it is in the sums of income alone. */
export function addRows(rows: readonly BudgetTableRow[]): BudgetTableRow {
  const costs = rows.filter(({ isIncome }) => !isIncome);
  const available = addUp(costs, (row) => row.available);
  const spent = addUp(rows, (row) => row.spent);
  return {
    ...emptyRow,
    previousYear: addUp(rows, (row) => (row.wasIncome ? 0 : row.previousYear)),
    year: addUp(costs, (row) => row.year),
    carriedOver: addUp(costs, (row) => row.carriedOver),
    available,
    spent,
    remaining: available - spent,
    incomeDecided: addUp(rows, (row) => row.incomeDecided ?? 0),
    received: addUp(rows, (row) => row.received),
    incomeRemaining: addUp(rows, (row) => row.incomeRemaining ?? 0),
    workTime: addUp(rows, (row) => row.workTime),
    workTimeValue: addUp(rows, (row) => row.workTimeValue),
  };
}

function addUp<Each>(items: readonly Each[] | undefined, amountOf: (item: Each) => number): number {
  return (items ?? []).reduce((sum, item) => sum + amountOf(item), 0);
}

/** The row's numbers as they are printed, in the table's column order. */
function printed(row: BudgetTableRow): CellContent[] {
  const amounts = moneyColumns.map((column) => row[column]);
  return [...amounts.map((ore) => (ore === undefined ? undefined : kronor(ore))), hours(row.workTime), kronor(row.workTimeValue)];
}

function commentOn(row: BudgetTableRow): string | undefined {
  if (row.isIncome) return 'Intäktspost: summeras bara som intäkt';
  if (!isOverspent(row)) return undefined;
  return row.available === 0 ? 'Bokfört utan beslutad budget' : `Överskriden med ${sayAmount(kronor(-row.remaining), 'kronor')}`;
}

/** Whether costs are more than there is for them. */
export function isOverspent({ isIncome, remaining }: BudgetTableRow): boolean {
  return !isIncome && remaining < 0;
}
