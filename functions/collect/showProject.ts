import type { Report } from '../shared/definition/report.ts';
import { periodsOf } from '../shared/calendar/periodsOf.ts';
import { stockholmDate, type LocalDate } from '../shared/domain/localDate.ts';
import type { ProjectAnswer, ReportChoice } from '../shared/answers/projectAnswers.ts';
import { span } from '../shared/domain/period.ts';
import type { Project } from '../shared/records/project.ts';
import { lastDayBy } from '../shared/records/projectTime.ts';
import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { describeProject } from './describeProject.ts';
import { doerOf } from './doerOf.ts';
import { findChangedSent } from './findChangedSent.ts';
import { describeMade, newestVersions, reportsOf } from './madeReports.ts';
import { newestFirst, rowsPerSheet, summarizeUpload } from './summarizeUpload.ts';
import type { ProjectRequest } from './useCase.ts';

const UPLOADS_SHOWN = 5;

/** Everything the project's first view shows: what is in force, the last uploads, the reports and what can be made. */
export async function showProject(
  { person, project }: ProjectRequest,
  deps: Pick<CollectDeps, 'uploads' | 'snapshots' | 'reports' | 'reportFiles' | 'sheets' | 'funders' | 'glance' | 'clock' | 'indicators'>,
): Promise<Answer> {
  const [current, receipts, records] = await Promise.all([
    deps.snapshots.current(project.id),
    deps.uploads.list(project.id),
    deps.reports.list(project.id),
  ]);
  const today = stockholmDate(deps.clock.now());
  const newest = newestVersions(records);
  const changed = await findChangedSent(project, { records: newest, current }, deps);
  const body: ProjectAnswer = {
    project: await describeProject(project, { hasData: current !== undefined, records, changed }, deps),
    may: [...person.may],
    recipients: project.recipients,
    inForce: current && {
      revision: current.number,
      at: current.at,
      by: doerOf(current.by, person),
      sheets: rowsPerSheet(current.sheets, deps.sheets),
    },
    uploads: newestFirst(receipts)
      .slice(0, UPLOADS_SHOWN)
      .map((receipt) => summarizeUpload(receipt, person)),
    reports: newest.map((record) => describeMade(record, { reader: person, inForce: current?.number ?? 0, changed }, deps)),
    choices: reportsOf(project, deps.funders).map(({ report }) => describeChoice(report, project, today)),
  };
  return { kind: 'shown', body };
}

/** A report with the periods it can be made for, newest first: those of its kind that have begun, or the whole project, so far where it has no end. */
function describeChoice(report: Report, project: Project, today: LocalDate): ReportChoice {
  const last = lastDayBy(project, today);
  const isWhole = report.every === undefined;
  const isUnended = isWhole && project.endsOn === undefined && project.startsOn <= last;
  const periods = isUnended
    ? [span(project.startsOn, last)]
    : periodsOf(report, project, isWhole ? (project.endsOn ?? last) : last).toReversed();
  return {
    id: report.id,
    title: report.title,
    every: report.every,
    periods: periods.map((period) => ({ id: period.id, dueOn: report.dueOn(period, project), hasEnded: period.lastDay < today })),
  };
}
