import type { Severity } from '../domain/finding.ts';
import type { LocalDate } from '../domain/localDate.ts';

/** How much a rule weighs on a day, and from when it weighs more. */
export interface RuleWeight {
  readonly severity: Severity;
  /** The day it becomes sharp, while it is new. */
  readonly sharpFrom?: LocalDate;
}

const lighter = { stop: 'error', error: 'warning', warning: 'note', note: 'note' } as const;

/** What a rule weighs today: nothing before it begins, one step less while it is new. */
export function weighRule(
  {
    severity,
    betaFrom,
    sharpFrom,
  }: { readonly severity: Severity; readonly betaFrom?: LocalDate | undefined; readonly sharpFrom?: LocalDate | undefined },
  today: LocalDate,
): RuleWeight | undefined {
  if (betaFrom !== undefined && today < betaFrom) return undefined;
  if (sharpFrom === undefined || today >= sharpFrom) return { severity };
  return { severity: lighter[severity], sharpFrom };
}
