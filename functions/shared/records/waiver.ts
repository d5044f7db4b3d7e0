import * as z from 'zod';
import type { Finding } from '../domain/finding.ts';
import type { LocalDate } from '../domain/localDate.ts';

/** A warning that somebody has decided not to be asked about (Swedish *undantag*): which, who, why and until when. */
export const waiverSchema = z.object({
  id: z.string(),
  /** Code of the warning: `KOS-INSATS-101`. It says which sheet and column. */
  code: z.string(),
  /** Who decided, as told: a name or a role. */
  who: z.string(),
  because: z.string(),
  /** First and last day it holds. */
  from: z.string(),
  until: z.string(),
});
/** A warning that somebody has decided not to be asked about. */
export type Waiver = z.infer<typeof waiverSchema>;

/** A waiver of one project, as it is kept: one that was ended stays, with who ended it. */
export const projectWaiverSchema = waiverSchema.extend({
  projectId: z.string(),
  /** Who wrote it down: subject id of the sign-in, never a name. */
  by: z.string(),
  at: z.string(),
  endedAt: z.string().optional(),
  endedBy: z.string().optional(),
});
/** A waiver of one project. */
export type ProjectWaiver = z.infer<typeof projectWaiverSchema>;

/**
 * Whether a finding can be waived or remembered: a warning about one cell of a row. A cell that cannot be read and a broken rule of the contract are
 * errors, what would vanish is asked about every time, and what has no answer yet waits for one.
 */
export function isWaivable({ severity, column, needsAnswer }: Pick<Finding, 'severity' | 'column' | 'needsAnswer'>): boolean {
  return severity === 'warning' && column !== '' && needsAnswer === undefined;
}

/** The waiver of a finding that holds on a day. */
export function findWaiver(
  waivers: readonly Waiver[],
  finding: Pick<Finding, 'code' | 'severity' | 'column' | 'needsAnswer'>,
  today: LocalDate,
): Waiver | undefined {
  return isWaivable(finding)
    ? waivers.find(({ code, from, until }) => code === finding.code && from <= today && today <= until)
    : undefined;
}
