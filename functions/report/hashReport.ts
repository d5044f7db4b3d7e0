import { createHash } from 'node:crypto';

/** The two files of a report, and the hashes that recognise them. */
export interface HashedReport {
  readonly workbook: Uint8Array;
  /** The report's JSON. */
  readonly content: Uint8Array;
  readonly workbookSha256: string;
  /** SHA-256 of both files: differs when anything a reader can see differs. */
  readonly sha256: string;
}

/** Recognises a report by its bytes. */
export function hashReport(workbook: Uint8Array, content: Uint8Array): HashedReport {
  const workbookSha256 = createHash('sha256').update(workbook).digest('hex');
  const sha256 = createHash('sha256').update(workbookSha256).update(content).digest('hex');
  return { workbook, content, workbookSha256, sha256 };
}
