import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { monthsAfter, type LocalDate } from '../../../../functions/shared/domain/localDate.ts';
import type { Period } from '../../../../functions/shared/domain/period.ts';
import { lastDayOf, type ProjectTime } from '../../../../functions/shared/records/projectTime.ts';
import { editions } from './editions.ts';

/** Last day of the quarterly report (Swedish *kvartalsrapport*): so many months after the project's own quarter. Assumed, see README.md. */
export function quarterlyReportDueOn({ lastDay }: Period): LocalDate {
  return monthsAfter(lastDay, editionOn(editions, lastDay).deadlines.quarterlyMonths);
}

/**
 * Last day of a month's payment claim (Swedish *ansökan om utbetalning*): so many months after the month's end; of the last claim, with the
 * final report, after the project's.
 */
export function paymentClaimDueOn(period: Period, project: ProjectTime): LocalDate {
  const lastDay = lastDayOf(period, project);
  return monthsAfter(lastDay, editionOn(editions, lastDay).deadlines.claimMonths);
}
