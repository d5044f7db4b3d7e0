import type { Severity } from '../domain/finding.ts';
import type { Project } from '../domain/project.ts';

/** What a rule may look at beside the row. */
export interface RuleContext {
  readonly project: Project;
  /** Today's date in Stockholm. */
  readonly today: string;
}

/**
 * A rule inside one row of a sheet. Where it is broken there is a finding at the column `at`.
 * `message` says in Swedish what is wrong, then what to do; `{name}` is filled from `values`.
 */
export interface Rule<Row> {
  /** The rule's number in the finding code, from 101: `DEL-SLUT-101`. Never reused. */
  readonly number: number;
  readonly severity: Exclude<Severity, 'stop'>;
  /** Column the finding points at: for order rules the later one. */
  readonly at: keyof Row & string;
  readonly message: string;
  isBroken(row: Row, context: RuleContext): boolean;
  /** Values for the sentence. Never an identity number. */
  values?(row: Row): Record<string, string>;
  /** What a broken row may hold, for docs/findings.md. */
  readonly example: string;
}

/** A rule over all rows of a sheet, or over several sheets: always a warning or a note, except a repeated key. */
export interface SheetRule<Row> {
  readonly number: number;
  readonly severity: Exclude<Severity, 'stop'>;
  readonly at: keyof Row & string;
  readonly message: string;
  /** Indexes of the rows that break the rule, with values for the sentence. */
  findBroken(rows: readonly Row[], context: RuleContext): Iterable<{ readonly index: number; readonly values?: Record<string, string> }>;
  readonly example: string;
}
