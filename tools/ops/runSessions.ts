import { connectTable } from '../../functions/shared/aws/connectTable.ts';
import { createSessionStore } from '../../functions/shared/aws/createSessionStore.ts';
import { systemClock } from '../../functions/shared/lambda/systemClock.ts';
import { endOf, isLive, type SessionRecord } from '../../functions/shared/records/session.ts';
import { sessionPerson } from '../../functions/shared/signIn/sessionId.ts';
import { opsText } from '../../templates/text/ops.ts';
import { readWords } from '../access/readWords.ts';

/** Lists a person's sessions of the last month, newest first. Gives the lines to print. */
export async function runSessions(args: readonly string[], clock = systemClock): Promise<readonly string[]> {
  const { words } = readWords(args, { usage: opsText.sessionsUsage, options: [], least: 2, most: 2 });
  const [table = '', person = ''] = words;
  const listed = await createSessionStore(connectTable(table)).list(sessionPerson(person));
  const records = listed.map(({ record }) => record).sort((left, right) => right.begunAt.localeCompare(left.begunAt));
  return records.length === 0
    ? [opsText.noSessions]
    : records.map((record) => opsText.session({ ...record, state: stateOf(record, clock.now()) }));
}

function stateOf(record: SessionRecord, now: Date): string {
  if (record.ended) return opsText.ended[record.ended.why](record.ended.at, record.ended.by);
  return isLive(record, now) ? opsText.live(new Date(endOf(record)).toISOString()) : opsText.timedOut;
}
