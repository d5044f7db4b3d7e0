import * as z from 'zod';
import type { UploadReceipt } from '../shared/records/uploadReceipt.ts';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { nameAnnotated, nameOutcome, nameUpload } from './nameFiles.ts';
import { recordOpening } from './recordOpening.ts';
import type { ProjectRequest } from './useCase.ts';

/** Names an upload. */
export const uploadSchema = z.object({ uploadId: idSchema });
type FilePorts = Pick<CollectDeps, 'uploads' | 'uploadFiles' | 'words' | 'openings' | 'clock' | 'ids' | 'log'>;
type UploadRequest = ProjectRequest<z.infer<typeof uploadSchema>>;

/** The workbook as it was uploaded. It may hold identity numbers: each opening is recorded. */
export async function openOriginal(request: UploadRequest, deps: FilePorts): Promise<Answer> {
  const { fileWords } = deps.words;
  return openFile(request, deps, (receipt) => ({
    opened: 'original',
    key: receipt.fileKey,
    fileName: nameUpload(receipt, request.project, fileWords),
  }));
}

/** The coordinator's workbook with the findings in it. It may hold identity numbers: each opening is recorded. */
export async function openAnnotated(request: UploadRequest, deps: FilePorts): Promise<Answer> {
  const { fileWords } = deps.words;
  return openFile(request, deps, (receipt) => ({
    opened: 'annotated',
    key: receipt.annotatedKey,
    fileName: nameAnnotated(receipt, request.project, fileWords),
  }));
}

/** Every row the upload would change, as a workbook. It tells about people: each opening is recorded. */
export async function openChanges(request: UploadRequest, deps: FilePorts): Promise<Answer> {
  const { fileWords } = deps.words;
  return openFile(request, deps, (receipt) => ({
    opened: 'changes',
    key: receipt.changesBookKey,
    fileName: nameOutcome(receipt, 'changes', { project: request.project, words: fileWords }),
  }));
}

/** The refused rows as they stood. They may hold identity numbers: each opening is recorded. */
export async function openRefused(request: UploadRequest, deps: FilePorts): Promise<Answer> {
  const { fileWords } = deps.words;
  return openFile(request, deps, (receipt) => ({
    opened: 'refused',
    key: receipt.refusedKey,
    fileName: nameOutcome(receipt, 'refused', { project: request.project, words: fileWords }),
  }));
}

/** Every finding, cell by cell, as `result.json`. */
export async function openResult(
  { project, input }: UploadRequest,
  { uploads, uploadFiles, words }: Pick<CollectDeps, 'uploads' | 'uploadFiles' | 'words'>,
): Promise<Answer> {
  const receipt = await uploads.get(project.id, input.uploadId);
  if (!receipt) return refuse('notFound');
  if (!receipt.resultKey) return refuse('notReady');
  if (!(await uploadFiles.has(receipt.resultKey))) return refuse('noLongerKept');
  return {
    kind: 'shown',
    body: {
      url: await uploadFiles.downloadUrl(receipt.resultKey, nameOutcome(receipt, 'result', { project, words: words.fileWords })),
    },
  };
}

interface ChosenFile {
  readonly opened: 'original' | 'annotated' | 'changes' | 'refused';
  readonly key: string | undefined;
  readonly fileName: string;
}

async function openFile(request: UploadRequest, deps: FilePorts, choose: (receipt: UploadReceipt) => ChosenFile): Promise<Answer> {
  const { project, input } = request;
  const receipt = await deps.uploads.get(project.id, input.uploadId);
  if (!receipt) return refuse('notFound');
  const { key, fileName, opened } = choose(receipt);
  if (!key || receipt.outcome === 'received') return refuse('notReady');
  if (!(await deps.uploadFiles.has(key))) return refuse('noLongerKept');
  await recordOpening({ opened, key, fileName, uploadId: receipt.uploadId }, request, deps);
  return { kind: 'shown', body: { url: await deps.uploadFiles.downloadUrl(key, fileName) } };
}
