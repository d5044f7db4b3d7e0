import { defineEach } from '../../functions/shared/definition/indicator.ts';
import type { Cells, ListDefinition, ReportFacts } from '../../functions/shared/definition/report.ts';
import type { CellContent } from '../../functions/shared/definition/cellContent.ts';
import type { Figure } from '../../functions/shared/domain/figure.ts';
import { foldCase } from '../../functions/shared/domain/foldText.ts';
import { kronor, type Ore } from '../../functions/shared/domain/money.ts';
import { isCost } from '../upload/budget/yearMoney.ts';
import { budgetRows } from '../indicators/budgetLines.ts';
import { emptyRow } from './emptyRow.ts';

/** A line that is claimed: the figure behind it, and the names its budget line may have. */
export interface ClaimLine<Key extends string> {
  /** Which part of the claim it belongs to. */
  readonly part: string;
  readonly title: string;
  readonly key: Key;
  readonly names: readonly string[];
}

/** Where a claim is printed and which lines it has. */
export interface ClaimTable<Key extends string, Sums extends string = string> {
  /** Name of the Excel table. */
  readonly table: string;
  /** What the cells with its sums begin with: `claim.sum`. */
  readonly sums: Sums;
  /** What the only row says of a claim without lines. */
  readonly otherwise: string;
  readonly linesOf: (facts: ReportFacts<Key>) => readonly ClaimLine<Key>[];
}

/** A line of the claim in öre; its budget is undefined where no budget line has the name. */
interface ClaimRow {
  readonly part: string;
  readonly title: string;
  readonly budget: Ore | undefined;
  readonly now: Ore;
  readonly accumulated: Ore;
}

/** Columns of numbers, as the names of their sums end. */
export const claimColumns = ['budget', 'before', 'now', 'accumulated', 'remaining', 'used'] as const;

/** The names of the cells with a claim's sums. */
export type SumName<Sums extends string> = `${Sums}.${(typeof claimColumns)[number]}`;

/** A claim line by line against the decision: budget, claimed before, now and in all, left, and used in percent. */
export function listClaim<Key extends string>(claim: ClaimTable<Key>): ListDefinition<Key> {
  return {
    table: claim.table,
    publicRows: 'same',
    rows: (view) => {
      const rows = claimRows(view, claim);
      return rows.length === 0
        ? [emptyRow(claim.otherwise, 2 + claimColumns.length)]
        : rows.map((row) => [row.part, row.title, ...amounts(row)]);
    },
  };
}

/** Sums of the table, column by column: `claim.sum.now`. */
export function sumClaim<Key extends string, Sums extends string>(claim: ClaimTable<Key, Sums>): Cells<Key, SumName<Sums>> {
  return defineEach(claimColumns, (column, index) => [
    `${claim.sums}.${column}`,
    (view: ReportFacts<Key>) => {
      const rows = claimRows(view, claim);
      const add = (amountOf: (row: ClaimRow) => number) => rows.reduce((sum, row) => sum + amountOf(row), 0);
      const budget = rows.some((row) => row.budget !== undefined) ? add((row) => row.budget ?? 0) : undefined;
      return amounts({ budget, now: add(({ now }) => now), accumulated: add(({ accumulated }) => accumulated) })[index];
    },
  ]);
}

/** Every line of the claim, then what the budget decides for lines that the claim does not have. */
function claimRows<Key extends string>(facts: ReportFacts<Key>, { linesOf }: ClaimTable<Key>): readonly ClaimRow[] {
  const budget = budgetRows.of(facts.dataset).filter(isCost);
  const placed = new Set<(typeof budget)[number]>();
  const rows = linesOf(facts).map(({ part, title, key, names }): ClaimRow => {
    const own = budget.filter(({ line }) => names.some((name) => foldCase(name) === foldCase(line)));
    for (const row of own) placed.add(row);
    return {
      part,
      title,
      budget: own.length === 0 ? undefined : own.reduce((sum, { decided }) => sum + decided, 0),
      now: oreOf(facts.figures[key]),
      accumulated: oreOf(facts.accumulated[key]),
    };
  });
  const others = budget.filter((row) => !placed.has(row));
  if (others.length === 0) return rows;
  const decided = others.reduce((sum, row) => sum + row.decided, 0);
  return [...rows, { part: 'Budget', title: 'Övriga budgetposter', budget: decided, now: 0, accumulated: 0 }];
}

function amounts({ budget, now, accumulated }: Omit<ClaimRow, 'part' | 'title'>): CellContent[] {
  const missing = 'budget saknas';
  return [
    budget === undefined ? missing : kronor(budget),
    kronor(accumulated - now),
    kronor(now),
    kronor(accumulated),
    budget === undefined ? missing : kronor(budget - accumulated),
    budget === undefined || budget <= 0 ? missing : Math.round((accumulated / budget) * 1000) / 10,
  ];
}

function oreOf(figure: Figure | undefined): Ore {
  return typeof figure === 'number' ? Math.round(figure * 100) : 0;
}
