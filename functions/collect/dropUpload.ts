import type * as z from 'zod';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { uploadSchema } from './openUploadFile.ts';
import type { ProjectRequest } from './useCase.ts';

/**
 * Lets an upload be: it is not read, confirmed or stored any more. One that is stored is undone in the history instead. Dropping it again changes
 * nothing. Its file goes when files do; the intake is told, so that it is looked through for people who are protected.
 */
export async function dropUpload(
  {
    person,
    project,
    input,
  }: Pick<ProjectRequest<z.infer<typeof uploadSchema>>, 'project' | 'input'> & { readonly person: { readonly id: string } },
  { uploads, ingestQueue, clock }: Pick<CollectDeps, 'uploads' | 'ingestQueue' | 'clock'>,
): Promise<Answer> {
  const receipt = await uploads.get(project.id, input.uploadId);
  if (!receipt) return refuse('notFound');
  if (receipt.outcome === 'stored') return refuse('storedAlready');
  if (receipt.outcome !== 'dropped') {
    const dropped = { by: person.id, at: clock.now().toISOString() };
    if (!(await uploads.put({ ...receipt, outcome: 'dropped', dropped }, receipt))) return refuse('changedMeanwhile');
  }
  await ingestQueue.send({ projectId: project.id, uploadId: receipt.uploadId });
  return { kind: 'shown', body: { uploadId: receipt.uploadId } };
}
