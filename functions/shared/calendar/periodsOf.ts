import { addDays, addMonths, type LocalDate } from '../domain/localDate.ts';
import { monthsIn, periodFrom, periodOf, type Period } from '../domain/period.ts';
import type { ProjectTime } from '../records/projectTime.ts';
import type { Report } from '../definition/report.ts';

/** Periods of one report at most: 50 years of months. */
const MOST_PERIODS = 600;

/**
 * The periods of a report that begin until a day, oldest first: of its kind those in which the project runs; without a kind the whole project,
 * which one until further notice does not have.
 */
export function periodsOf(report: Pick<Report, 'every' | 'periodsFrom'>, project: ProjectTime, until: LocalDate): readonly Period[] {
  const { startsOn, endsOn } = project;
  if (endsOn !== undefined && endsOn < startsOn) return [];
  const { every } = report;
  if (every === undefined) return endsOn === undefined || startsOn > until ? [] : [periodFrom(startsOn, endsOn)];
  const last = endsOn !== undefined && endsOn < until ? endsOn : until;
  const periods: Period[] = [];
  for (let index = 0; periods.length < MOST_PERIODS; index++) {
    const period = report.periodsFrom === undefined ? following(periods.at(-1), every, startsOn) : ownPeriod(project, every, index);
    if (period.firstDay > last) break;
    periods.push(period);
  }
  return periods;
}

function following(before: Period | undefined, every: keyof typeof monthsIn, startsOn: LocalDate): Period {
  return periodOf(every, before ? addDays(before.lastDay, 1) : startsOn);
}

/** The project's own quarter, say: counted from its first day, so that a short month shortens no other. */
function ownPeriod({ startsOn, endsOn }: ProjectTime, every: keyof typeof monthsIn, index: number): Period {
  const firstDay = addMonths(startsOn, index * monthsIn[every]);
  const lastDay = addDays(addMonths(startsOn, (index + 1) * monthsIn[every]), -1);
  return periodFrom(firstDay, endsOn !== undefined && endsOn < lastDay && endsOn >= firstDay ? endsOn : lastDay);
}
