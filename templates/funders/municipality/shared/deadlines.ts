import { addDays, type LocalDate } from '../../../../functions/shared/domain/localDate.ts';
import type { Period } from '../../../../functions/shared/domain/period.ts';

/** Weeks from the period's end to the board's papers: assumed, see README.md. */
const WEEKS = 6;

/** Last day to hand the report to the board's secretary. */
export function boardReportDueOn({ lastDay }: Period): LocalDate {
  return addDays(lastDay, 7 * WEEKS);
}
