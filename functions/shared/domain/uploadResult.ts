import type { WordedFinding } from './finding.ts';
import type { Outcome, SheetDiff } from './records.ts';

/** What is written to `result.json` of an upload (`workbooks.md` 3). Sheets by their Swedish name. */
export interface UploadResult {
  readonly outcome: Outcome;
  /** Rows of data found per sheet. */
  readonly rows: Readonly<Record<string, number>>;
  readonly findings: readonly WordedFinding[];
  /** Against the revision in force; for a rejected upload empty. */
  readonly diff: Readonly<Record<string, SheetDiff>>;
  /** Milliseconds per step. */
  readonly timings: Readonly<Record<string, number>>;
}
