import { reportsOpenTo } from '../../shared/definition/findReport.ts';
import type { Funder } from '../../shared/definition/funder.ts';
import type { Indicators } from '../../shared/definition/indicator.ts';
import type { Dataset } from '../../shared/definition/dataset.ts';
import type { MonthFiles } from '../../shared/definition/monthFile.ts';
import type { ReportHistory, RestatedPeriod } from '../../shared/definition/reportHistory.ts';
import { findCascade, listHandedIn } from '../../shared/records/findCascade.ts';
import { stockholmDate } from '../../shared/domain/localDate.ts';
import { monthsOf, type Period } from '../../shared/domain/period.ts';
import type { Project } from '../../shared/records/project.ts';
import type { ReportRecord } from '../../shared/records/reportRecord.ts';
import type { Revision } from '../../shared/records/revision.ts';
import { aggregateFigures, type FigureSource } from '../../shared/figures/aggregateFigures.ts';
import { loadDataset } from '../../shared/figures/loadDataset.ts';
import { restateFigures } from '../../shared/figures/restateFigures.ts';
import type { FileStore, ReportStore, SnapshotStore } from '../../shared/ports.ts';
import { listMonthChanges } from '../months/listMonthChanges.ts';
import { pinMonths } from '../months/pinMonths.ts';
import { findCauses } from './findCauses.ts';
import { readLastSent } from './readLastSent.ts';

/** Which report of which rows is being made. */
export interface HistoryRequest {
  readonly project: Project;
  readonly funder: Pick<Funder, 'id'>;
  readonly report: { readonly id: string };
  readonly period: Period;
  readonly revision: Revision;
  readonly dataset: Dataset;
  readonly source: FigureSource;
}

/** What the history is read from. */
export interface HistoryDeps {
  readonly reports: Pick<ReportStore, 'list'>;
  readonly snapshots: Pick<SnapshotStore, 'revisions' | 'read'>;
  readonly files: Pick<FileStore, 'get'>;
  readonly funders: readonly Funder[];
  readonly catalogue: { readonly indicators: Indicators };
}

/**
 * What was sent before and says something else now. Only what was sent of earlier revisions counts: a report that is made again of the
 * same revision, also after it has been sent, says the same.
 */
export async function findHistory(request: HistoryRequest, deps: HistoryDeps): Promise<ReportHistory> {
  const records = (await deps.reports.list(request.project.id)).filter(({ revision }) => revision < request.revision.number);
  const hasSent = records.some(({ state, handedInMonths }) => state === 'sent' || handedInMonths);
  const known = hasSent ? await deps.snapshots.revisions(request.project.id) : [];
  const revisions = known.filter(({ number }) => number <= request.revision.number).toSorted((a, b) => a.number - b.number);
  const past = createPast(request, revisions, deps);
  return { restated: await listRestated(request, records, { past, deps }), ...(await findMonths(request, records, { past, deps })) };
}

/** Earlier revisions of the project. */
interface Past {
  /** Oldest first, the reported one last. */
  readonly revisions: readonly Revision[];
  sourceAt(revision: Revision): Promise<FigureSource>;
  datasetAt(number: number): Promise<Dataset | undefined>;
}

function createPast({ project, revision, source }: HistoryRequest, revisions: readonly Revision[], deps: HistoryDeps): Past {
  const load = (of: Revision) => loadDataset(project, of, deps.snapshots);
  return {
    revisions,
    async sourceAt(of) {
      return of.number === revision.number ? source : aggregateFigures(await load(of), deps.catalogue.indicators);
    },
    async datasetAt(number) {
      const of = revisions.find((each) => each.number === number);
      return of && load(of);
    },
  };
}

interface Reading {
  readonly past: Past;
  readonly deps: HistoryDeps;
}

/** Of the report's own period and of those before it. */
async function listRestated(
  { funder, report, period, source }: HistoryRequest,
  records: readonly ReportRecord[],
  { past, deps }: Reading,
): Promise<readonly RestatedPeriod[]> {
  const sent = records.filter((record) => record.state === 'sent' && record.funder === funder.id && record.report === report.id);
  const changed = [...(await readLastSent(sent, deps.files)).values()]
    .filter(({ period: { id, lastDay } }) => id === period.id || lastDay < period.firstDay)
    .map((last) => ({ ...last, since: last.revision, changes: restateFigures(last.figures, source.inPeriod(last.period).figures) }))
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => Number(b.period.id === period.id) - Number(a.period.id === period.id) || compare(a.period.firstDay, b.period.firstDay));
  const causes = await findCauses({ changed, ...past });
  return changed.map(({ period: { id }, sentAt, changes }) => ({
    period: id,
    sentOn: stockholmDate(sentAt),
    changes: changes.map((change) => ({ ...change, causes: causes.get(id)?.get(change.key) ?? [] })),
  }));
}

/** Month files that were handed in, and which of them say something else now. */
async function findMonths(
  { project, dataset, period }: HistoryRequest,
  records: readonly ReportRecord[],
  { past, deps }: Reading,
): Promise<Omit<ReportHistory, 'restated'>> {
  const makes = monthFilesOf(project, deps.funders);
  if (!makes) return { monthChanges: [], handedIn: {} };
  const handedIn = listHandedIn(records.filter((record) => makes.id === record.report));
  const months = monthsOf(period).filter((month) => handedIn.has(month));
  const cascade = findCascade(handedIn, pinMonths(makes.files.list(dataset, months)), months);
  const monthChanges = await listMonthChanges(cascade, { files: makes.files, handedIn, dataset, datasetAt: past.datasetAt });
  return { cascade, monthChanges, handedIn: Object.fromEntries([...handedIn].map(([month, { at }]) => [month, stockholmDate(at)])) };
}

/** The project's report that makes month files, where it lists one. */
function monthFilesOf(project: Project, funders: readonly Funder[]): { readonly id: string; readonly files: MonthFiles } | undefined {
  const [found] = reportsOpenTo(project, funders).flatMap(({ report: { id, monthFiles } }) =>
    monthFiles && project.reports.includes(id) ? [{ id, files: monthFiles }] : [],
  );
  return found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
