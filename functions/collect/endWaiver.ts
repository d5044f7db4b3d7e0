import * as z from 'zod';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';

/** Which waiver. */
export const endWaiverSchema = z.object({ waiverId: idSchema });

/** Ends a waiver: from now on the warning is asked about again. What it was and who ended it stays written. */
export async function endWaiver(
  { person, project, input }: ProjectRequest<z.infer<typeof endWaiverSchema>>,
  { waivers, clock }: Pick<CollectDeps, 'waivers' | 'clock'>,
): Promise<Answer> {
  const waiver = (await waivers.list(project.id)).find(({ id }) => id === input.waiverId);
  if (!waiver) return refuse('notFound');
  if (waiver.endedAt === undefined) await waivers.put({ ...waiver, endedAt: clock.now().toISOString(), endedBy: person.id });
  return { kind: 'shown', body: { id: waiver.id } };
}
