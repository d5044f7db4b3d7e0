import { annotatedKey, resultKey } from '../../shared/records/fileKeys.ts';
import type { Finding, WordedFinding } from '../../shared/domain/finding.ts';
import { maskIdentityNumbers } from '../../shared/domain/maskIdentityNumbers.ts';
import type { Outcome, SheetDiff, UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import type { UploadResult } from '../../shared/records/uploadResult.ts';
import type { FileStore, WorkbookAnnotator } from '../../shared/ports.ts';
import type { TakenIn } from '../read/takeIn.ts';
import { listUnread } from './listUnread.ts';
import { workbookType } from '../../shared/domain/workbookType.ts';

/** What the coordinator is answered. */
export interface Answer {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly diff: Readonly<Record<string, SheetDiff>>;
  readonly replaces: UploadResult['replaces'];
  readonly refusedCounts: NonNullable<UploadResult['refused']>;
  readonly timings: Readonly<Record<string, number>>;
}

/** How the answer is worded and where it is put. */
export interface AnswerFilePorts {
  readonly files: Pick<FileStore, 'put'>;
  readonly annotator: WorkbookAnnotator;
  wordFinding(finding: Finding): WordedFinding;
}

/** Keys of the files that were written. */
export type AnswerKeys = Pick<UploadReceipt, 'resultKey' | 'annotatedKey' | 'refusedKey' | 'changesKey' | 'changesBookKey'>;

/** Writes `result.json` and, when there is something to say about a workbook, the workbook with the findings in it. */
export async function writeAnswer(
  { receipt, file, upload, answer }: { receipt: UploadReceipt; file: Uint8Array; upload: TakenIn; answer: Answer },
  { files, annotator, wordFinding }: AnswerFilePorts,
): Promise<AnswerKeys> {
  const { projectId, uploadId } = receipt;
  const findings = answer.findings.map(wordFinding);
  const keys = { resultKey: resultKey(projectId, uploadId), annotatedKey: annotatedKey(projectId, uploadId) };
  const unread = listUnread(answer.findings);
  const isRejected = answer.outcome === 'rejected';
  const result: UploadResult = {
    outcome: answer.outcome,
    rows: rowCounts(upload),
    findings,
    diff: isRejected ? {} : answer.diff,
    replaces: isRejected ? {} : answer.replaces,
    ...(!isRejected && Object.keys(answer.refusedCounts).length > 0 && { refused: answer.refusedCounts }),
    ...(unread.length > 0 && { unread }),
    ...(Object.values(upload.proposals).some((proposed) => proposed.length > 0) && { proposals: upload.proposals }),
    timings: answer.timings,
  };
  await files.put(keys.resultKey, new TextEncoder().encode(`${JSON.stringify(result, undefined, 2)}\n`), {
    contentType: 'application/json',
  });
  if (!upload.isWorkbook || findings.length === 0) return { resultKey: keys.resultKey };
  // Findings name a sheet as it may be told; the workbook knows it by the name it was given.
  const names = new Map(upload.sheetNames.map((name) => [upload.quoted.sheet(maskIdentityNumbers(name)), name]));
  const annotations = findings.map((finding) => ({ ...finding, sheet: names.get(finding.sheet) ?? finding.sheet }));
  await files.put(keys.annotatedKey, await annotator.annotate(file, annotations), { contentType: workbookType });
  return keys;
}

/** Rows of data found per sheet, by the sheet's Swedish name. */
export function rowCounts({ sheets }: TakenIn): Record<string, number> {
  return Object.fromEntries(sheets.map(({ place, rows }) => [place.sheet.name, rows.length]));
}
