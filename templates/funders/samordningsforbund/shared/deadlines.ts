import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { addDays, monthsAfter, type LocalDate } from '../../../../functions/shared/domain/localDate.ts';
import type { Period } from '../../../../functions/shared/domain/period.ts';
import { editions } from './editions.ts';

const deadlinesOn = (day: LocalDate) => editionOn(editions, day).deadlines;

/** Last day of the monthly statistics: so many days after the month. Assumed. */
export function monthlyStatisticsDueOn({ lastDay }: Period): LocalDate {
  return addDays(lastDay, deadlinesOn(lastDay).monthlyDays);
}

/** Last day to register in SUS: so many months after the tertial. Assumed. */
export function susDueOn({ lastDay }: Period): LocalDate {
  return monthsAfter(lastDay, deadlinesOn(lastDay).susMonths);
}

/** Last day of the yearly text: so many months after the year. Assumed. */
export function yearReportDueOn({ lastDay }: Period): LocalDate {
  return monthsAfter(lastDay, deadlinesOn(lastDay).yearMonths);
}
