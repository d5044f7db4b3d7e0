import { addMonths, type LocalDate } from '../domain/localDate.ts';
import { periodFrom } from '../domain/period.ts';
import type { Project } from '../records/project.ts';
import { calendarOf, type CalendarEntry } from './calendarOf.ts';
import { reportsOpenTo } from '../definition/findReport.ts';
import type { Funder } from '../definition/funder.ts';

/** Months looked ahead in a project without an end. */
const MONTHS_AHEAD = 12;

/** Every deadline of a project, nearest day first; of one that runs until further notice those of the year after a day. */
export function listDeadlines(project: Project, funders: readonly Funder[], day: LocalDate): readonly CalendarEntry[] {
  return calendarOf(project, funders, project.endsOn ?? addMonths(day, MONTHS_AHEAD));
}

/** The last day of the reports on the whole project; its own last day where it lists none; nothing of one without an end. */
export function finalDay(project: Project, funders: readonly Funder[]): LocalDate | undefined {
  const { startsOn, endsOn } = project;
  if (endsOn === undefined) return undefined;
  const whole = periodFrom(startsOn, endsOn);
  const days = reportsOpenTo(project, funders)
    .filter(({ report }) => report.every === undefined && project.reports.includes(report.id))
    .map(({ report }) => report.dueOn(whole, project));
  return [endsOn, ...days].reduce((last, each) => (each > last ? each : last));
}
