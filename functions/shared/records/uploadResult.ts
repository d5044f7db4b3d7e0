import type { Unread } from '../domain/unread.ts';
import type { WordedFinding } from '../domain/finding.ts';
import type { RefusedCount, Replaced } from './uploadChanges.ts';
import type { Proposals } from './matches.ts';
import type { Outcome, SheetDiff } from './uploadReceipt.ts';

/** What is written to `result.json` of an upload (`docs/definitions.md#files-that-a-run-writes`). Sheets by their Swedish name. */
export interface UploadResult {
  readonly outcome: Outcome;
  /** Rows of data found per sheet. */
  readonly rows: Readonly<Record<string, number>>;
  readonly findings: readonly WordedFinding[];
  /** Against the revision in force; for a rejected upload empty. */
  readonly diff: Readonly<Record<string, SheetDiff>>;
  /** What the upload takes the place of, sheet by sheet; for a rejected upload empty. */
  readonly replaces: Readonly<Record<string, Replaced>>;
  /** Rows that were refused while the others are stored, sheet by sheet. */
  readonly refused?: Readonly<Record<string, RefusedCount>>;
  /** What of the file was not read, although it may be data; left out when there is nothing. */
  readonly unread?: readonly Unread[];
  /** What may be confirmed once and for all; left out when there is nothing. */
  readonly proposals?: Proposals;
  /** Milliseconds per step. */
  readonly timings: Readonly<Record<string, number>>;
}
