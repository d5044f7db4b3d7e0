import { reportsOpenTo, type FoundReport } from '../shared/definition/findReport.ts';
import type { Funder } from '../shared/definition/funder.ts';
import type { MadeReport } from '../shared/answers/reportAnswers.ts';
import type { Project } from '../shared/records/project.ts';
import type { ReportRecord } from '../shared/records/reportRecord.ts';
import { deliveryOf } from '../shared/records/deliveries.ts';
import { settleSending } from '../shared/records/sendings.ts';
import type { CollectDeps } from './deps.ts';
import { doerOf } from './doerOf.ts';
import { nameVersion, type ChangedSent } from './findChangedSent.ts';
import type { Person } from '../shared/signIn/person.ts';

/** The definitions of the reports a project makes, in the project's order. */
export function reportsOf(project: Project, funders: readonly Funder[]): readonly FoundReport[] {
  const available = reportsOpenTo(project, funders);
  return project.reports.flatMap((wanted) => available.filter(({ report }) => report.id === wanted));
}

/** The newest version of the report of each period; records come newest first. */
export function newestVersions(records: readonly ReportRecord[]): readonly ReportRecord[] {
  return [...new Map(records.toReversed().map((record) => [record.reportKey, record])).values()].reverse();
}

/** For whom a made report is described, and beside what. */
export interface Describing {
  readonly reader: Person;
  /** Number of the revision in force. */
  readonly inForce: number;
  /** The sent reports that the revision in force changes. */
  readonly changed: ChangedSent;
}

/** A made report as it is listed, as it stands now. */
export function describeMade(
  stored: ReportRecord,
  { reader, inForce, changed }: Describing,
  { funders, clock }: Pick<CollectDeps, 'funders' | 'clock'>,
): MadeReport {
  const record = settleSending(stored, clock.now());
  const { reportKey, version, report, period, madeAt, revision, state, sentAt, mailKey } = record;
  const { waitsFor, failure, mayHaveGone, approvedBy, approvedAt, sentBy } = record;
  const delivery = deliveryOf(record);
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
    ...(state === 'waits' && { waitsFor }),
    ...(state === 'failed' && failure && { failure: failure.reason }),
    ...(state !== 'sent' && mayHaveGone && { mayHaveGone }),
    ...(approvedBy !== undefined && { approvedBy: doerOf(approvedBy, reader), approvedAt }),
    ...(sentBy !== undefined && { sentBy: doerOf(sentBy, reader) }),
    ...(delivery !== undefined && { delivery }),
    ...(state === 'sent' && mailKey === undefined && { isByHand: true }),
    isOutdated: revision < inForce,
    ...(changed.has(nameVersion(record)) && { isChanged: true }),
  };
}
