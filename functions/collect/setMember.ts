import * as z from 'zod';
import { holdsIdentityNumber } from '../shared/domain/maskIdentityNumbers.ts';
import { memberRoleSchema, MOST_MEMBERS, type AccessEvent } from '../shared/records/access.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';

/** Who, by the subject id of the sign-in and a name for the list, and as what: `none` is no member any more. */
export const setMemberSchema = z.object({
  memberId: z.string().trim().min(1).max(128),
  name: z.string().trim().max(200).default(''),
  role: z.union([memberRoleSchema, z.literal('none')]),
});

/** Makes somebody a member of a project in one role, or no member. Nobody does so with herself. The change is added to the list, where it stays. */
export async function setMember(
  { person, project, access, input }: Pick<ProjectRequest<z.infer<typeof setMemberSchema>>, 'person' | 'project' | 'access' | 'input'>,
  { access: store, clock, log }: Pick<CollectDeps, 'access' | 'clock' | 'log'>,
): Promise<Answer> {
  const { memberId, name, role } = input;
  if (memberId === person.id) return refuse('ownMembership');
  if (holdsIdentityNumber(`${memberId}\n${name}`)) return refuse('identityNumberInText');
  const known = access.members.find((member) => member.memberId === memberId);
  const shown: Answer = { kind: 'shown', body: { memberId } };
  if (role === 'none' ? !known : known?.role === role && known.memberName === name) return shown;
  if (role !== 'none' && !known && access.members.length >= MOST_MEMBERS) return refuse('tooManyMembers');
  const act = { projectId: project.id, number: access.number + 1, at: clock.now().toISOString(), by: person.id, name: person.name };
  const event: AccessEvent =
    role === 'none' ? { kind: 'left', ...act, memberId } : { kind: 'joined', ...act, memberId, memberName: name, role };
  if (!(await store.append(event))) return refuse('changedMeanwhile');
  log.info('member set', { project: project.id, member: memberId, role, by: person.id });
  return shown;
}
