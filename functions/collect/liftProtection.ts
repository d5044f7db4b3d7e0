import * as z from 'zod';
import { reasonText } from '../shared/records/reasonText.ts';
import { holdsIdentityNumber } from '../shared/domain/maskIdentityNumbers.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';

/** Whose protection, and why it is lifted. */
export const liftProtectionSchema = z.object({ personId: z.string().max(40), because: reasonText });

/**
 * Decides that somebody is no longer protected: from now on lists are stored as they are. What has been taken away does not come back. The
 * decision is added to the register, where it stays.
 */
export async function liftProtection(
  { person, project, input }: ProjectRequest<z.infer<typeof liftProtectionSchema>>,
  { protection, clock, log }: Pick<CollectDeps, 'protection' | 'clock' | 'log'>,
): Promise<Answer> {
  const { number, people } = await protection.read();
  const found = people.find(({ id, lifted }) => id === input.personId && !lifted);
  if (!found) return refuse('notFound');
  if (holdsIdentityNumber(input.because)) return refuse('identityNumberInText');
  const lifting = { at: clock.now().toISOString(), by: person.id, name: person.name, person: found.id, because: input.because };
  const isAdded = await protection.append({ kind: 'lifted', number: number + 1, ...lifting });
  if (!isAdded) return refuse('changedMeanwhile');
  log.info('protection lifted', { project: project.id, person: found.id, by: person.id });
  return { kind: 'shown', body: { id: found.id } };
}
