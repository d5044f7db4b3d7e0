import { editionOn } from '../../../functions/shared/definition/funder.ts';
import { addMonths, type LocalDate } from '../../../functions/shared/domain/localDate.ts';
import { periodOf, type Period } from '../../../functions/shared/domain/period.ts';
import { editions } from './editions.ts';

/** Last day of the municipality grant's report: the end of the month so many months after the period. Assumed, see README.md. */
export function municipalityGrantDueOn({ lastDay }: Period): LocalDate {
  const { reportMonths } = editionOn(editions, lastDay).deadlines;
  return periodOf('month', addMonths(lastDay, reportMonths)).lastDay;
}
