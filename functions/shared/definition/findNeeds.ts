import type { Project } from '../records/project.ts';
import type { Column } from './column.ts';
import { reportsOpenTo } from './findReport.ts';
import type { Funder } from './funder.ts';

/**
 * Whether a column of a project's lists is read and stored. A special category of personal data is so only where a report of the
 * project prints figures of it, or where the project's setting for it says so.
 */
export function needsColumn(project: Project, column: Column, funders: readonly Funder[]): boolean {
  if (!column.isSpecialCategory) return true;
  const setting = column.switchedBy && project[column.switchedBy];
  if (setting !== undefined) return setting;
  return reportsOpenTo(project, funders).some(({ report: { id, needs = [] } }) => project.reports.includes(id) && needs.includes(column));
}
