import type { BudgetLine } from '../../templates/upload/budget/sheet.ts';

/** One row of Budget; blank columns left out. */
export type BudgetRow = Partial<BudgetLine> & Pick<BudgetLine, 'year' | 'line' | 'decided'>;

/** What a budget is made from. */
export interface BudgetPlan {
  /** Kronor by year. */
  readonly awarded: Readonly<Record<string, number>>;
  /** Share of the year's grant by line; together 1. */
  readonly shares: Readonly<Record<string, number>>;
  /** A year in which some of the grant is not allocated, which the product shall notice. */
  readonly gap?: { readonly year: string; readonly kronor: number };
  /** Kronor that the last line has left over each year after the first. */
  readonly carriedOver?: number;
}

/** Kronor decided for each line of each year, in whole thousands but for the first line. */
export function makeBudget({ awarded, shares, gap, carriedOver }: BudgetPlan): readonly BudgetRow[] {
  return Object.entries(awarded).flatMap(([year, grant], index) => {
    const allocated = grant - (gap?.year === year ? gap.kronor : 0);
    const amounts = Object.entries(shares).map(([line, share]) => ({ line, kronor: Math.round((grant * share) / 1000) * 1000 }));
    const rest = allocated - amounts.reduce((sum, { kronor }) => sum + kronor, 0);
    return amounts.map(({ line, kronor }, place): BudgetRow => ({
      year: Number(year),
      line,
      type: 'cost',
      decided: (place === 0 ? kronor + rest : kronor) * 100,
      ...(carriedOver !== undefined && index > 0 && place === amounts.length - 1 && { carriedOver: carriedOver * 100 }),
    }));
  });
}
