import type { Figures, PublicFigures } from '../domain/figure.ts';
import type { LocalDate } from '../domain/localDate.ts';
import type { Project } from '../records/project.ts';

/** The next report a project hands in. */
export interface NextReport {
  readonly title: string;
  readonly period: string;
  readonly dueOn: LocalDate;
}

/** One project of an organisation's portfolio (Swedish *projektportfölj*), as its data are in force. */
export interface PortfolioProject {
  readonly project: Project;
  /** The funder's name. */
  readonly funder: string;
  /** Figures of the report's period; empty while nothing has been uploaded. */
  readonly figures: Figures;
  readonly publicFigures: PublicFigures;
  /** The same figures from project start to the period's last day. */
  readonly accumulated: Figures;
  readonly next: NextReport | undefined;
}
