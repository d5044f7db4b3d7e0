import { columnsOf } from '../../functions/shared/definition/audit.ts';
import type { ReportFacts } from '../../functions/shared/definition/report.ts';
import { kronor } from '../../functions/shared/domain/money.ts';
import { ledgerSheet } from '../indicators/audit/ledgerSheet.ts';
import { spentBy } from '../indicators/registers/bookedLines.ts';
import { budgetLines, budgetRows } from '../indicators/budgetLines.ts';
import { costTypes, ledger } from '../indicators/costFigures.ts';
import { sayAmount } from '../text/numbers.ts';
import { addCells, checkAtMost, checkEqual, defineCheck } from './defineCheck.ts';
import { moneyRuleChecks } from './ruleChecks.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';

/** The kinds of cost add up to the total. */
const costsByType = defineCheck({
  id: 'cost.types',
  publicPart: 'numbers',
  check: ({ exact }) => {
    if (!exact.has('cost.total')) return [];
    const left = costTypes.reduce((sum, [type]) => sum + exact.total(`cost.${type}`), 0n);
    const title = 'Kostnadsslagen, även intäkter, tillsammans mot kostnader totalt';
    return [checkEqual({ title, left: kronor(Number(left)), right: kronor(Number(exact.total('cost.total'))) })];
  },
  formulas: (_, cell) => ({
    left: `ROUND(${addCells(
      costTypes.map(([type]) => `cost.${type}` as const),
      cell,
    )},2)`,
    right: `ROUND(${cell('cost.total')},2)`,
  }),
});

/** The share of co-financing since project start and the decision's, in percent with one decimal; undefined before there are costs. */
function coFinancingShares({
  accumulated,
  project,
}: ReportFacts<CommonKey>): { readonly reached: number; readonly decided: number } | undefined {
  const reached = accumulated['coFinancing.share'];
  return typeof reached === 'number' ? { reached, decided: Math.round(project.coFinancingShare * 10) / 10 } : undefined;
}

/** Two rules for one thing: a funder has one of them. */
const coFinancingShare = 'coFinancing.share';

/** Neither above nor below the decision: the rule of ESF+, settled at project end (`docs/funders.md#33-financing`). */
export const coFinancingMetExactly = defineCheck({
  id: coFinancingShare,
  publicPart: 'numbers',
  check: (facts) => {
    const shares = coFinancingShares(facts);
    if (shares === undefined) return [];
    const title = 'Medfinansieringsgrad sedan projektstart mot beslutet, i procent (stäms av vid projektets slut)';
    return [checkEqual({ title, left: shares.reached, right: shares.decided })];
  },
});

/** At least what the decision asks for: more is welcome. Assumed for funders that say nothing else. */
export const coFinancingReached = defineCheck({
  id: coFinancingShare,
  publicPart: 'numbers',
  check: (facts) => {
    const shares = coFinancingShares(facts);
    if (shares === undefined) return [];
    const title = 'Medfinansieringsgrad enligt beslutet, i procent, är högst den som nåtts sedan projektstart';
    return [checkAtMost({ title, left: shares.decided, right: shares.reached })];
  },
});

/** What a year has, awarded and carried over for it, against what the lines allocate: the arithmetic guard. */
const budgetAllocated = defineCheck({
  id: 'budget.allocated',
  publicPart: 'numbers',
  check: (facts) =>
    budgetYears(facts).flatMap((year) => {
      const [left, right] = [facts.figures[`budget.${year}.total`], facts.figures[`budget.${year}.allocated`]];
      const difference = facts.figures[`budget.${year}.difference`];
      if (typeof left !== 'number' || typeof right !== 'number' || typeof difference !== 'number') return [];
      const hasMore = left !== facts.figures[`budget.${year}.awarded`];
      const title = `${hasMore ? 'Årlig summa' : 'Tilldelat'} ${year} mot fördelat enligt budgetens rader`;
      return [
        checkEqual({
          about: `${year}`,
          title: difference === 0 ? title : `${title}: differens ${sayAmount(difference, 'kronor')}`,
          left,
          right,
        }),
      ];
    }),
  formulas: (year, cell) => ({ left: `ROUND(${cell(`budget.${year}.total`)},2)`, right: `ROUND(${cell(`budget.${year}.allocated`)},2)` }),
});

/** What is spent on the lines of a year against all grant costs of the year, without income, up to the period's last day. */
const budgetSpent = defineCheck({
  id: 'budget.spent',
  publicPart: 'numbers',
  check: (facts) => {
    const { dataset, exact, period } = facts;
    if (!exact.has('cost.total')) return [];
    return budgetYears(facts).map((year) => {
      const left = budgetLines
        .of(dataset)
        .filter((line) => line.year === year)
        .reduce((sum, { name }) => sum + exact.total(`budget.${name}.${year}.spent`), 0n);
      const right = ledger
        .of(dataset)
        .filter(({ financing, bookedOn }) => financing === 'grant' && bookedOn.startsWith(`${year}-`) && bookedOn <= period.lastDay)
        .reduce((sum, row) => sum + spentBy(row), 0);
      const title = `Upparbetat på budgetens rader ${year} mot alla bokförda kostnader, till och med periodens slut`;
      return checkEqual({ about: `${year}`, title, left: kronor(Number(left)), right: kronor(right) });
    });
  },
  formulas: (year) => {
    const column = columnsOf(ledgerSheet);
    const booked = `${column('Utgift')},${column('Finansiering')},"Bidrag",${column('Bokfört år')},${year},${column('Bokföringsdatum')},"<="&Periodslut`;
    return { left: `ROUND(SUMIFS(${booked},${column('Budgetpost')},"<>"),2)`, right: `ROUND(SUMIFS(${booked}),2)` };
  },
});

function budgetYears({ dataset }: ReportFacts<CommonKey>): readonly number[] {
  return [...new Set(budgetRows.of(dataset).map(({ year }) => year))].sort((a, b) => a - b);
}

/** What always holds between costs, whoever the funder is. */
export const costChecks = [costsByType, ...moneyRuleChecks] as const;

/** What always holds between the decision, the budget and what is booked. */
export const budgetChecks = [budgetAllocated, budgetSpent] as const;
