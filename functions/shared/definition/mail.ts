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

/** One figure of the summary in words. */
export interface MailRow {
  readonly title: string;
  readonly now: string;
  /** `K 25, M 20`, or nothing. */
  readonly split: string;
  /** A sentence. */
  readonly change: string;
}

/** A part of the mail with a heading. */
export interface MailSection {
  readonly heading: string;
  readonly intro: readonly string[];
  readonly rows: readonly MailRow[];
  readonly lines: readonly string[];
}

/** A mail in words, neither laid out as text or HTML nor addressed. */
export interface WordedMail {
  /** Language of the words, as HTML names it: `sv`. */
  readonly language: string;
  readonly subject: string;
  readonly opening: readonly string[];
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** Headings of a section's table: figure, the period, change. */
  readonly figureHeadings: readonly [string, string, string];
  readonly sections: readonly MailSection[];
  /** Lines; an empty one parts two paragraphs. */
  readonly closing: readonly string[];
  /** Name of the attached workbook. */
  readonly attachmentName: string;
}

/** Words the mail about a report: `templates/text/mail.ts`. */
export type WordReportMail = (facts: ReportMailFacts) => WordedMail;
