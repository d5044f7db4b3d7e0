import { decideApprover, decideApproverSchema } from '../../functions/collect/decideApprover.ts';
import { listMembers } from '../../functions/collect/listMembers.ts';
import { setMember, setMemberSchema } from '../../functions/collect/setMember.ts';
import { membersAnswerSchema } from '../../functions/shared/answers/accessAnswers.ts';
import { accessText } from '../../templates/text/access.ts';
import { Refusal } from '../command/refusal.ts';
import { actorOf, openAccess, take } from './openAccess.ts';
import { readWords } from './readWords.ts';

const usage = accessText.membersUsage;

/** Lists who is a member of a project, sets a member, or decides whether who uploaded may approve. Gives the lines to print. */
export async function runMembers(args: readonly string[]): Promise<readonly string[]> {
  const given = readWords(args, { usage, options: ['name', 'by', 'same-person', 'because'], least: 3, most: 5 });
  const [table = '', organisationNumber = '', projectId = '', memberId, role] = given.words;
  const { deps, findProject } = openAccess(table, organisationNumber);
  const { project, access } = await findProject(projectId);
  const samePerson = given.option('same-person');
  if (memberId !== undefined) {
    const input = setMemberSchema.safeParse({ memberId, role, name: given.option('name') });
    if (!input.success) throw new Refusal(accessText.usage(usage));
    take(await setMember({ person: actorOf(given.needs('by')), project, access, input: input.data }, deps));
  } else if (samePerson !== undefined) {
    const isAllowed = accessText.yesNo.get(samePerson);
    const input = decideApproverSchema.safeParse({ samePerson: isAllowed, because: given.needs('because') });
    if (!input.success) throw new Refusal(accessText.usage(usage));
    take(await decideApprover({ person: actorOf(given.needs('by')), project, access, input: input.data }, deps));
  }
  const { projects } = membersAnswerSchema.parse(take(await listMembers({ person: actorOf('', project.organisationNumber) }, deps)));
  const shown = projects.find(({ id }) => id === project.id);
  if (!shown) throw new Refusal(accessText.noProject(projectId));
  return [...shown.members.map(accessText.member), accessText.samePerson(shown.samePerson)];
}
