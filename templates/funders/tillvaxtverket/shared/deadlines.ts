import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import { monthsAfter, type LocalDate } from '../../../../functions/shared/domain/localDate.ts';
import { includes, type Period } from '../../../../functions/shared/domain/period.ts';
import type { ProjectTime } from '../../../../functions/shared/records/projectTime.ts';
import { editions } from './editions.ts';
import { euEditions } from './euEditions.ts';

/** Last day of the municipality grant's report: so many months after the period. Assumed, see README.md. */
export function municipalityGrantDueOn({ lastDay }: Period): LocalDate {
  return monthsAfter(lastDay, editionOn(editions, lastDay).deadlines.reportMonths);
}

/** Last day of an EU project's claim: so many months after the period, which is assumed; the last one by the project's last day where the edition says so. */
export function euClaimDueOn(period: Period, { startsOn, endsOn }: ProjectTime): LocalDate {
  const { claimMonths, lastClaimByProjectEnd } = editionOn(euEditions, startsOn);
  if (lastClaimByProjectEnd && endsOn !== undefined && includes(period, endsOn)) return endsOn;
  return monthsAfter(period.lastDay, claimMonths);
}
