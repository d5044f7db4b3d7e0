import type { RestatedFigure } from '../domain/figure.ts';
import type { LocalDate } from '../domain/localDate.ts';
import type { Cascade, MonthChange } from '../domain/monthFiles.ts';

/** What made a figure change: the upload behind a revision, or an undo. */
export interface ChangeCause {
  readonly revision: number;
  /** Day in Stockholm. */
  readonly on: LocalDate;
  readonly isUndo: boolean;
}

/** A figure that was sent as something else, and the revisions that changed it; none when only a rule or a setting has. */
export interface CausedFigure extends RestatedFigure {
  readonly causes: readonly ChangeCause[];
}

/** What a report says again about one period (Swedish *rättelse*). */
export interface RestatedPeriod {
  /** Period id. */
  readonly period: string;
  /** The day the figures were last sent. */
  readonly sentOn: LocalDate;
  readonly changes: readonly CausedFigure[];
}

/** What has happened to what was sent before. */
export interface ReportHistory {
  /** The report's own period first, then earlier ones; only periods in which something changed. */
  readonly restated: readonly RestatedPeriod[];
  /** Months to hand in again, where the project hands in month files. */
  readonly cascade?: Cascade;
  readonly monthChanges: readonly MonthChange[];
  /** Months whose file has been handed in, with the day. */
  readonly handedIn: Readonly<Record<string, LocalDate>>;
}

/** Nothing was sent before. */
export const noHistory: ReportHistory = { restated: [], monthChanges: [], handedIn: {} };
