import { memberRoleSchema } from '../../functions/shared/records/access.ts';
import { demoUsers } from '../../templates/text/signIn.ts';
import { command, type NewMember } from '../stores/putMembers.ts';

/** Who is a member of every demo project: the demo users of its municipality in their roles, and the command that loads it. */
export const demoMembers: readonly NewMember[] = [
  command,
  ...demoUsers
    .filter(({ isNeighbour }) => !isNeighbour)
    .flatMap(({ id, name, roles }) => {
      const role = memberRoleSchema.safeParse(roles[0]);
      return role.success ? [{ memberId: id, memberName: name, role: role.data }] : [];
    }),
];
