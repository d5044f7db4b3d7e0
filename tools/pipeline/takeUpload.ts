import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Project } from '../../functions/shared/records/project.ts';
import type { Outcome, UploadReceipt } from '../../functions/shared/records/uploadReceipt.ts';
import { pipelineText } from '../../templates/text/pipeline.ts';
import type { Stores } from '../stores/createStores.ts';
import { confirmUpload, putUpload } from '../stores/putUpload.ts';
import type { Runtime } from '../../infra/local/startRuntime.ts';
import type { ResultFolder } from './openFolder.ts';

/** One upload, and what it works with. */
export interface UploadStep {
  readonly project: Project;
  readonly path: string;
  /** Its place among the uploads, from 1. */
  readonly uploadNumber: number;
  readonly confirms: boolean;
  readonly isPartial?: boolean;
  readonly stores: Stores;
  readonly runtime: Runtime;
  readonly folder: ResultFolder;
  /** Waits until everything that has been started is done. Throws when something could not be done. */
  settle(): Promise<void>;
}

/** The receipt of an upload that has been answered. */
export type AnsweredUpload = UploadReceipt & { readonly outcome: Outcome };

/** Puts a workbook where the page would, lets ingest answer, confirms what may be confirmed, and writes down the answer. */
export async function takeUpload(step: UploadStep): Promise<AnsweredUpload> {
  const { project, path, stores, runtime, settle } = step;
  const { isPartial = false } = step;
  const uploadId = await putUpload({ projectId: project.id, fileName: basename(path), content: await readFile(path), isPartial }, stores);
  await settle();
  let answered = await readReceipt(step, uploadId);
  if (answered.outcome === 'needs-confirmation' && step.confirms && !answered.unanswered) {
    await confirmUpload({ project, uploadId, reason: pipelineText.confirmedBecause }, runtime);
    await settle();
    answered = await readReceipt(step, uploadId);
  }
  await writeAnswer(step, answered);
  return answered;
}

async function readReceipt({ project, path, stores }: UploadStep, uploadId: string): Promise<AnsweredUpload> {
  const receipt = await stores.uploads.get(project.id, uploadId);
  if (!receipt || receipt.outcome === 'received' || receipt.outcome === 'failed' || receipt.outcome === 'dropped')
    throw new Error(`Ingest left ${basename(path)} without an answer`);
  return { ...receipt, outcome: receipt.outcome };
}

async function writeAnswer(
  { path, uploadNumber, stores, folder }: UploadStep,
  { resultKey, annotatedKey, refusedKey }: UploadReceipt,
): Promise<void> {
  const place = `uploads/${uploadNumber}-${basename(path)}`;
  if (resultKey) await folder.write(`${place}/result.json`, await stores.uploadFiles.get(resultKey));
  if (annotatedKey) await folder.write(`${place}/annotated.xlsx`, await stores.uploadFiles.get(annotatedKey));
  if (refusedKey) await folder.write(`${place}/refused.xlsx`, await stores.uploadFiles.get(refusedKey));
}
