import type { Project } from '../records/project.ts';
import type { Waiver } from '../records/waiver.ts';

/** What the funders in use and the product decide about taking in a project's workbooks. */
export interface IntakePolicy {
  /** Hours of one employee in a calendar year that the project's funder pays for; nothing where it sets no cap. */
  maxHoursPerYear(project: Project, year: number): number | undefined;
  /** Whether a figure, by its stored text, is a share in percent. */
  isShare(figure: string): boolean;
  /** Whether a column is read and stored: special categories of personal data only when a report of the project needs them. */
  needsColumn(project: Project, sheet: string, column: string): boolean;
  /** Waivers that hold in every project. */
  readonly waivers: readonly Waiver[];
}
