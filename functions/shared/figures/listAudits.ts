import { auditOf, type Audit } from '../definition/audit.ts';
import type { Derived } from '../definition/indicator.ts';
import type { Definition } from './listDefinitions.ts';

/** How a counted figure is told in the annex: which rows are its population's, whom the period concerns, which of them, and how much of each. */
export function listAudits(definition: Exclude<Definition, Derived>): readonly Audit[] {
  const { population, among, where } = definition;
  const amount = definition.kind === 'sum' ? auditOf(definition.amountOf) : undefined;
  return [population.listed && { criteria: population.listed }, auditOf(among), auditOf(where), amount].flatMap((audit) => audit ?? []);
}
