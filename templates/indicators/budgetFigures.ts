import { audited, type Criteria, type FigureCell, type HeadingOf } from '../../functions/shared/definition/audit.ts';
import {
  definePopulation,
  defineSum,
  joinFigures,
  type Derived,
  type ExactFigures,
  type Family,
  type Indicators,
  type Sum,
} from '../../functions/shared/definition/indicator.ts';
import type { Stored } from '../../functions/shared/domain/dataset.ts';
import { kronor } from '../../functions/shared/domain/money.ts';
import type { Period } from '../../functions/shared/domain/period.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import { budget, type BudgetLine as BudgetRow } from '../upload/budget/sheet.ts';
import { givenIn, oreOf } from '../upload/budget/yearMoney.ts';
import { costs, type Cost } from '../upload/costs/sheet.ts';
import { budgetSheet } from './audit/budgetSheet.ts';
import { both, factOn, isNamed, isNumber, isOneOf, type Condition } from './audit/conditions.ts';
import { ledgerSheet } from './audit/ledgerSheet.ts';
import { receivedBy, spentBy } from './registers/bookedLines.ts';
import { budgetLines, budgetRows, isOnlyIncome, rowsOfYears, type BudgetLine } from './budgetLines.ts';
import { rowsOf } from './people.ts';

/** What a line of a year has: its income budget only where it has rows of Typ Intäkt. */
export type BudgetPart = 'decided' | 'carriedOver' | 'available' | 'spent' | 'remaining' | 'received' | 'incomeDecided' | 'incomeRemaining';

/** Money of each line and year: what is decided and carried over, spent, received, and left of both. */
const linesByYear: Family<BudgetLine, `budget.${string}.${number}.${BudgetPart}`> = {
  kind: 'family',
  title: 'Budgetposter per år',
  keys: /^budget\..+\.\d{4}\.(?:decided|carriedOver|available|spent|remaining|received|incomeDecided|incomeRemaining)$/,
  population: budgetLines,
  members: (lines) => joinFigures(lines.map((line): Indicators => ({ ...costFiguresOf(line), ...incomeFiguresOf(line) }))),
};

const keyOf = ({ name, year }: BudgetLine) => `budget.${name}.${year}` as const;
const titleOf = ({ name, year }: BudgetLine) => `Budget ${year}, ${name}`;

/** The line by its rows of Typ Kostnad; of a line that is only income, by those of Typ Intäkt, and then what is left of that income. */
function costFiguresOf(line: BudgetLine) {
  const [key, title] = [keyOf(line), titleOf(line)];
  const used = isOnlyIncome(line) ? 'received' : 'spent';
  type Reads = `${typeof key}.${'decided' | 'carriedOver' | 'spent' | 'received'}`;
  const available = (figures: ExactFigures<Reads>) => figures.total(`${key}.decided`) + figures.total(`${key}.carriedOver`);
  const availableCells = (cell: FigureCell<Reads>) => `${cell(`${key}.decided`)}+${cell(`${key}.carriedOver`)}`;
  return {
    [`${key}.decided` as const]: sumRows(`${title}: beslutat`, { line, rows: line.rows, ...decidedOnLine }),
    [`${key}.carriedOver` as const]: sumRows(`${title}: överflyttat`, { line, rows: line.rows, ...carriedOverOnLine }),
    [`${key}.available` as const]: {
      kind: 'derived',
      unit: 'kronor',
      title: `${title}: tillgängligt`,
      from: (figures) => kronor(Number(available(figures))),
      formula: (cell) => `ROUND(${availableCells(cell)},2)`,
    },
    [`${key}.spent` as const]: sumBooked(`${title}: upparbetat`, { line, amountOf: spentBy, column: 'Utgift' }),
    [`${key}.remaining` as const]: {
      kind: 'derived',
      unit: 'kronor',
      title: `${title}: kvar`,
      from: (figures) => kronor(Number(available(figures) - figures.total(`${key}.${used}`))),
      formula: (cell) => `ROUND(${availableCells(cell)}-${cell(`${key}.${used}`)},2)`,
    },
    [`${key}.received` as const]: sumBooked(`${title}: intäkter`, { line, amountOf: receivedBy, column: 'Inkomst' }),
  } satisfies Indicators<Reads>;
}

