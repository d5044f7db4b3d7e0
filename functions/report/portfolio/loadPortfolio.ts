import type { FigureCatalogue } from '../../shared/definition/figureCatalogue.ts';
import type { Funder } from '../../shared/definition/funder.ts';
import { finalDay, listDeadlines } from '../../shared/calendar/listDeadlines.ts';
import { nameFunder } from '../../shared/definition/nameFunder.ts';
import type { AwaitedReport, PortfolioProject } from '../../shared/definition/portfolio.ts';
import { stockholmDate, type LocalDate } from '../../shared/domain/localDate.ts';
import { span, type Period } from '../../shared/domain/period.ts';
import type { Project } from '../../shared/records/project.ts';
import type { ReportRecord } from '../../shared/records/reportRecord.ts';
import { aggregateFigures } from '../../shared/figures/aggregateFigures.ts';
import { loadDataset } from '../../shared/figures/loadDataset.ts';
import { suppressFigures } from '../../shared/figures/suppress/suppressFigures.ts';
import type { Clock, Log, ProjectStore, ReportStore, SnapshotStore } from '../../shared/ports.ts';

/** What a portfolio is loaded from. */
export interface PortfolioDeps {
  readonly projects: Pick<ProjectStore, 'listReadable'>;
  readonly snapshots: Pick<SnapshotStore, 'current' | 'read'>;
  readonly reports: Pick<ReportStore, 'list'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly funders: readonly Funder[];
  readonly catalogue: Pick<FigureCatalogue, 'indicators' | 'countRules'>;
}

/** Which portfolio. */
export interface PortfolioRequest {
  readonly period: Period;
  /** The report that the portfolio is part of. */
  readonly inHand: { readonly projectId: string; readonly reportKey: string };
}

/** An organisation's projects, and the names of those that could not be counted and are left out; of one whose settings cannot be read its id. */
export interface LoadedPortfolio {
  readonly counted: readonly PortfolioProject[];
  readonly uncounted: readonly string[];
}

/**
 * Every project of an organisation that was running in the period, or whose final report was not due before it, by name. One after another, so that only one is in memory.
 * Another project whose rows cannot be read stops nobody's report.
 */
export async function loadPortfolio(request: PortfolioRequest, deps: PortfolioDeps): Promise<LoadedPortfolio> {
  const { period } = request;
  const { projects: own, unreadable } = await deps.projects.listReadable();
  const shown = own.filter((project) => {
    const last = finalDay(project, deps.funders);
    return project.startsOn <= period.lastDay && (last === undefined || period.firstDay <= last);
  });
  const counted: PortfolioProject[] = [];
  const uncounted: string[] = [...unreadable];
  for (const project of shown.toSorted((a, b) => a.name.localeCompare(b.name, 'sv') || (a.id < b.id ? -1 : 1)))
    try {
      counted.push(await describeProject(project, request, deps));
    } catch (error) {
      if (project.id === request.inHand.projectId) throw error;
      deps.log.info('Project left out of a portfolio', { project: project.id, fault: error instanceof Error ? error.name : 'none' });
      uncounted.push(project.name);
    }
  return { counted, uncounted };
}

async function describeProject(project: Project, request: PortfolioRequest, deps: PortfolioDeps): Promise<PortfolioProject> {
  const { period } = request;
  const { snapshots, funders, catalogue } = deps;
  const revision = await snapshots.current(project.id);
  const source = revision && aggregateFigures(await loadDataset(project, revision, snapshots), catalogue.indicators);
  return {
    project,
    funder: nameFunder(project, funders),
    figures: source?.inPeriod(period).figures ?? {},
    publicFigures: source ? suppressFigures(source, { period, project, rules: catalogue.countRules }).figures : {},
    accumulated: source?.inPeriod(span(project.startsOn, period.lastDay)).figures ?? {},
    awaited: await listAwaited(project, request, deps),
  };
}

/**
 * What the project has not handed in: neither by hand, nor by a mail of an earlier day. So all reports that a schedule makes on one day say
 * the same, whichever is made and mailed first; the report being made is not handed in whenever it is made again.
 */
async function listAwaited(project: Project, { period, inHand }: PortfolioRequest, deps: PortfolioDeps): Promise<readonly AwaitedReport[]> {
  const today = stockholmDate(deps.clock.now());
  const records = await deps.reports.list(project.id);
  const sent = new Set(records.filter((record) => isHandedIn(record, today)).map(({ reportKey }) => reportKey));
  if (inHand.projectId === project.id) sent.delete(inHand.reportKey);
  return listDeadlines(project, deps.funders, period.lastDay)
    .filter(({ key }) => !sent.has(key))
    .map(({ report, period: { id }, dueOn }) => ({ title: report.title, period: id, dueOn }));
}

function isHandedIn({ state, sentAt, mailKey }: ReportRecord, today: LocalDate): boolean {
  return state === 'sent' && (mailKey === undefined || sentAt === undefined || stockholmDate(sentAt) < today);
}
