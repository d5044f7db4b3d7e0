import type { ReportMessage } from '../records/messages.ts';
import { calendarPeriod, span } from '../domain/period.ts';
import type { Project } from '../records/project.ts';
import type { ReportRecord } from '../records/reportRecord.ts';
import { findReport } from './findReport.ts';
import type { Funder } from './funder.ts';

/**
 * What to ask for when other rows are in force: the month files that have been handed in, from the first month to the last, so that
 * the page can say which of them have changed. Nothing where no month has been handed in.
 */
export function planMonthFiles(project: Project, records: readonly ReportRecord[], funders: readonly Funder[]): readonly ReportMessage[] {
  return project.reports.flatMap((id) => {
    const found = findReport(project, id, funders);
    if (!found?.report.monthFiles) return [];
    const own = records.filter(({ funder, report }) => funder === found.funder.id && report === id);
    const months = own.flatMap(({ handedInMonths = {} }) => Object.keys(handedInMonths)).sort();
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) return [];
    const period = first === last ? first : span(`${first}-01`, lastDayOf(last)).id;
    return [{ projectId: project.id, report: id, period, send: false }];
  });
}

function lastDayOf(month: string): string {
  return calendarPeriod('month', Number(month.slice(0, 4)), Number(month.slice(5, 7))).lastDay;
}
