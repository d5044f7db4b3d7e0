import { listOpenings, listOpeningsSchema } from '../../functions/collect/listOpenings.ts';
import { openingsAnswerSchema } from '../../functions/shared/answers/accessAnswers.ts';
import { accessText } from '../../templates/text/access.ts';
import { Refusal } from '../command/refusal.ts';
import { actorOf, openAccess, take } from './openAccess.ts';
import { readWords } from './readWords.ts';

const usage = accessText.openingsUsage;

/** Lists who has read what in an organisation, newest first, a page at a time. Gives the lines to print. */
export async function runOpenings(args: readonly string[]): Promise<readonly string[]> {
  const given = readWords(args, { usage, options: ['from', 'until', 'project', 'person', 'after'], least: 2, most: 2 });
  const [table = '', organisationNumber = ''] = given.words;
  const input = listOpeningsSchema.safeParse({
    from: given.needs('from'),
    until: given.needs('until'),
    project: given.option('project'),
    person: given.option('person'),
    after: given.option('after'),
  });
  if (!input.success) throw new Refusal(accessText.usage(usage));
  const answer = await listOpenings(
    { person: actorOf('', organisationNumber), input: input.data },
    openAccess(table, organisationNumber).deps,
  );
  const { openings, next } = openingsAnswerSchema.parse(take(answer));
  if (openings.length === 0) return [accessText.noOpenings];
  return [...openings.map(accessText.opening), ...(next === undefined ? [] : [accessText.more(next)])];
}
