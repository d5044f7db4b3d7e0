import { z } from 'zod';
import type { UploadReceipt } from '../shared/domain/records.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';

/** Names an upload. */
export const uploadSchema = z.object({ uploadId: z.string() });
type UploadRequest = ProjectRequest<z.infer<typeof uploadSchema>>;

/** The workbook as it was uploaded. It may hold identity numbers: each opening is logged. */
export async function openOriginal(request: UploadRequest, deps: CollectDeps): Promise<Answer> {
  return openFile(request, deps, (receipt) => ({ key: receipt.fileKey, name: receipt.fileName }));
}

/** The coordinator's workbook with the findings in it. It may hold identity numbers: each opening is logged. */
export async function openAnnotated(request: UploadRequest, deps: CollectDeps): Promise<Answer> {
  return openFile(request, deps, (receipt) => ({ key: receipt.annotatedKey, name: deps.words.annotatedName(receipt.fileName) }));
}

/** Every finding, cell by cell, as `result.json`. */
export async function openResult({ project, input }: UploadRequest, { uploads, uploadFiles, words }: CollectDeps): Promise<Answer> {
  const receipt = await uploads.get(project.id, input.uploadId);
  if (!receipt) return refuse('notFound');
  if (!receipt.resultKey) return refuse('notReady');
  return { kind: 'shown', body: { url: await uploadFiles.downloadUrl(receipt.resultKey, words.resultName(receipt.fileName)) } };
}

async function openFile(
  { person, project, input }: UploadRequest,
  { uploads, uploadFiles, log }: CollectDeps,
  choose: (receipt: UploadReceipt) => { readonly key: string | undefined; readonly name: string },
): Promise<Answer> {
  const receipt = await uploads.get(project.id, input.uploadId);
  if (!receipt) return refuse('notFound');
  const { key, name } = choose(receipt);
  if (!key || receipt.outcome === 'received') return refuse('notReady');
  log.info('workbook opened', { project: project.id, file: key, by: person.id });
  return { kind: 'shown', body: { url: await uploadFiles.downloadUrl(key, name) } };
}
