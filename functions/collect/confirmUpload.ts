import { z } from 'zod';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { holdsIdentityNumber } from './identityNumberText.ts';
import type { ProjectRequest } from './useCase.ts';

/** Why the warnings are all right. */
export const confirmUploadSchema = z.object({ uploadId: z.string(), reason: z.string().trim().min(3).max(500) });

/**
 * Confirms the warnings of an upload and lets ingest store it. The reason is kept on the receipt. Confirming again before
 * ingest has answered only queues again, so that a confirmation is never lost between the two writes.
 */
export async function confirmUpload(
  { person, project, input }: ProjectRequest<z.infer<typeof confirmUploadSchema>>,
  { uploads, ingestQueue }: CollectDeps,
): Promise<Answer> {
  const receipt = await uploads.get(project.id, input.uploadId);
  if (!receipt) return refuse('notFound');
  const isWaiting = receipt.outcome === 'needs-confirmation';
  const isConfirmed = receipt.outcome === 'received' && receipt.confirmedBecause !== undefined;
  if (!isWaiting && !isConfirmed) return refuse('nothingToConfirm');
  if (holdsIdentityNumber(input.reason)) return refuse('identityNumberInText');
  if (isWaiting) await uploads.put({ ...receipt, outcome: 'received', confirmedBecause: input.reason, confirmedBy: person.id });
  await ingestQueue.send({ projectId: project.id, uploadId: receipt.uploadId });
  return { kind: 'shown', body: { uploadId: receipt.uploadId } };
}
