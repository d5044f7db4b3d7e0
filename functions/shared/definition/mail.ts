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

/** What the mail about an upload that could not be read says. */
export type FailedUploadWords = (facts: {
  readonly project: Pick<Project, 'name'>;
  readonly fileName: string;
  /** When it was handed in, in ISO 8601. */
  readonly at: string;
}) => Pick<WordedMail, 'language' | 'subject' | 'opening' | 'facts' | 'closing'>;

/** A figure in numbers, beside what it was the period before. */
export interface Movement {
  readonly unit: Unit;
  readonly period: Period;
  readonly value: number;
  readonly change: number;
  /** Undefined where it is not told. */
  readonly changePercent: number | undefined;
}

/** The Swedish sentences of the mail about a report: `templates/text/mail.ts`. */
export interface MailWords {
  /** Language of the words, as HTML names it: `sv`. */
  readonly language: string;
  readonly figureHeadings: WordedMail['figureHeadings'];
  subject(facts: Pick<ReportMailFacts, 'report' | 'period' | 'project' | 'lastSentOn'>): string;
  /** Behind the subject: the case's numbers that there are. */
  reference(numbers: { readonly caseId: string; readonly registrationNumber: string }): readonly string[];
  readonly greeting: string;
  opening(facts: Pick<ReportMailFacts, 'report' | 'period' | 'project'>): string;
  replaces(sentOn: LocalDate): string;
  readonly labels: Readonly<Record<'project' | 'organisation' | 'caseId' | 'registrationNumber' | 'period' | 'dueOn', string>>;
  /** Instead of a number that the project lacks. */
  readonly missing: string;
  day(day: LocalDate): string;
  period(period: Period): string;
  readonly changes: {
    heading(period: Period): string;
    none(period: Period): string;
    readonly smallBase: string;
    title(title: string, isSmallBase: boolean): string;
    now(figure: Figure, unit: Unit, project: Project): string;
    split(figure: Figure, unit: Unit): string;
    moved(movement: Movement): string;
  };
  readonly checks: {
    readonly heading: string;
    readonly none: string;
    allHold(count: number): string;
    deviate(deviating: number, count: number): string;
    deviation(check: Pick<Check, 'title' | 'left' | 'right'>): string;
  };
  readonly notes: string;
  /** Lines; an empty one parts two paragraphs, and who sends stands last. */
  readonly closing: readonly string[];
}
