import { addDays, addMonths, type LocalDate } from '../domain/localDate.ts';
import { periodOf, span, type Period } from '../domain/period.ts';
import { reportKey } from '../records/fileKeys.ts';
import type { Project } from '../records/project.ts';
import { reportsOpenTo } from './findReport.ts';
import type { Funder } from './funder.ts';
import type { Report } from './report.ts';

/** A report that a project hands in, of which period, and the last day to do so. */
export interface ReportDeadline {
  /** The report's key in files and records. */
  readonly key: string;
  readonly report: Report;
  readonly period: Period;
  readonly dueOn: LocalDate;
}

/** Periods of one report at most: 50 years of months. */
const MOST_PERIODS = 600;
/** Months looked ahead in a project without an end. */
const MONTHS_AHEAD = 12;

/**
 * Every deadline of a project, nearest day first: of each report it lists the periods of its kind in which the project runs, and of
 * one on the whole project (Swedish *slutrapport*) its end. Of a project that runs until further notice those of the year after a day.
 */
export function listDeadlines(project: Project, funders: readonly Funder[], day: LocalDate): readonly ReportDeadline[] {
  const deadlines = reportsOpenTo(project, funders)
    .filter(({ report }) => project.reports.includes(report.id))
    .flatMap(({ funder, report }) =>
      periodsOf(report, project, day).map((period) => ({
        key: reportKey(funder.id, report.id, period.id),
        report,
        period,
        dueOn: report.dueOn(period),
      })),
    );
  return deadlines.toSorted((a, b) => compare(a.dueOn, b.dueOn) || compare(a.key, b.key));
}

/** The last day of the reports on the whole project; its own last day where it lists none; nothing of one without an end. */
export function finalDay(project: Project, funders: readonly Funder[]): LocalDate | undefined {
  const { startsOn, endsOn } = project;
  if (endsOn === undefined) return undefined;
  const whole = span(startsOn, endsOn);
  const days = reportsOpenTo(project, funders)
    .filter(({ report }) => report.every === undefined && project.reports.includes(report.id))
    .map(({ report }) => report.dueOn(whole));
  return [endsOn, ...days].reduce((last, each) => (each > last ? each : last));
}

function periodsOf({ every }: Report, { startsOn, endsOn }: Project, day: LocalDate): readonly Period[] {
  if (every === undefined) return endsOn === undefined || endsOn < startsOn ? [] : [span(startsOn, endsOn)];
  const until = endsOn ?? addMonths(day, MONTHS_AHEAD);
  const periods: Period[] = [];
  let period = periodOf(every, startsOn);
  while (period.firstDay <= until && periods.length < MOST_PERIODS) {
    periods.push(period);
    period = periodOf(every, addDays(period.lastDay, 1));
  }
  return periods;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
