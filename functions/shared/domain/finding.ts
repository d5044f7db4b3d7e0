import type { Unread } from './unread.ts';

/**
 * How much a finding (Swedish *anmärkning*) weighs. `stop`: the file cannot be read. `error`: nothing is stored.
 * `warning`: stored once the coordinator confirms. `note`: for information.
 */
export type Severity = 'stop' | 'error' | 'warning' | 'note';

/** What is wrong at one place of an upload, before it has a Swedish sentence. Holds no identity number, ever. */
export interface Finding {
  /** Stable, never reused, documented in docs/findings.md: `DEL-PNR-003`. */
  readonly code: string;
  readonly severity: Severity;
  /** Name of the sheet as written in the workbook; empty for findings about the whole file. */
  readonly sheet: string;
  /** Row in the spreadsheet, from 1; 0 when the finding is about the sheet or the file. */
  readonly row: number;
  /** Heading of the column as written in `docs/definitions.md`; empty when the finding is about the row, sheet or file. */
  readonly column: string;
  /** Cell address such as `B5`; empty when there is no single cell. */
  readonly cell: string;
  /** Values for the sentence, already safe to show. */
  readonly values?: Readonly<Record<string, string>>;
  /** The repaired value or the nearest choice, when there is exactly one good proposal. */
  readonly suggestion?: string;
  /**
   * Of a warning that nobody can confirm, because no one reading can be shown: it waits for a match (`matches`). What is to be answered is named by
   * `values.asked`, or else by column and sheet.
   */
  readonly needsAnswer?: true;
  /** Of a question about how a file is laid out: what it is about, so that an answer once confirmed holds for every file laid out the same way. */
  readonly layout?: string;
  /** What is not read, when that is what it is about. */
  readonly unread?: Unread;
  /** Of a rule that is new: the day it weighs what it is meant to. */
  readonly sharpFrom?: string;
  /** Of a warning that somebody has confirmed before, for the same row with the same values: it is a note now. */
  readonly confirmed?: Confirmed;
  /** Of a warning that has been waived (Swedish *undantag*): it is a note until that day. */
  readonly waived?: Waived;
}

/** When a warning was confirmed, in which upload, and why. Who is told by the upload's receipt. */
export interface Confirmed {
  readonly at: string;
  readonly because: string;
  readonly uploadId: string;
}

/** Who has waived a warning, why, and the last day it holds. */
export interface Waived {
  readonly who: string;
  readonly because: string;
  readonly until: string;
}

/** A finding with its Swedish sentence, as it is written to `result.json`, the page and the annotated workbook. */
export interface WordedFinding extends Omit<Finding, 'values' | 'sharpFrom' | 'layout' | 'unread'> {
  /** What is wrong, then what to do. */
  readonly message: string;
}
