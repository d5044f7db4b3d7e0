import type { Severity } from '../domain/finding.ts';

/** The Swedish words of an annotated workbook: `templates/text/annotations.ts`. */
export interface AnnotationWords {
  /** Name of the sheet that lists the findings. */
  readonly sheetName: string;
  readonly title: string;
  /** How many findings there are, by severity. */
  summary(counts: Readonly<Record<Severity, number>>): string;
  readonly howTo: string;
  readonly headings: readonly [severity: string, sheet: string, cells: string, message: string, code: string];
  readonly severities: Readonly<Record<Severity, string>>;
  /** Who a note says it is from. */
  readonly author: string;
  /** Of rows that did not fit in the list. */
  leftOut(count: number): string;
  /** Above the list when the workbook itself could not be marked. */
  readonly listOnly: string;
}