/** The income that is budgeted on the line, and what is left of it. Nothing where none is budgeted. */
function incomeFiguresOf(line: BudgetLine) {
  if (line.income.length === 0) return {};
  const [key, title] = [keyOf(line), titleOf(line)];
  type Reads = `${typeof key}.${'incomeDecided' | 'received'}`;
  return {
    [`${key}.incomeDecided` as const]: sumRows(`${title}: intäktsbudget`, { line, rows: line.income, ...decidedIncome }),
    [`${key}.incomeRemaining` as const]: {
      kind: 'derived',
      unit: 'kronor',
      title: `${title}: intäkter kvar`,
      from: (figures) => kronor(Number(figures.total(`${key}.incomeDecided`) - figures.total(`${key}.received`))),
      formula: (cell) => `ROUND(${cell(`${key}.incomeDecided`)}-${cell(`${key}.received`)},2)`,
    },
  } satisfies Indicators<Reads>;
}

const yearOf = ({ year }: BudgetLine) => year;
const nameOf = ({ name }: BudgetLine) => name;
const onBudget = { year: factOn(budgetSheet, 'År', yearOf), name: factOn(budgetSheet, 'Budgetpost', nameOf) };
const onLedger = { year: factOn(ledgerSheet, 'Bokfört år', yearOf), name: factOn(ledgerSheet, 'Budgetpost', nameOf) };

/** The line of a year, by the facts of an annex sheet. */
function isLine({ name, year }: BudgetLine, facts: typeof onBudget): Condition<BudgetLine> {
  return both(isNumber(facts.year, year), isNamed(facts.name, name));
}

/** One amount of some of a line's rows, and how the annex finds it. */
interface RowAmount {
  readonly amountOf: (row: BudgetRow) => number;
  readonly column: 'Beslutat' | 'Överflyttat';
  readonly criteria: Criteria<HeadingOf<typeof budgetSheet>>;
}

const decidedOnLine: RowAmount = { amountOf: ({ decided }) => decided, column: 'Beslutat', criteria: { 'På posten': 'Ja' } };
const carriedOverOnLine: RowAmount = {
  amountOf: ({ carriedOver = 0 }) => carriedOver,
  column: 'Överflyttat',
  criteria: { 'På posten': 'Ja' },
};
const decidedIncome: RowAmount = { amountOf: ({ decided }) => decided, column: 'Beslutat', criteria: { Typ: 'Intäkt' } };

function sumRows(
  title: string,
  { line, rows, column, amountOf, criteria }: RowAmount & { readonly line: BudgetLine; readonly rows: readonly Stored<BudgetRow>[] },
): Sum<BudgetLine> {
  return defineSum({
    unit: 'kronor',
    title,
    population: definePopulation({ ...budgetLines, of: () => [line], rowsBehind: () => rowsOf(budget.id, rows) }),
    where: isLine(line, onBudget),
    amountOf: audited(() => rows.reduce((sum, row) => sum + amountOf(row), 0), budgetSheet, { criteria }),
    auditColumn: column,
  });
}

/** What is booked on the line in its year, up to the period's last day: costs, or income. */
function sumBooked(
  title: string,
  { line, amountOf, column }: { line: BudgetLine; amountOf: (row: Stored<Cost>) => number; column: 'Utgift' | 'Inkomst' },
): Sum<BudgetLine> {
  const isIncome = column === 'Inkomst';
  const bookedBy = ({ booked }: BudgetLine, lastDay: string) =>
    booked.filter(({ bookedOn, type }) => bookedOn <= lastDay && (type === 'income') === isIncome);
  return defineSum({
    unit: 'kronor',
    title,
    population: definePopulation({
      id: `${column} of ${line.name} ${line.year}`,
      of: (): readonly BudgetLine[] => [line],
      rowsBehind: (item, { lastDay }) => rowsOf(costs.id, bookedBy(item, lastDay)),
      audit: ledgerSheet,
    }),
    where: isLine(line, onLedger),
    amountOf: audited(
      (item: BudgetLine, { lastDay }: Period) => bookedBy(item, lastDay).reduce((sum, row) => sum + amountOf(row), 0),
      ledgerSheet,
      { criteria: { Bokföringsdatum: { to: 'lastDay' } } },
    ),
    auditColumn: column,
  });
}

