import type { CheckDefinition, CheckOutcome } from '../../shared/definition/report.ts';
import type { Check } from '../../shared/domain/figure.ts';

/** The checks that a rule gives: under its id, and of a rule over several things with what each is about. */
export function nameChecks({ id }: Pick<CheckDefinition, 'id'>, outcomes: readonly CheckOutcome[]): readonly Check[] {
  return outcomes.map(({ about, title, ok, left, right }) => ({ id: about === undefined ? id : `${id}.${about}`, title, ok, left, right }));
}

/** The checks with an id, or whose ids begin with it as a word. */
export function findChecks(checks: readonly Check[], named: string): readonly Check[] {
  return checks.filter(({ id }) => id === named || id.startsWith(`${named}.`));
}

/** The rule behind a check, and what of several things the check is about. */
export function findRule(
  { id }: Pick<Check, 'id'>,
  rules: readonly CheckDefinition[],
): { readonly rule: CheckDefinition; readonly about: string } | undefined {
  const rule = rules.find((each) => each.id === id) ?? rules.find((each) => id.startsWith(`${each.id}.`));
  return rule && { rule, about: id.slice(rule.id.length + 1) };
}
