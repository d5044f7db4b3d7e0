import type { FoundReport } from '../shared/definition/findReport.ts';
import type { Report } from '../shared/definition/report.ts';
import { periodsOf } from '../shared/calendar/periodsOf.ts';
import { reportKey } from '../shared/records/fileKeys.ts';
import { daysBetween, type LocalDate } from '../shared/domain/localDate.ts';
import type { Deadline } from '../shared/answers/projectAnswers.ts';
import type { Period } from '../shared/domain/period.ts';
import type { Project } from '../shared/records/project.ts';
import type { ReportRecord } from '../shared/records/reportRecord.ts';

/** What decides which report is next. */
export interface DeadlineFacts {
  readonly project: Project;
  readonly reports: readonly FoundReport[];
  readonly records: readonly ReportRecord[];
  readonly today: LocalDate;
}

/** The report to hand in next: of the period that last ended, the one running or the whole project, not yet sent, with the earliest last day. */
export function findDeadline({ project, reports, records, today }: DeadlineFacts): Deadline | undefined {
  const awaited = reports.flatMap(({ funder, report }) =>
    periodsNow(report, project, today)
      .map((period) => ({
        report,
        period,
        versions: records.filter((record) => record.reportKey === reportKey(funder.id, report.id, period.id)),
      }))
      .filter(({ versions }) => versions.every(({ state }) => state !== 'sent'))
      .map(({ period, versions }): Deadline => {
        const dueOn = report.dueOn(period, project);
        const state = period.lastDay >= today ? 'running' : versions.length > 0 ? 'made' : 'notMade';
        return { report: report.id, title: report.title, period: period.id, dueOn, daysLeft: daysBetween(today, dueOn), state };
      }),
  );
  return awaited.sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
}

/** Of the project's periods the one that today lies in and the one before it; the whole project from its first day. */
function periodsNow(report: Report, project: Project, today: LocalDate): readonly Period[] {
  if (report.every === undefined) return periodsOf(report, project, project.endsOn ?? today);
  const near = periodsOf(report, { startsOn: project.startsOn }, today).slice(-2);
  return periodsOf(report, project, today).filter(({ firstDay }) => near.some((period) => period.firstDay === firstDay));
}
