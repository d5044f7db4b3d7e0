import type { LocalDate } from '../domain/localDate.ts';
import type { Period } from '../domain/period.ts';
import { workingDayBy } from '../domain/workingDay.ts';
import { reportKey } from '../records/fileKeys.ts';
import type { Project } from '../records/project.ts';
import { reportsOpenTo } from '../definition/findReport.ts';
import type { Funder } from '../definition/funder.ts';
import type { Report } from '../definition/report.ts';
import { periodsOf } from './periodsOf.ts';

/** A report that a project hands in, of which period, and until when. */
export interface CalendarEntry {
  /** The report's key in files and records. */
  readonly key: string;
  readonly report: Report;
  readonly period: Period;
  /** Last day by the funder's rule, whatever day of the week it is. */
  readonly dueOn: LocalDate;
  /** The working day on or before it. */
  readonly workingDay: LocalDate;
}

/** Days before the working day on which who hands in is reminded (Swedish *påminnelse*). */
export const reminderDays = [14, 5, 1] as const;

/**
 * Every report of a project whose period begins until a day, nearest due day first. Of nothing but the project's settings and its funders'
 * editions: asked twice it says the same.
 */
export function calendarOf(project: Project, funders: readonly Funder[], until: LocalDate): readonly CalendarEntry[] {
  const entries = reportsOpenTo(project, funders)
    .filter(({ report }) => project.reports.includes(report.id))
    .flatMap(({ funder, report }) =>
      periodsOf(report, project, until).map((period) => {
        const dueOn = report.dueOn(period, project);
        return { key: reportKey(funder.id, report.id, period.id), report, period, dueOn, workingDay: workingDayBy(dueOn) };
      }),
    );
  return entries.toSorted((a, b) => compare(a.dueOn, b.dueOn) || compare(a.key, b.key));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
