import { audited, type FigureCell } from '../../functions/shared/definition/audit.ts';
import {
  definePopulation,
  type ExactFigures,
  type Family,
  type Indicators,
  type Sum,
} from '../../functions/shared/definition/indicator.ts';
import type { Stored } from '../../functions/shared/domain/dataset.ts';
import { kronor } from '../../functions/shared/domain/money.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import type { BudgetLine as BudgetRow } from '../upload/budget/sheet.ts';
import { costs } from '../upload/costs/sheet.ts';
import { ledgerSheet } from './audit/ledgerSheet.ts';
import { budgetLines, budgetRows, isCost, type BudgetLine } from './budgetLines.ts';
import { rowsOf } from './people.ts';

/** Decided, carried over, available, spent and remaining of each line and year. */
const linesByYear: Family<BudgetLine> = {
  kind: 'family',
  title: 'Budgetposter per år',
  keys: /^budget\..+\.\d{4}\.(?:decided|carriedOver|available|spent|remaining)$/,
  population: budgetLines,
  members: (lines) => Object.fromEntries(lines.flatMap((line) => Object.entries(lineFigures(line)))),
};

function lineFigures(line: BudgetLine): Indicators {
  const key = `budget.${line.name}.${line.year}`;
  const title = `Budget ${line.year}, ${line.name}`;
  const available = (figures: ExactFigures) => figures.total(`${key}.decided`) + figures.total(`${key}.carriedOver`);
  const availableCells = (cell: FigureCell) => `${cell(`${key}.decided`)}+${cell(`${key}.carriedOver`)}`;
  return {
    [`${key}.decided`]: sumRows(`${title}: beslutat`, { line, column: 'Beslutat', amountOf: ({ decided }) => decided }),
    [`${key}.carriedOver`]: sumRows(`${title}: överflyttat`, {
      line,
      column: 'Överflyttat',
      amountOf: ({ carriedOver = 0 }) => carriedOver,
    }),
    [`${key}.available`]: {
      kind: 'derived',
      unit: 'kronor',
      title: `${title}: tillgängligt`,
      from: (figures) => kronor(Number(available(figures))),
      formula: (cell) => `ROUND(${availableCells(cell)},2)`,
    },
    [`${key}.spent`]: sumCosts(`${title}: upparbetat`, line),
    [`${key}.remaining`]: {
      kind: 'derived',
      unit: 'kronor',
      title: `${title}: kvar`,
      from: (figures) => kronor(Number(available(figures) - figures.total(`${key}.spent`))),
      formula: (cell) => `ROUND(${availableCells(cell)}-${cell(`${key}.spent`)},2)`,
    },
  };
}

function sumRows(
  title: string,
  { line, column, amountOf }: { line: BudgetLine; column: string; amountOf: (row: BudgetRow) => number },
): Sum<BudgetLine> {
  return {
    kind: 'sum',
    unit: 'kronor',
    title,
    population: definePopulation<BudgetLine>({ ...budgetLines, of: () => [line] }),
    where: audited(() => true, { criteria: { År: line.year, Budgetpost: { name: line.name }, 'På posten': 'Ja' } }),
    amountOf: ({ rows }) => rows.reduce((sum, row) => sum + amountOf(row), 0),
    auditColumn: column,
  };
}

/** What is booked on the line in its year, up to the period's last day. */
function sumCosts(title: string, line: BudgetLine): Sum<BudgetLine> {
  const bookedBy = ({ costs: booked }: BudgetLine, lastDay: string) => booked.filter(({ bookedOn }) => bookedOn <= lastDay);
  return {
    kind: 'sum',
    unit: 'kronor',
    title,
    population: definePopulation<BudgetLine>({
      id: `costs of ${line.name} ${line.year}`,
      of: () => [line],
      rowsBehind: (item, { lastDay }) => rowsOf(costs.id, bookedBy(item, lastDay)),
      audit: ledgerSheet,
    }),
    where: audited(() => true, {
      criteria: { 'Bokfört år': line.year, Budgetpost: { name: line.name }, Bokföringsdatum: { to: 'lastDay' } },
    }),
    amountOf: (item, { lastDay }) => bookedBy(item, lastDay).reduce((sum, { amount }) => sum + amount, 0),
    auditColumn: 'Belopp',
  };
}

/** What the decision awards each year of the sheet, and what the lines allocate of it: the arithmetic guard. */
const guardByYear: Family<Stored<BudgetRow>> = {
  kind: 'family',
  title: 'Tilldelat och fördelat per år',
  keys: /^budget\.\d{4}\.(?:awarded|allocated|difference)$/,
  population: budgetRows,
  members: (rows, project) => Object.fromEntries(yearsOf(rows).flatMap((year) => Object.entries(yearFigures(year, project)))),
};

/** Calendar years in the sheet, in order. */
function yearsOf(rows: readonly BudgetRow[]): readonly number[] {
  return [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
}

function yearFigures(year: number, project: Project): Indicators {
  const key = `budget.${year}`;
  const awarded = project.grantAwarded[year];
  const allocated: Sum<Stored<BudgetRow>> = {
    kind: 'sum',
    unit: 'kronor',
    title: `Budget ${year}: fördelat enligt raderna`,
    population: budgetRows,
    where: audited((row: BudgetRow) => row.year === year && isCost(row), { criteria: { År: year, Typ: 'Kostnad' } }),
    amountOf: ({ decided }) => decided,
    auditColumn: 'Beslutat',
  };
  if (awarded === undefined) return { [`${key}.allocated`]: allocated };
  const awardedOre = Math.round(awarded * 100);
  return {
    [`${key}.awarded`]: {
      kind: 'derived',
      unit: 'kronor',
      title: `Budget ${year}: tilldelat enligt beslut`,
      from: () => kronor(awardedOre),
      formula: () => String(kronor(awardedOre)),
    },
    [`${key}.allocated`]: allocated,
    [`${key}.difference`]: {
      kind: 'derived',
      unit: 'kronor',
      title: `Budget ${year}: differens, tilldelat minus fördelat`,
      from: (figures) => kronor(awardedOre - Number(figures.total(`${key}.allocated`))),
      formula: (cell) => `ROUND(${kronor(awardedOre)}-${cell(`${key}.allocated`)},2)`,
    },
  };
}

/** The budget, whatever year the period lies in. */
export const budgetFigures = { 'budget.line': linesByYear, 'budget.year': guardByYear } satisfies Indicators;
