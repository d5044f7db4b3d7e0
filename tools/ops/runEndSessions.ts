import { connectTable } from '../../functions/shared/aws/connectTable.ts';
import { createSessionStore } from '../../functions/shared/aws/createSessionStore.ts';
import { systemClock } from '../../functions/shared/lambda/systemClock.ts';
import { isLive } from '../../functions/shared/records/session.ts';
import { sessionPerson } from '../../functions/shared/signIn/sessionId.ts';
import { opsText } from '../../templates/text/ops.ts';
import { readWords } from '../access/readWords.ts';

/** Ends all that a person is signed in with, at once. Gives the lines to print. */
export async function runEndSessions(args: readonly string[], clock = systemClock): Promise<readonly string[]> {
  const given = readWords(args, { usage: opsText.endSessionsUsage, options: ['by'], least: 2, most: 2 });
  const [table = '', person = ''] = given.words;
  const ended = { at: clock.now().toISOString(), why: 'revoked', by: given.needs('by') } as const;
  const sessions = createSessionStore(connectTable(table));
  const live = (await sessions.list(sessionPerson(person))).filter(({ record }) => isLive(record, clock.now()));
  for (const { key } of live) await sessions.end(key, ended);
  return [opsText.sessionsEnded(live.length)];
}
