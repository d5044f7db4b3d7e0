import type { Project } from '../records/project.ts';
import type { Funder } from './funder.ts';
import type { Report } from './report.ts';

/** A report and the funder that defines it, which names its files. */
export interface FoundReport {
  readonly funder: Funder;
  readonly report: Report;
}

/** What a project may list: its own funder's reports, and those of others that are common to all; of equal ids its own funder's. */
export function reportsOpenTo({ funder: own }: Pick<Project, 'funder'>, funders: readonly Funder[]): readonly FoundReport[] {
  const available = funders
    .filter(({ id, isCommon = false }) => id === own || isCommon)
    .toSorted((a, b) => Number(b.id === own) - Number(a.id === own))
    .flatMap((funder) => funder.reports.map((report) => ({ funder, report })));
  return available.filter(({ report }, index) => available.findIndex((each) => each.report.id === report.id) === index);
}

/** The report a project means by an id; undefined when it may not list it. */
export function findReport(project: Pick<Project, 'funder'>, id: string, funders: readonly Funder[]): FoundReport | undefined {
  return reportsOpenTo(project, funders).find(({ report }) => report.id === id);
}
