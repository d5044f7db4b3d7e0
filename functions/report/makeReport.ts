import type { FigureCatalogue } from '../shared/definition/figureCatalogue.ts';
import { findReport } from '../shared/definition/findReport.ts';
import type { Funder } from '../shared/definition/funder.ts';
import type { Report } from '../shared/definition/report.ts';
import { reportFileKey, reportKey, reportVersion } from '../shared/records/fileKeys.ts';
import type { MonthMessage, ReportMessage, SendMessage } from '../shared/records/messages.ts';
import { parsePeriod, type Period } from '../shared/domain/period.ts';
import type { Project } from '../shared/records/project.ts';
import type { ReportRecord } from '../shared/records/reportRecord.ts';
import type { Revision } from '../shared/records/revision.ts';
import type {
  Clock,
  FileStore,
  Log,
  ProjectStore,
  Queue,
  ReportStore,
  ReportWorkbooks,
  SnapshotStore,
  WorkbookFiller,
} from '../shared/ports.ts';
import { askToSend } from './askToSend.ts';
import { fitsAnnex, makeAnnex, type AnnexDeps, type MadeAnnex } from './annex/makeAnnex.ts';
import { composeContent } from './content/composeContent.ts';
import { writeContent } from './content/writeContent.ts';
import type { CountRevision } from './countRevision.ts';
import { beginningsOf } from './content/nameCells.ts';
import { findHistory } from './history/findHistory.ts';
import { loadPortfolio } from './portfolio/loadPortfolio.ts';
import { composePublic } from './public/composePublic.ts';
import { hashReport, sha256Of, type HashedReport } from './content/hashReport.ts';
import { workbookType } from '../shared/domain/workbookType.ts';

/** What making a report needs from outside. */
export interface MakeReportDeps {
  readonly projects: ProjectStore;
  readonly snapshots: Pick<SnapshotStore, 'current' | 'read' | 'revisions'>;
  readonly reports: ReportStore;
  readonly files: FileStore;
  readonly filler: WorkbookFiller;
  readonly annex: AnnexDeps;
  readonly workbooks: ReportWorkbooks;
  readonly countRevision: CountRevision;
  readonly sendQueue: Queue<SendMessage>;
  /** Asks for the files with identity numbers that belong to a report. */
  readonly monthQueue: Queue<MonthMessage>;
  readonly clock: Clock;
  readonly log: Log;
  readonly funders: readonly Funder[];
  readonly catalogue: FigureCatalogue;
  /** The number of the case in hand. */
  readonly caseInHand: () => string | undefined;
}

/** What became of a request for a report. `isNew` is false when this very version was made before. */
export type Made =
  | { readonly kind: 'made'; readonly reportKey: string; readonly version: string; readonly isNew: boolean }
  | { readonly kind: 'nothingToReport' };

/** What a report is made of. */
interface Order {
  readonly project: Project;
  readonly funder: Funder;
  readonly report: Report;
  readonly period: Period;
}

/**
 * Load → compose → fill → keep → ask for it to be sent, or wait for what is missing. The same rows, settings and template give the same version: making it
 * again writes the same bytes to the same keys, and asks for nothing that has been sent.
 */
export async function makeReport(message: ReportMessage, deps: MakeReportDeps): Promise<Made> {
  const order = await findOrder(message, deps);
  const revision = await deps.snapshots.current(message.projectId);
  if (!revision || Object.values(revision.sheets).every(({ rows }) => rows === 0)) {
    const { projectId: project, report, period } = message;
    deps.log.info('nothing to report', { project, report, period }, [{ name: 'NothingToReport', value: 1 }]);
    return { kind: 'nothingToReport' };
  }
  const made = await buildReport(order, revision, deps);

  const record = recordOf(order, { revision, made, madeAt: deps.clock.now().toISOString(), caseNumber: deps.caseInHand() });
  await deps.files.put(record.workbookKey, made.workbook, { contentType: workbookType });
  await deps.files.put(record.contentKey, made.content, { contentType: 'application/json' });
  if (record.annexKey && made.annex) await deps.files.put(record.annexKey, made.annex.file, { contentType: workbookType });
  if (record.publicKey && made.publicWorkbook) await deps.files.put(record.publicKey, made.publicWorkbook, { contentType: workbookType });
  const isNew = await deps.reports.put(record);
  if (record.months) await deps.monthQueue.send({ projectId: record.projectId, reportKey: record.reportKey, version: record.version });
  if (message.send && !order.report.hasPersonalData)
    await askToSend(record, { period: order.period, failedChecks: made.failedChecks }, deps);
  const told = { project: record.projectId, report: record.reportKey, version: record.version, isNew };
  deps.log.info('report made', told, isNew ? [{ name: 'ReportsMade', value: 1 }] : []);
  return { kind: 'made', reportKey: record.reportKey, version: record.version, isNew };
}

