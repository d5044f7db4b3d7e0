import type { Project } from '../records/project.ts';
import { reportsOpenTo } from './findReport.ts';
import type { Funder } from './funder.ts';

/** Columns with special categories of personal data (GDPR article 9) that a report prints figures of. */
export type SpecialColumn = 'hasDisability' | 'isNationalMinority' | 'obstacles';

/**
 * Whether a project's reports need a special category. National minority can also be switched on or off for the project: a person's belonging to one
 * is only ever stored where a report asks for it or the project says so.
 */
export function needsSpecialColumn(project: Project, column: string, funders: readonly Funder[]): boolean {
  if (column === 'isNationalMinority' && project.nationalMinorities !== undefined) return project.nationalMinorities;
  return reportsOpenTo(project, funders).some(
    ({ report: { id, needs = [] } }) => project.reports.includes(id) && needs.some((need) => need === column),
  );
}
