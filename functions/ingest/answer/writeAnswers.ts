import type { Finding } from '../../shared/domain/finding.ts';
import type { Project } from '../../shared/records/project.ts';
import type { Outcome, UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import type { ReportEffect } from '../../shared/records/uploadChanges.ts';
import type { Comparison } from '../compare/compareUpload.ts';
import type { TakenIn } from '../read/takeIn.ts';
import { writeChanges, type ChangesPorts } from './preview/writeChanges.ts';
import { writeAnswer, type AnswerFilePorts, type AnswerKeys } from './writeAnswer.ts';
import { writeRefused, type RefusedPorts } from './writeRefused.ts';

/** What writing the answer's files needs of the world, by the file it is needed for. */
export interface AnswersPorts {
  readonly result: AnswerFilePorts;
  readonly refused: RefusedPorts;
  readonly preview: ChangesPorts;
}

/** An upload with its outcome. */
export interface AnsweredUpload {
  readonly receipt: UploadReceipt;
  readonly project: Project;
  readonly upload: TakenIn & { readonly file: Uint8Array };
  readonly comparison: Comparison;
  /** What it would change in reports already sent, when that was asked for. */
  readonly effects: readonly ReportEffect[];
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  /** Milliseconds per step. */
  readonly timings: Readonly<Record<string, number>>;
}

/** Everything the coordinator is answered: findings, refused rows, and what would change when that was asked for. */
export async function writeAnswers(answered: AnsweredUpload, { result, refused, preview }: AnswersPorts): Promise<AnswerKeys> {
  const { receipt, project, upload, comparison, effects, outcome, findings, timings } = answered;
  const { diff, replaces, refusedCounts, changes } = comparison;
  const { file, corrects } = upload;
  const answer = { outcome, findings, diff, replaces, refusedCounts, timings };
  const keys = await writeAnswer({ receipt, file, upload, answer }, result);
  if (outcome === 'rejected') return keys;
  const worded = findings.map(result.wordFinding);
  const refusedKeys = await writeRefused(
    { project, receipt, file, refused: comparison.refused, corrects, findings: worded, quoted: upload.quoted },
    refused,
  );
  const isAsking = receipt.looksFirst === true && outcome === 'needs-confirmation';
  const shown = isAsking ? await writeChanges(receipt, { changes, effects }, preview) : {};
  return { ...keys, ...refusedKeys, ...shown };
}
