import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import type { CellContent, ListDefinition, Report, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import type { Figures } from '../../../../functions/shared/domain/figure.ts';
import { foldCase } from '../../../../functions/shared/domain/foldText.ts';
import { kronor, type Ore } from '../../../../functions/shared/domain/money.ts';
import { budgetRows, isCost } from '../../../indicators/budgetLines.ts';
import { claimedTypes } from '../claimCosts.ts';
import { editions } from '../editions.ts';
import { emptyRow } from './emptyRow.ts';

/** A line of the claim as it is typed into Projektrummet, in öre. */
interface ClaimRow {
  /** Which part of the claim it belongs to. */
  readonly part: string;
  readonly title: string;
  /** Decided in all years; undefined where no budget line has the name. */
  readonly budget: Ore | undefined;
  readonly now: Ore;
  readonly accumulated: Ore;
}

/** Lines that the cost model has, with the figure behind each and the names a budget line may have. */
function linesOf({
  project,
  period,
}: ReportFacts): readonly { readonly part: string; readonly title: string; readonly key: string; readonly names: readonly string[] }[] {
  const { costModel } = project;
  const { flatRates } = editionOn(editions, period.lastDay);
  const direct = claimedTypes(costModel).map(([type, word]) => ({
    part: 'Direkta kostnader',
    title: word,
    key: `cost.${type}`,
    names: [word],
  }));
  if (costModel === 'flat40' || costModel === 'flat15') {
    const covered = costModel === 'flat40' ? 'Övriga kostnader' : 'Indirekta kostnader';
    const flatRate = `${covered} ${flatRates[costModel]} %`;
    return [
      { part: 'Personal', title: 'Personal (enhetskostnad)', key: 'claim.staff', names: ['Personal', 'Personal (enhetskostnad)'] },
      { part: 'Schablon', title: flatRate, key: 'claim.flatRate', names: [covered, flatRate, `Schablon ${flatRates[costModel]} %`] },
      ...direct,
    ];
  }
  return direct;
}

function oreOf(figures: Figures, key: string): Ore {
  const figure = figures[key];
  return typeof figure === 'number' ? Math.round(figure * 100) : 0;
}

/** Every line of the claim, then what the budget decides for lines that the claim does not have. */
function claimRows(facts: ReportFacts): readonly ClaimRow[] {
  const budget = budgetRows.of(facts.dataset).filter(isCost);
  const placed = new Set<(typeof budget)[number]>();
  const rows = linesOf(facts).map(({ part, title, key, names }): ClaimRow => {
    const own = budget.filter(({ line }) => names.some((name) => foldCase(name) === foldCase(line)));
    for (const row of own) placed.add(row);
    return {
      part,
      title,
      budget: own.length === 0 ? undefined : own.reduce((sum, { decided }) => sum + decided, 0),
      now: oreOf(facts.figures, key),
      accumulated: oreOf(facts.accumulated, key),
    };
  });
  const others = budget.filter((row) => !placed.has(row));
  if (others.length === 0) return rows;
  return [
    ...rows,
    { part: 'Budget', title: 'Övriga budgetposter', budget: others.reduce((sum, { decided }) => sum + decided, 0), now: 0, accumulated: 0 },
  ];
}

/** Budget, claimed before, now and in all, left, and used in percent. */
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

/** The claim line by line, against the decision. */
export const claimTable: ListDefinition = {
  table: 'Ansokan',
  rows: (view) => {
    const rows = claimRows(view);
    return rows.length === 0 ? [emptyRow('Klumpsumma', 8)] : rows.map((row) => [row.part, row.title, ...amounts(row)]);
  },
};

const columns = ['budget', 'before', 'now', 'accumulated', 'remaining', 'used'];

/** Sums of the table, column by column: `claim.sum.now`. */
export const claimSums: Report['cells'] = Object.fromEntries(
  columns.map((column, index) => [
    `claim.sum.${column}`,
    (view: ReportFacts) => {
      const rows = claimRows(view);
      const add = (amountOf: (row: ClaimRow) => number) => rows.reduce((sum, row) => sum + amountOf(row), 0);
      const budget = rows.some((row) => row.budget !== undefined) ? add((row) => row.budget ?? 0) : undefined;
      return amounts({ budget, now: add(({ now }) => now), accumulated: add(({ accumulated }) => accumulated) })[index];
    },
  ]),
);
