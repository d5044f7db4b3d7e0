import * as z from 'zod';
import { reasonText } from '../shared/records/reasonText.ts';
import { holdsIdentityNumber } from '../shared/domain/maskIdentityNumbers.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';

/** Whether who uploaded may also approve, and why. */
export const decideApproverSchema = z.object({ samePerson: z.boolean(), because: reasonText });

/**
 * The organisation's decision on whether who uploaded rows may also approve the reports made of them. It holds from now on, before what the settings
 * of the project say, and stays in the list of changes. No member of the project takes it.
 */
export async function decideApprover(
  { person, project, access, input }: Pick<ProjectRequest<z.infer<typeof decideApproverSchema>>, 'person' | 'project' | 'access' | 'input'>,
  { access: store, clock, log }: Pick<CollectDeps, 'access' | 'clock' | 'log'>,
): Promise<Answer> {
  const { samePerson: isAllowed, because } = input;
  if (access.members.some(({ memberId }) => memberId === person.id)) return refuse('ownMembership');
  if (holdsIdentityNumber(because)) return refuse('identityNumberInText');
  const act = { projectId: project.id, number: access.number + 1, at: clock.now().toISOString(), by: person.id, name: person.name };
  const isAdded = await store.append({ kind: 'samePerson', ...act, isAllowed, because });
  if (!isAdded) return refuse('changedMeanwhile');
  log.info('approver decided', { project: project.id, isAllowed, by: person.id });
  return { kind: 'shown', body: { isAllowed } };
}
