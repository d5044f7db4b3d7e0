import { audited, type FigureCell } from '../../functions/shared/definition/audit.ts';
import {
  definePopulation,
  defineSum,
  joinFigures,
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
import { costs } from '../upload/costs/sheet.ts';
import { budgetSheet } from './audit/budgetSheet.ts';
import { both, factOn, isNamed, isNumber, isOneOf, type Condition } from './audit/conditions.ts';
import { ledgerSheet } from './audit/ledgerSheet.ts';
import { budgetLines, budgetRows, type BudgetLine } from './budgetLines.ts';
import { rowsOf } from './people.ts';

/** Decided, carried over, available, spent and remaining of each line and year. */
const linesByYear: Family<BudgetLine, `budget.${string}.${number}.${'decided' | 'carriedOver' | 'available' | 'spent' | 'remaining'}`> = {
  kind: 'family',
  title: 'Budgetposter per år',
  keys: /^budget\..+\.\d{4}\.(?:decided|carriedOver|available|spent|remaining)$/,
  population: budgetLines,
  members: (lines) => joinFigures(lines.map(lineFigures)),
};

function lineFigures(line: BudgetLine) {
  const key = `budget.${line.name}.${line.year}` as const;
  const title = `Budget ${line.year}, ${line.name}`;
  type Reads = `${typeof key}.${'decided' | 'carriedOver' | 'spent'}`;
  const available = (figures: ExactFigures<Reads>) => figures.total(`${key}.decided`) + figures.total(`${key}.carriedOver`);
  const availableCells = (cell: FigureCell<Reads>) => `${cell(`${key}.decided`)}+${cell(`${key}.carriedOver`)}`;
  return {
    [`${key}.decided` as const]: sumRows(`${title}: beslutat`, { line, column: 'Beslutat', amountOf: ({ decided }) => decided }),
    [`${key}.carriedOver` as const]: sumRows(`${title}: överflyttat`, {
      line,
      column: 'Överflyttat',
      amountOf: ({ carriedOver = 0 }) => carriedOver,
    }),
    [`${key}.available` as const]: {
      kind: 'derived',
      unit: 'kronor',
      title: `${title}: tillgängligt`,
      from: (figures) => kronor(Number(available(figures))),
      formula: (cell) => `ROUND(${availableCells(cell)},2)`,
    },
    [`${key}.spent` as const]: sumCosts(`${title}: upparbetat`, line),
    [`${key}.remaining` as const]: {
      kind: 'derived',
      unit: 'kronor',
      title: `${title}: kvar`,
      from: (figures) => kronor(Number(available(figures) - figures.total(`${key}.spent`))),
      formula: (cell) => `ROUND(${availableCells(cell)}-${cell(`${key}.spent`)},2)`,
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

function sumRows(
  title: string,
  { line, column, amountOf }: { line: BudgetLine; column: 'Beslutat' | 'Överflyttat'; amountOf: (row: BudgetRow) => number },
): Sum<BudgetLine> {
  return defineSum({
    unit: 'kronor',
    title,
    population: definePopulation({ ...budgetLines, of: () => [line] }),
    where: isLine(line, onBudget),
    amountOf: audited(({ rows }: BudgetLine) => rows.reduce((sum, row) => sum + amountOf(row), 0), budgetSheet, {
      criteria: { 'På posten': 'Ja' },
    }),
    auditColumn: column,
  });
}

/** What is booked on the line in its year, up to the period's last day. */
function sumCosts(title: string, line: BudgetLine): Sum<BudgetLine> {
  const bookedBy = ({ costs: booked }: BudgetLine, lastDay: string) => booked.filter(({ bookedOn }) => bookedOn <= lastDay);
  return defineSum({
    unit: 'kronor',
    title,
    population: definePopulation({
      id: `costs of ${line.name} ${line.year}`,
      of: (): readonly BudgetLine[] => [line],
      rowsBehind: (item, { lastDay }) => rowsOf(costs.id, bookedBy(item, lastDay)),
      audit: ledgerSheet,
    }),
    where: isLine(line, onLedger),
    amountOf: audited(
      (item: BudgetLine, { lastDay }: Period) => bookedBy(item, lastDay).reduce((sum, { amount }) => sum + amount, 0),
      ledgerSheet,
      { criteria: { Bokföringsdatum: { to: 'lastDay' } } },
    ),
    auditColumn: 'Belopp',
  });
}

/** What the decision awards each year of the sheet, and what the lines allocate of it: the arithmetic guard. */
const guardByYear: Family<Stored<BudgetRow>, `budget.${number}.${'awarded' | 'allocated' | 'difference'}`> = {
  kind: 'family',
  title: 'Tilldelat och fördelat per år',
  keys: /^budget\.\d{4}\.(?:awarded|allocated|difference)$/,
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
  type Reads = `${typeof key}.allocated`;
  const awarded = project.grantAwarded[year];
  const allocated = {
    [`${key}.allocated` as const]: defineSum({
      unit: 'kronor',
      title: `Budget ${year}: fördelat enligt raderna`,
      population: budgetRows,
      where: both(isNumber(facts.year, year), isOneOf(facts.type, 'cost')),
      amountOf: ({ decided }) => decided,
      auditColumn: 'Beslutat',
    }),
  };
  if (awarded === undefined) return allocated;
  const awardedOre = Math.round(awarded * 100);
  return {
    [`${key}.awarded` as const]: {
      kind: 'derived',
      unit: 'kronor',
      title: `Budget ${year}: tilldelat enligt beslut`,
      from: () => kronor(awardedOre),
      formula: () => String(kronor(awardedOre)),
    },
    ...allocated,
    [`${key}.difference` as const]: {
      kind: 'derived',
      unit: 'kronor',
      title: `Budget ${year}: differens, tilldelat minus fördelat`,
      from: (figures) => kronor(awardedOre - Number(figures.total(`${key}.allocated`))),
      formula: (cell) => `ROUND(${kronor(awardedOre)}-${cell(`${key}.allocated`)},2)`,
    },
  } satisfies Indicators<Reads>;
}

/** The budget, whatever year the period lies in. */
export const budgetFigures = { 'budget.line': linesByYear, 'budget.year': guardByYear } satisfies Indicators;