async function findOrder({ projectId, report: reportId, period: periodId }: ReportMessage, deps: MakeReportDeps): Promise<Order> {
  const project = await deps.projects.get(projectId);
  if (!project) throw new Error(`There is no project ${projectId}`);
  const found = findReport(project, reportId, deps.funders);
  const period = parsePeriod(periodId);
  if (!found) throw new Error(`Funder ${project.funder} of project ${projectId} has no report ${reportId}`);
  if (!period) throw new Error(`${periodId} is not a period`);
  return { project, ...found, period };
}

interface BuiltReport extends HashedReport {
  /** Left out of a project with more rows than a sheet can hold. */
  readonly annex: MadeAnnex | undefined;
  readonly figuresSha256: string;
  readonly failedChecks: number;
  readonly uploads: readonly string[];
  readonly months?: ReportRecord['months'];
  /** The public edition; there is none of a report with personal data. */
  readonly publicWorkbook?: Uint8Array | undefined;
}

async function buildReport(order: Order, revision: Revision, deps: MakeReportDeps): Promise<BuiltReport> {
  const { project, funder, report, period } = order;
  const inHand = { projectId: project.id, reportKey: reportKey(funder.id, report.id, period.id) };
  const portfolio = report.coversPortfolio ? await loadPortfolio({ period, inHand }, deps) : undefined;
  const [{ dataset, source }, template] = await Promise.all([
    deps.countRevision(project, revision, deps),
    deps.workbooks.read(report.workbook),
  ]);
  const { catalogue } = deps;
  const history = await findHistory({ ...order, revision, dataset, source }, deps);
  const { names } = await deps.filler.describe(template);
  const shows = beginningsOf(names);
  const request = {
    ...order,
    shows,
    dataset,
    source,
    history,
    ...(portfolio && { portfolio: portfolio.counted, uncounted: portfolio.uncounted }),
    revision: revision.number,
    catalogue,
    unread: revision.unread ?? [],
  };
  const composed = composeContent(request);
  const { cells, lists, months } = composed;
  const publicEdition = composePublic(composed, request);
  const content = { ...composed.content, ...(publicEdition && { public: publicEdition.figures }) };
  const title = `${report.title}, ${catalogue.words.nameOf(period)}, ${project.name}`;
  const reword = (text: string) => catalogue.words.wordsIn(project, text);
  const filling = report.hasPersonalData ? {} : { reword };
  const workbook = await deps.filler.fill(template, { cells, lists, title, ...filling });
  const publicWorkbook =
    publicEdition && (await deps.filler.fill(template, { ...publicEdition, title: catalogue.words.publicTitle(title), ...filling }));
  const annex = fitsAnnex(revision) ? makeAnnex(composed, request, deps.annex) : undefined;
  const { figuresSha256 } = content;
  return {
    publicWorkbook,
    annex,
    figuresSha256,
    failedChecks: content.checks.filter(({ ok }) => !ok).length,
    uploads: [...dataset.uploads()],
    ...hashReport(workbook, writeContent(content, catalogue.indicators)),
    ...(months && { months }),
  };
}

function recordOf(
  { project, funder, report, period }: Order,
  {
    revision,
    made,
    madeAt,
    caseNumber,
  }: { readonly revision: Revision; readonly made: BuiltReport; readonly madeAt: string; readonly caseNumber: string | undefined },
): ReportRecord {
  const file = {
    projectId: project.id,
    reportKey: reportKey(funder.id, report.id, period.id),
    version: reportVersion(revision.number, made.sha256),
  };
  return {
    ...file,
    funder: funder.id,
    report: report.id,
    period: period.id,
    revision: revision.number,
    ...(caseNumber !== undefined && { caseNumber }),
    madeAt,
    workbookKey: reportFileKey({ ...file, extension: 'xlsx' }),
    contentKey: reportFileKey({ ...file, extension: 'json' }),
    sha256: made.workbookSha256,
    ...(made.annex && { annexKey: reportFileKey({ ...file, extension: 'annex.xlsx' }), annexSha256: made.annex.sha256 }),
    figuresSha256: made.figuresSha256,
    uploads: [...made.uploads],
    state: 'made',
    ...(made.publicWorkbook && {
      publicKey: reportFileKey({ ...file, extension: 'public.xlsx' }),
      publicSha256: sha256Of(made.publicWorkbook),
    }),
    ...(made.months && { months: made.months }),
  };
}
