import * as z from 'zod';
import { reasonText } from '../shared/records/reasonText.ts';
import type { UploadReceipt } from '../shared/records/uploadReceipt.ts';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { holdsIdentityNumber } from '../shared/domain/maskIdentityNumbers.ts';
import type { ProjectRequest } from './useCase.ts';

/** Why the warnings are all right, when there are any, and which revision was in force when the changes were shown. */
export const confirmUploadSchema = z.object({
  uploadId: idSchema,
  reason: reasonText.optional(),
  revision: z.number().int().optional(),
  /** SHA-256 of the file whose findings and changes were shown. */
  sha256: z.string().max(64).optional(),
});

/**
 * Gives an upload its go-ahead: confirms its warnings, and what it was shown to change, and lets ingest store it. The reason is kept on
 * the receipt. What only matches can answer is not confirmed. Confirming again before ingest has answered only queues again, so that a confirmation is never lost between the two writes.
 */
export async function confirmUpload(
  { person, project, input }: ProjectRequest<z.infer<typeof confirmUploadSchema>>,
  { uploads, ingestQueue }: Pick<CollectDeps, 'uploads' | 'ingestQueue'>,
): Promise<Answer> {
  const receipt = await uploads.get(project.id, input.uploadId);
  if (!receipt) return refuse('notFound');
  const isWaiting = receipt.outcome === 'needs-confirmation';
  const isConfirmed = receipt.outcome === 'received' && (receipt.confirmedBecause ?? receipt.confirmedBy) !== undefined;
  if (!isWaiting && !isConfirmed) return refuse('nothingToConfirm');
  if (receipt.unanswered) return refuse('needsAnswers', { asked: receipt.unanswered.join('; ') });
  if (input.reason === undefined && needsReason(receipt)) return refuse('badRequest');
  if (input.reason !== undefined && holdsIdentityNumber(input.reason)) return refuse('identityNumberInText');
  // Somebody else's go-ahead, or another window's, may have had the changes shown anew.
  if (input.revision !== undefined && input.revision !== receipt.shownRevision) return refuse('changedMeanwhile');
  if (input.sha256 !== undefined && input.sha256 !== receipt.sha256) return refuse('changedMeanwhile');
  if (isWaiting) {
    const { reason } = input;
    const confirmed: UploadReceipt = {
      ...receipt,
      outcome: 'received',
      confirmedBy: person.id,
      ...(reason !== undefined && { confirmedBecause: reason }),
    };
    // A late one changes nothing: somebody has confirmed, or something else is shown, since this was read.
    if (!(await uploads.put(confirmed, receipt))) return refuse('changedMeanwhile');
  }
  await ingestQueue.send({ projectId: project.id, uploadId: receipt.uploadId });
  return { kind: 'shown', body: { uploadId: receipt.uploadId } };
}

/** An upload whose changes were shown may have no warnings; every other one asks because of them. */
function needsReason({ looksFirst, needsReason: isNeeded }: UploadReceipt): boolean {
  return looksFirst ? (isNeeded ?? true) : true;
}
