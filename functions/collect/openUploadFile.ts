import * as z from 'zod';
import type { UploadReceipt } from '../shared/records/uploadReceipt.ts';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import { answerOpening, reasonSchema, type OpeningDeps } from './answerOpening.ts';
import type { CollectDeps } from './deps.ts';
import { mayHoldPeople, mayOpenUpload } from './mayOpen.ts';
import { nameAnnotated, nameOutcome, nameUpload } from './nameFiles.ts';
import type { ProjectRequest } from './useCase.ts';

/** Names an upload. */
export const uploadSchema = z.object({ uploadId: idSchema });

/** Names an upload, and says why one of its files is opened. */
export const uploadFileSchema = uploadSchema.extend(reasonSchema.shape);
type FilePorts = Pick<CollectDeps, 'uploads' | 'uploadFiles' | 'words' | 'sheets'> & OpeningDeps;
type FileRequest = ProjectRequest<z.infer<typeof uploadFileSchema>>;

/** The workbook as it was uploaded. It may hold identity numbers: each opening is recorded. */
export async function openOriginal(request: FileRequest, deps: FilePorts): Promise<Answer> {
  const { fileWords } = deps.words;
  return openFile(request, deps, (receipt) => ({
    opened: 'original',
    key: receipt.fileKey,
    fileName: nameUpload(receipt, request.project, fileWords),
  }));
}

/** The coordinator's workbook with the findings in it. It may hold identity numbers: each opening is recorded. */
export async function openAnnotated(request: FileRequest, deps: FilePorts): Promise<Answer> {
  const { fileWords } = deps.words;
  return openFile(request, deps, (receipt) => ({
    opened: 'annotated',
    key: receipt.annotatedKey,
    fileName: nameAnnotated(receipt, request.project, fileWords),
  }));
}

/** Every row the upload would change, as a workbook. It tells about people: each opening is recorded. */
export async function openChanges(request: FileRequest, deps: FilePorts): Promise<Answer> {
  const { fileWords } = deps.words;
  return openFile(request, deps, (receipt) => ({
    opened: 'changes',
    key: receipt.changesBookKey,
    fileName: nameOutcome(receipt, 'changes', { project: request.project, words: fileWords }),
  }));
}

/** The refused rows as they stood. They may hold identity numbers: each opening is recorded. */
export async function openRefused(request: FileRequest, deps: FilePorts): Promise<Answer> {
  const { fileWords } = deps.words;
  return openFile(request, deps, (receipt) => ({
    opened: 'refused',
    key: receipt.refusedKey,
    fileName: nameOutcome(receipt, 'refused', { project: request.project, words: fileWords }),
  }));
}

/** Every finding, cell by cell, as `result.json`. It quotes the file: each opening is recorded. */
export async function openResult(request: FileRequest, deps: FilePorts): Promise<Answer> {
  const { fileWords } = deps.words;
  return openFile(request, deps, (receipt) => ({
    opened: 'result',
    key: receipt.resultKey,
    fileName: nameOutcome(receipt, 'result', { project: request.project, words: fileWords }),
  }));
}

interface ChosenFile {
  readonly opened: 'original' | 'annotated' | 'changes' | 'refused' | 'result';
  readonly key: string | undefined;
  readonly fileName: string;
}

async function openFile(request: FileRequest, deps: FilePorts, choose: (receipt: UploadReceipt) => ChosenFile): Promise<Answer> {
  const { person, project, input } = request;
  const receipt = await deps.uploads.get(project.id, input.uploadId);
  if (!receipt) return refuse('notFound');
  if (!mayOpenUpload(person, receipt, deps.sheets)) return refuse('notAllowed');
  const { key, fileName, opened } = choose(receipt);
  if (!key || receipt.outcome === 'received') return refuse('notReady');
  if (!(await deps.uploadFiles.has(key))) return refuse('noLongerKept');
  // Findings hold no identity number.
  const isSensitive = opened !== 'result' && mayHoldPeople(receipt, deps.sheets);
  const answer = async (): Promise<Answer> => ({
    kind: 'shown',
    body: { url: await deps.uploadFiles.downloadUrl(key, fileName) },
  });
  return answerOpening({ opened, key, fileName, uploadId: receipt.uploadId, isSensitive, answer }, request, deps);
}
