import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { addMonths, type LocalDate } from '../../../../functions/shared/domain/localDate.ts';
import { periodOf, type Period } from '../../../../functions/shared/domain/period.ts';
import { editions } from './editions.ts';

/** Last day of the quarterly report (Swedish *kvartalsrapport*): the end of the month so many months after the quarter. Assumed, see README.md. */
export function quarterlyReportDueOn({ lastDay }: Period): LocalDate {
  const { quarterlyMonths } = editionOn(editions, lastDay).deadlines;
  return periodOf('month', addMonths(lastDay, quarterlyMonths)).lastDay;
}

/** Last day of a month's payment claim (Swedish *ansökan om utbetalning*): so many months after the month's end. */
export function paymentClaimDueOn({ lastDay }: Period): LocalDate {
  const { claimMonths } = editionOn(editions, lastDay).deadlines;
  return periodOf('month', addMonths(lastDay, claimMonths)).lastDay;
}
