import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { uploadKey } from '../../../functions/shared/domain/fileKeys.ts';
import type { UploadReceipt } from '../../../functions/shared/domain/records.ts';
import { createIds } from '../../../functions/shared/lambda/createIds.ts';
import { systemClock } from '../../../functions/shared/lambda/systemClock.ts';
import type { ResultFolder } from './openFolder.ts';
import type { Stores } from './openStores.ts';

/** One upload, and what it works with. */
export interface UploadStep {
  readonly projectId: string;
  readonly path: string;
  /** Its place among the uploads, from 1. */
  readonly number: number;
  readonly confirms: boolean;
  readonly stores: Stores;
  readonly folder: ResultFolder;
  /** Confirms the upload's warnings, as the page does. */
  confirm(uploadId: string): Promise<void>;
  /** Waits until everything that has been started is done. Throws when something could not be done. */
  settle(): Promise<void>;
}

/** Who uploads and confirms, where on the page it is a person. */
export const by = 'pipeline';
const ids = createIds(systemClock);

/** Puts a workbook where the page would, lets ingest answer, confirms what may be confirmed, and writes down the answer. */
export async function takeUpload(step: UploadStep): Promise<UploadReceipt & { outcome: 'stored' | 'needs-confirmation' | 'rejected' }> {
  const { projectId, path, stores, settle } = step;
  const uploadId = ids.next();
  const fileKey = uploadKey(projectId, uploadId);
  const receipt = {
    projectId,
    uploadId,
    fileName: basename(path),
    outcome: 'received',
    at: systemClock.now().toISOString(),
    by,
    fileKey,
    mode: 'default',
  } as const;
  await stores.uploads.put(receipt);
  await stores.uploadFiles.put(fileKey, await readFile(path), { contentType: 'application/octet-stream' });
  await settle();
  let answered = await readReceipt(step, uploadId);
  if (answered.outcome === 'needs-confirmation' && step.confirms) {
    await step.confirm(uploadId);
    await settle();
    answered = await readReceipt(step, uploadId);
  }
  await writeAnswer(step, answered);
  const { outcome } = answered;
  if (outcome === 'received') throw new Error(`Ingest left ${basename(path)} without an answer`);
  return { ...answered, outcome };
}

async function readReceipt({ projectId, stores }: UploadStep, uploadId: string): Promise<UploadReceipt> {
  const receipt = await stores.uploads.get(projectId, uploadId);
  if (!receipt) throw new Error(`The receipt of upload ${uploadId} is gone`);
  return receipt;
}

async function writeAnswer({ path, number, stores, folder }: UploadStep, { resultKey, annotatedKey }: UploadReceipt): Promise<void> {
  const place = `uploads/${number}-${basename(path)}`;
  if (resultKey) await folder.write(`${place}/result.json`, await stores.uploadFiles.get(resultKey));
  if (annotatedKey) await folder.write(`${place}/annotated.xlsx`, await stores.uploadFiles.get(annotatedKey));
}
