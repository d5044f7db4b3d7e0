import { reportsOpenTo } from '../../shared/definition/findReport.ts';
import type { FigureCatalogue } from '../../shared/definition/figureCatalogue.ts';
import type { Funder } from '../../shared/definition/funder.ts';
import type { NextReport, PortfolioProject } from '../../shared/definition/portfolio.ts';
import { periodOf, previousPeriod, span, type Period } from '../../shared/domain/period.ts';
import type { Project } from '../../shared/records/project.ts';
import { aggregateFigures } from '../../shared/figures/aggregateFigures.ts';
import { loadDataset } from '../../shared/figures/loadDataset.ts';
import { suppressFigures } from '../../shared/figures/suppress/suppressFigures.ts';
import type { ProjectStore, SnapshotStore } from '../../shared/ports.ts';

/** What a portfolio is loaded from. */
export interface PortfolioDeps {
  readonly projects: Pick<ProjectStore, 'list'>;
  readonly snapshots: Pick<SnapshotStore, 'current' | 'read'>;
  readonly funders: readonly Funder[];
  readonly catalogue: Pick<FigureCatalogue, 'indicators' | 'countRules'>;
}

/** Whose portfolio, and when. */
export interface PortfolioRequest {
  readonly organisationNumber: string;
  readonly period: Period;
}

/** Every project of an organisation that was running in the period, by name. One after another, so that only one is in memory. */
export async function loadPortfolio(request: PortfolioRequest, deps: PortfolioDeps): Promise<readonly PortfolioProject[]> {
  const { period } = request;
  const own = await deps.projects.list(request.organisationNumber);
  const running = own.filter(({ startsOn, endsOn }) => startsOn <= period.lastDay && period.firstDay <= endsOn);
  const portfolio: PortfolioProject[] = [];
  for (const project of running.toSorted((a, b) => a.name.localeCompare(b.name, 'sv') || (a.id < b.id ? -1 : 1)))
    portfolio.push(await describeProject(project, request, deps));
  return portfolio;
}

async function describeProject(project: Project, { period }: PortfolioRequest, deps: PortfolioDeps): Promise<PortfolioProject> {
  const { snapshots, funders, catalogue } = deps;
  const revision = await snapshots.current(project.id);
  const source = revision && aggregateFigures(await loadDataset(project, revision, snapshots), catalogue.indicators);
  return {
    project,
    funder: funders.find(({ id }) => id === project.funder)?.name ?? project.funder,
    figures: source?.inPeriod(period).figures ?? {},
    publicFigures: source ? suppressFigures(source, { period, project, rules: catalogue.countRules }).figures : {},
    accumulated: source?.inPeriod(span(project.startsOn, period.lastDay)).figures ?? {},
    next: findNext(project, period, funders),
  };
}

/** The report of a period under way or just ended with the earliest day to hand it in after the portfolio's period: the same whenever it is asked. */
function findNext(project: Project, { lastDay }: Period, funders: readonly Funder[]): NextReport | undefined {
  return reportsOpenTo(project, funders)
    .filter(({ report }) => project.reports.includes(report.id))
    .flatMap(({ report }) => {
      if (!report.every) return [];
      const running = periodOf(report.every, lastDay);
      return [previousPeriod(running), running]
        .filter((each) => project.startsOn <= each.lastDay && each.firstDay <= project.endsOn)
        .map((each): NextReport => ({ title: report.title, period: each.id, dueOn: report.dueOn(each) }));
    })
    .filter(({ dueOn }) => dueOn > lastDay)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
}
