import { liftProtection, liftProtectionSchema } from '../../functions/collect/liftProtection.ts';
import { listProtected } from '../../functions/collect/listProtected.ts';
import { protectedAnswerSchema } from '../../functions/shared/answers/protectedAnswers.ts';
import { accessText } from '../../templates/text/access.ts';
import { Refusal } from '../command/refusal.ts';
import { actorOf, openAccess, take } from './openAccess.ts';
import { readWords } from './readWords.ts';

const usage = accessText.liftUsage;

/** Lists who is protected in a project's organisation, or lifts the protection of one: a decision by name with its reason. Gives the lines to print. */
export async function runLiftProtection(args: readonly string[]): Promise<readonly string[]> {
  const given = readWords(args, { usage, options: ['because', 'by'], least: 3, most: 4 });
  const [table = '', organisationNumber = '', projectId = '', personId] = given.words;
  const { deps, findProject } = openAccess(table, organisationNumber);
  const { project, access } = await findProject(projectId);
  if (personId !== undefined) {
    const input = liftProtectionSchema.safeParse({ personId, because: given.needs('because') });
    if (!input.success) throw new Refusal(accessText.usage(usage));
    take(await liftProtection({ person: actorOf(given.needs('by')), project, access, input: input.data }, deps));
  }
  const shown = await listProtected({ person: actorOf(''), project, access, input: {} }, deps);
  const { people } = protectedAnswerSchema.parse(take(shown));
  return people.length === 0 ? [accessText.nobodyProtected] : people.map(accessText.protectedPerson);
}
