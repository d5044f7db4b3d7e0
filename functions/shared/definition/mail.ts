import type { Check, Comparison, Figure, Unit } from '../domain/figure.ts';
import type { LocalDate } from '../domain/localDate.ts';
import type { Period } from '../domain/period.ts';
import type { Project } from '../records/project.ts';

/** A figure worth mentioning in a mail, with how it moved since the period before. */
export interface Highlight {
  /** Swedish title. */
  readonly title: string;
  readonly unit: Unit;
  readonly figure: Figure;
  readonly comparison: Comparison;
}

/** Everything the mail about a report may say. No personal data. */
export interface ReportMailFacts {
  readonly project: Project;
  /** Swedish title of the report. */
  readonly report: string;
  readonly period: Period;
  /** Last day to hand the report in. */
  readonly dueOn: LocalDate;
  /** What changed most, most important first. */
  readonly highlights: readonly Highlight[];
  /** Checks that do not hold. */
  readonly deviations: readonly Check[];
  /** How many checks were made. */
  readonly checkCount: number;
  readonly notes: readonly string[];
  /** Day an earlier version of the same report was sent. */
  readonly lastSentOn?: LocalDate;
}

/** A mail in words, not yet addressed. */
export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Name of the attached workbook. */
  readonly attachmentName: string;
}

/** Words the mail about a report: `templates/text/mail.ts`. */
export type WriteReportMail = (facts: ReportMailFacts) => WrittenMail;
