import type { CheckIdOf } from '../../functions/shared/definition/report.ts';
import type { Check } from '../../functions/shared/domain/figure.ts';
import type { budgetChecks, coFinancingReached, costChecks } from './moneyChecks.ts';
import type { participantChecks } from './participantChecks.ts';
import type { reconciliationChecks } from './reconciliation.ts';

type CommonRules = typeof participantChecks | typeof costChecks | typeof budgetChecks | typeof reconciliationChecks;

/** The id of a check that no single funder owns: what everybody may name. */
export type CommonCheckId = CheckIdOf<CommonRules[number] | typeof coFinancingReached>;

type GroupOf<Id extends string> = Id extends `${infer Group}.${string}` ? Group : never;

/** Whether a check is of a group, whoever adds to it: `reconciliation.claim` is of `reconciliation`. */
export function isOfGroup({ id }: Pick<Check, 'id'>, group: GroupOf<CommonCheckId>): boolean {
  return id.startsWith(`${group}.`);
}
