import * as z from 'zod';
import { stockholmDate } from '../shared/domain/localDate.ts';
import { quotableFileName } from '../shared/domain/quotable.ts';
import { uploadKey } from '../shared/records/fileKeys.ts';
import type { UploadReceipt } from '../shared/records/uploadReceipt.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { maskIdentityNumbers } from '../shared/domain/maskIdentityNumbers.ts';
import type { ProjectRequest } from './useCase.ts';

/** Largest workbook taken in, in bytes: a workbook of 100 000 rows and 20 columns is about 12 million. */
export const MAX_UPLOAD_BYTES = 30_000_000;

/** What the page says about the file before it sends it. */
export const beginUploadSchema = z.object({
  fileName: z.string().trim().min(1).max(200),
  size: z.number().int().nonnegative(),
  mode: z.enum(['default', 'whole', 'addition']).default('default'),
  /** Whether to show what would change before anything is stored. */
  looksFirst: z.boolean().default(false),
  /** Whether to store the rows that are right though others are refused. */
  isPartial: z.boolean().default(false),
});

/** Opens an upload: a receipt, and a form that takes exactly this file to its place. Ingest starts when the file has arrived. */
export async function beginUpload(
  { person, project, input }: ProjectRequest<z.infer<typeof beginUploadSchema>>,
  {
    uploads,
    uploadCounts,
    mostUploadsPerDay,
    uploadFiles,
    clock,
    ids,
    isQuotable,
    words,
  }: Pick<CollectDeps, 'uploads' | 'uploadCounts' | 'mostUploadsPerDay' | 'uploadFiles' | 'clock' | 'ids' | 'isQuotable' | 'words'>,
): Promise<Answer> {
  if (input.size > MAX_UPLOAD_BYTES) return refuse('tooLarge');
  const personDay = { personId: person.id, day: stockholmDate(clock.now()) };
  if (!(await uploadCounts.take(personDay, mostUploadsPerDay))) return refuse('tooManyUploads', { most: String(mostUploadsPerDay) });
  const uploadId = ids.next();
  const receipt: UploadReceipt = {
    projectId: project.id,
    uploadId,
    fileName: quotableFileName(maskIdentityNumbers(input.fileName), isQuotable, words.fileWords.upload),
    outcome: 'received',
    at: clock.now().toISOString(),
    by: person.id,
    fileKey: uploadKey(project.id, uploadId),
    mode: input.mode,
    ...(input.looksFirst && { looksFirst: true }),
    ...(input.isPartial && { isPartial: true }),
  };
  const form = await uploadFiles.uploadForm(receipt.fileKey, { maxBytes: MAX_UPLOAD_BYTES, metadata: {} });
  await uploads.put(receipt);
  return { kind: 'shown', body: { uploadId, form } };
}
