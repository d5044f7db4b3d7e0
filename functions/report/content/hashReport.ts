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

/** SHA-256 of a file, in hexadecimal. */
export function sha256Of(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex');
}

/** Recognises a report by its bytes. */
export function hashReport(workbook: Uint8Array, content: Uint8Array): HashedReport {
  const workbookSha256 = sha256Of(workbook);
  const sha256 = createHash('sha256').update(workbookSha256).update(content).digest('hex');
  return { workbook, content, workbookSha256, sha256 };
}
