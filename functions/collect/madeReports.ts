import { reportsOpenTo, type FoundReport } from '../shared/definition/findReport.ts';
import type { Funder } from '../shared/definition/funder.ts';
import type { MadeReport } from '../shared/answers/reportAnswers.ts';
import type { Project } from '../shared/records/project.ts';
import type { ReportRecord } from '../shared/records/reportRecord.ts';
import type { CollectDeps } from './deps.ts';

/** The definitions of the reports a project makes, in the project's order. */
export function reportsOf(project: Project, funders: readonly Funder[]): readonly FoundReport[] {
  const available = reportsOpenTo(project, funders);
  return project.reports.flatMap((wanted) => available.filter(({ report }) => report.id === wanted));
}

/** The newest version of the report of each period; records come newest first. */
export function newestVersions(records: readonly ReportRecord[]): readonly ReportRecord[] {
  return [...new Map(records.toReversed().map((record) => [record.reportKey, record])).values()].reverse();
}

/** A made report as it is listed. `inForce` is the number of the revision in force. */
export function describeMade(record: ReportRecord, { funders, inForce }: Pick<CollectDeps, 'funders'> & { inForce: number }): MadeReport {
  const { reportKey, version, report, period, madeAt, revision, state, sentAt, mailKey } = record;
  const definition = funders.find(({ id }) => id === record.funder)?.reports.find(({ id }) => id === report);
  return {
    reportKey,
    version,
    report,
    title: definition?.title ?? report,
    period,
    madeAt,
    revision,
    state,
    sentAt,
    ...(state === 'sent' && mailKey === undefined && { isByHand: true }),
    isOutdated: revision < inForce,
  };
}
