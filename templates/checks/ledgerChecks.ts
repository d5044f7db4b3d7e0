import type { FigureCell } from '../../functions/shared/definition/audit.ts';
import type { CheckDefinition, ReportFacts } from '../../functions/shared/definition/report.ts';
import type { Figure } from '../../functions/shared/domain/figure.ts';
import { kronor } from '../../functions/shared/domain/money.ts';
import { endsBeforeStart, isOutside } from '../../functions/shared/records/projectTime.ts';
import { bookedIn, type JudgeCost } from '../indicators/ledgerLines.ts';
import { checkEqual, type Numbers } from './defineCheck.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';

/** A plain figure; undefined when it is missing or split. */
export function numberOf<Key extends string>(figures: Readonly<Partial<Record<Key, Figure>>>, key: NoInfer<Key>): number | undefined {
  const figure = figures[key];
  return typeof figure === 'number' ? figure : undefined;
}

/** Numbers with two decimals, added without the errors of fractions. */
export function addExact(...numbers: readonly number[]): number {
  return kronor(numbers.reduce((sum, number) => sum + Math.round(number * 100), 0));
}

/** A rule that says nothing where there is nothing to compare; `formulas` says its numbers once more in the audit annex. */
export function checkClaim<const Id extends string, Key extends string = CommonKey>(
  { id, publicPart }: Pick<CheckDefinition<CommonKey, Id>, 'id' | 'publicPart'>,
  compare: (facts: ReportFacts<Key>) => Numbers<never> | undefined,
  formulas?: CheckDefinition<Key, Id, never>['formulas'],
): CheckDefinition<Key, Id, never> {
  return {
    id,
    publicPart,
    ...(formulas && { formulas }),
    check: (facts) => {
      const numbers = compare(facts);
      return numbers === undefined ? [] : [checkEqual(numbers)];
    },
  };
}

/** What the ledger's lines must hold to be claimed: `<id>.covered`, `.paid`, `.projectTime`. */
export function ledgerChecks<const Id extends string>(
  { id, publicPart }: Pick<CheckDefinition<CommonKey, Id>, 'id' | 'publicPart'>,
  reasonFor: JudgeCost,
): readonly CheckDefinition<CommonKey, `${Id}.${'covered' | 'paid' | 'projectTime'}`, never>[] {
  return [
    checkClaim({ id: `${id}.covered` as const, publicPart }, (facts) => {
      const lines = bookedIn(facts, true);
      if (facts.project.costModel === 'actual' || lines.length === 0) return undefined;
      const left = lines.filter((line) => reasonFor(line, facts.project) !== undefined).length;
      return { title: 'Bokförda kostnader som kostnadsmodellen inte tar med, antal rader: ska vara 0', left, right: 0 };
    }),
    checkClaim({ id: `${id}.paid` as const, publicPart }, (facts) => {
      const lines = bookedIn(facts, true).filter((line) => reasonFor(line, facts.project) === undefined);
      if (lines.length === 0) return undefined;
      const paid = lines.filter(({ paidOn }) => paidOn !== undefined).length;
      return { title: 'Kostnadsrader i ansökan som har betaldatum, av alla i ansökan', left: paid, right: lines.length };
    }),
    checkClaim({ id: `${id}.projectTime` as const, publicPart }, (facts) => {
      const lines = bookedIn(facts, true);
      if (lines.length === 0 || endsBeforeStart(facts.project)) return undefined;
      const inside = lines.filter(({ bookedOn }) => !isOutside(facts.project, bookedOn)).length;
      return { title: 'Kostnadsrader bokförda inom projekttiden, av alla i perioden', left: inside, right: lines.length };
    }),
  ];
}

/** Figures in kronor or hours added up in the audit annex, to two decimals. */
export function roundedCells<Key extends string>(cell: FigureCell<Key>, ...keys: readonly NoInfer<Key>[]): string {
  return `ROUND(${keys.map((key) => cell(key)).join('+')},2)`;
}
