import type { MemberRole } from '../../functions/shared/records/access.ts';
import { systemClock } from '../../functions/shared/lambda/systemClock.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import type { Stores } from './createStores.ts';

/** Somebody to let into a project. */
export interface NewMember {
  readonly memberId: string;
  readonly memberName: string;
  readonly role: MemberRole;
}

/** The command itself, which plays the part of a coordinator. */
export const command: NewMember = { memberId: 'command', memberName: 'kommandot', role: 'coordinator' };

/** Lets people into a project that nobody has been let into yet, in the name of the command. */
export async function putMembers(project: Project, members: readonly NewMember[], { access }: Pick<Stores, 'access'>): Promise<void> {
  const act = { projectId: project.id, at: systemClock.now().toISOString(), by: command.memberId, name: command.memberName };
  for (const [index, member] of members.entries()) {
    const isAdded = await access.append({
      kind: 'joined',
      number: index + 1,
      ...act,
      ...member,
    });
    if (!isAdded) throw new Error(`Project ${project.id} has members already`);
  }
}
