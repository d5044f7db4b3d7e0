import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { addMonths, type LocalDate } from '../../../../functions/shared/domain/localDate.ts';
import { periodOf, type Period } from '../../../../functions/shared/domain/period.ts';
import { editions } from './editions.ts';
import { euEditions } from './euEditions.ts';

/** Last day of the municipality grant's report: the end of the month so many months after the period. Assumed, see README.md. */
export function municipalityGrantDueOn({ lastDay }: Period): LocalDate {
  return endOfMonthAfter(lastDay, editionOn(editions, lastDay).deadlines.reportMonths);
}

/** Last day of an EU project's claim: the end of the month so many months after the period. Assumed, see README.md. */
export function euClaimDueOn({ lastDay }: Period): LocalDate {
  return endOfMonthAfter(lastDay, editionOn(euEditions, lastDay).claimMonths);
}

function endOfMonthAfter(day: LocalDate, months: number): LocalDate {
  return periodOf('month', addMonths(day, months)).lastDay;
}
