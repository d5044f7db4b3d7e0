import type { MembersAnswer } from '../shared/answers/accessAnswers.ts';
import { noAccess, type Access } from '../shared/records/access.ts';
import type { Project } from '../shared/records/project.ts';
import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { Person } from '../shared/signIn/person.ts';

/** Every project of the organisation with its members, by name: for administrators, who need be no member of any. */
export async function listMembers(
  _: { readonly person: Person },
  { projects, access }: Pick<CollectDeps, 'projects' | 'access'>,
): Promise<Answer> {
  const [all, known] = await Promise.all([projects.listReadable(), access.list()]);
  const described = all.projects.map((project) => describe(project, known.get(project.id) ?? noAccess));
  const body: MembersAnswer = {
    projects: described.toSorted((a, b) => a.name.localeCompare(b.name, 'sv')),
    ...(all.unreadable.length > 0 && { unreadable: [...all.unreadable] }),
  };
  return { kind: 'shown', body };
}

function describe({ id, name, approval }: Project, { members, samePerson }: Access): MembersAnswer['projects'][number] {
  return {
    id,
    name,
    members: members.map(({ memberId, memberName, role, at, by, name: setter }) => ({
      id: memberId,
      name: memberName,
      role,
      since: at,
      setBy: { id: by, name: setter },
    })),
    samePerson: samePerson
      ? {
          isAllowed: samePerson.isAllowed,
          because: samePerson.because,
          at: samePerson.at,
          by: { id: samePerson.by, name: samePerson.name },
        }
      : { isAllowed: approval !== undefined, because: approval?.bySamePerson ?? '' },
  };
}