/** What a year has, from the decision and from earlier years, and what the lines allocate of it: the arithmetic guard. */
const guardByYear: Family<Stored<BudgetRow>, `budget.${number}.${'awarded' | 'allocated' | 'total' | 'difference'}`> = {
  kind: 'family',
  title: 'Tilldelat och fördelat per år',
  keys: /^budget\.\d{4}\.(?:awarded|allocated|total|difference)$/,
  population: budgetRows,
  members: (rows, project) => joinFigures(yearsOf(rows).map((year): Indicators => yearFigures(year, project))),
};

/** Calendar years in the sheet, in order. */
function yearsOf(rows: readonly BudgetRow[]): readonly number[] {
  return [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
}

const facts = {
  year: factOn(budgetSheet, 'År', ({ year }: Stored<BudgetRow>) => year),
  type: { ...factOn(budgetSheet, 'Typ', ({ type = 'cost' }: Stored<BudgetRow>) => type), column: budget.columns.type },
} as const;

function yearFigures(year: number, project: Project) {
  const key = `budget.${year}` as const;
  type Reads = `${typeof key}.${'allocated' | 'carriedOver'}`;
  const awarded = project.grantAwarded[year];
  const given = givenIn(year, project);
  const counted = {
    [`${key}.allocated` as const]: defineSum({
      unit: 'kronor',
      title: `Budget ${year}: fördelat enligt raderna`,
      population: budgetRows,
      where: both(isNumber(facts.year, year), isOneOf(facts.type, 'cost')),
      amountOf: ({ decided }) => decided,
      auditColumn: 'Beslutat',
    }),
  };
  if (given === undefined) return counted;
  const total = (figures: ExactFigures<Reads>) => given.awarded + given.carriedOver + Number(figures.total(`${key}.carriedOver`));
  const totalCells = (cell: FigureCell<Reads>) =>
    [...[given.awarded, given.carriedOver].filter((ore) => ore !== 0).map(kronor), cell(`${key}.carriedOver`)].join('+');
  return {
    ...(awarded !== undefined && {
      [`${key}.awarded` as const]: {
        kind: 'derived',
        unit: 'kronor',
        title: `Budget ${year}: tilldelat enligt beslut`,
        from: () => kronor(oreOf(awarded)),
        formula: () => String(kronor(oreOf(awarded))),
      } satisfies Derived<never>,
    }),
    ...counted,
    [`${key}.carriedOver` as const]: defineSum({
      unit: 'kronor',
      title: `Budget ${year}: överflyttat på poster som inget beslutar`,
      isInternal: true,
      population: rowsOfYears,
      where: isNumber(facts.year, year),
      amountOf: ({ carriedOver = 0 }) => carriedOver,
      auditColumn: 'Överflyttat',
    }),
    [`${key}.total` as const]: {
      kind: 'derived',
      unit: 'kronor',
      title: `Budget ${year}: årlig summa, tilldelat och överflyttat för året`,
      from: (figures) => kronor(total(figures)),
      formula: (cell) => `ROUND(${totalCells(cell)},2)`,
    },
    [`${key}.difference` as const]: {
      kind: 'derived',
      unit: 'kronor',
      title: `Budget ${year}: differens, årlig summa minus fördelat`,
      from: (figures) => kronor(total(figures) - Number(figures.total(`${key}.allocated`))),
      formula: (cell) => `ROUND(${totalCells(cell)}-${cell(`${key}.allocated`)},2)`,
    },
  } satisfies Indicators<Reads>;
}

/** The budget, whatever year the period lies in. */
export const budgetFigures = { 'budget.line': linesByYear, 'budget.year': guardByYear } satisfies Indicators;
