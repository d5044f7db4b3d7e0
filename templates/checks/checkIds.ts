import type { CheckIdOf } from '../../functions/shared/definition/report.ts';
import type { budgetChecks, coFinancingReached, costChecks } from './moneyChecks.ts';
import type { participantChecks } from './participantChecks.ts';
import type { reconciliationChecks } from './reconciliation.ts';

type CommonRules = typeof participantChecks | typeof costChecks | typeof budgetChecks | typeof reconciliationChecks;

/** The id of a check that no single funder owns: what everybody may name. */
export type CommonCheckId = CheckIdOf<CommonRules[number] | typeof coFinancingReached>;
