import type { ByKey, Figure, PublicFigure } from '../domain/figure.ts';
import type { LocalDate } from '../domain/localDate.ts';
import type { Project } from '../records/project.ts';

/** A report that a project has not handed in yet. */
export interface AwaitedReport {
  readonly title: string;
  readonly period: string;
  readonly dueOn: LocalDate;
}

/** One project of an organisation's portfolio (Swedish *projektportfölj*), as its data are in force. */
export interface PortfolioProject<Key extends string = string> {
  readonly project: Project;
  /** The funder's name. */
  readonly funder: string;
  /** Figures of the report's period; empty while nothing has been uploaded. */
  readonly figures: ByKey<Key, Figure>;
  readonly publicFigures: ByKey<Key, PublicFigure>;
  /** The same figures from project start to the period's last day. */
  readonly accumulated: ByKey<Key, Figure>;
  /** What it has not handed in, nearest day first: also what should have been. */
  readonly awaited: readonly AwaitedReport[];
}
