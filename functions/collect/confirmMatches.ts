import * as z from 'zod';
import { columnMatchSchema, countMatches, sheetMatchSchema, valueMatchSchema } from '../shared/records/matches.ts';
import type { UploadReceipt } from '../shared/records/uploadReceipt.ts';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import { changeMatches } from './changeMatches.ts';
import { checkMatches } from './checkMatches.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';

/** What the coordinator says that local sheets, headings and values stand for. */
export const confirmMatchesSchema = z.object({
  uploadId: idSchema,
  sheets: z.array(sheetMatchSchema).max(100).default([]),
  columns: z.array(columnMatchSchema).max(200),
  values: z.array(valueMatchSchema).max(500),
});

/**
 * Remembers matches for the project and has the upload read again with them. An upload that stored nothing is read again under its own
 * id; one that is in force is read again as a new upload of the same file, so that what it stored can be told from what it stores now.
 */
export async function confirmMatches(
  { person, project, input }: ProjectRequest<z.infer<typeof confirmMatchesSchema>>,
  deps: Pick<CollectDeps, 'uploads' | 'uploadFiles' | 'snapshots' | 'matches' | 'ingestQueue' | 'clock' | 'ids' | 'sheets'>,
): Promise<Answer> {
  const { uploads, matches: store, ingestQueue, clock, sheets } = deps;
  const { uploadId, ...matches } = input;
  const receipt = await uploads.get(project.id, uploadId);
  if (!receipt) return refuse('notFound');
  if (countMatches(matches) === 0 || !checkMatches(matches, sheets)) return refuse('badRequest');
  const change = { kind: 'confirmed' as const, by: person.id, at: clock.now().toISOString(), uploadId };
  const memory = await changeMatches(store, project.id, { matches, change });
  if (!memory) return refuse('tooManyMatches');
  const again = await readAgain(receipt, person.id, deps);
  if (again) await ingestQueue.send({ projectId: project.id, uploadId: again, matchVersion: memory.version });
  return { kind: 'shown', body: { uploadId: again ?? uploadId, isReadAgain: again !== undefined } };
}

/** The upload to read; undefined when its file is no longer kept as it was, or newer data has taken the place of what it stored. */
async function readAgain(
  receipt: UploadReceipt,
  by: string,
  { uploads, uploadFiles, snapshots, clock, ids }: Pick<CollectDeps, 'uploads' | 'uploadFiles' | 'snapshots' | 'clock' | 'ids'>,
): Promise<string | undefined> {
  const { projectId, uploadId, outcome, fileName, fileKey, mode, looksFirst, isPartial, blanked } = receipt;
  if (blanked || outcome === 'dropped' || !(await uploadFiles.has(fileKey))) return undefined;
  if (outcome !== 'stored') {
    if (outcome !== 'received')
      await uploads.put({ ...receipt, outcome: 'received', confirmedBecause: undefined, confirmedBy: undefined }, receipt);
    return uploadId;
  }
  const current = await snapshots.current(projectId);
  if (current?.uploadId !== uploadId) return undefined;
  const at = clock.now().toISOString();
  const next: UploadReceipt = { projectId, uploadId: ids.next(), fileName, outcome: 'received', at, by, fileKey, mode, rereads: uploadId };
  await uploads.put({ ...next, ...(looksFirst && { looksFirst }), ...(isPartial && { isPartial }) });
  return next.uploadId;
}
