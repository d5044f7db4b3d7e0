import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SessionRecord } from '../../../../functions/shared/records/session.ts';
import { checkSession } from '../../../../functions/shared/signIn/checkSession.ts';
import { createSessionId, sessionKeyOf, sessionPerson } from '../../../../functions/shared/signIn/sessionId.ts';
import { memorySessions } from '../../../support/memorySessions.ts';

const claims = { sub: 'anna', name: 'Anna Ek', organisationNumber: '2120000001', roles: 'coordinator' };
const begunAt = '2025-10-01T08:00:00.000Z';
const id = createSessionId('anna', 'a'.repeat(43));
const key = { person: sessionPerson('anna'), session: sessionKeyOf(id)?.session ?? '' };

async function open(session: Partial<SessionRecord> = {}) {
  const sessions = memorySessions();
  await sessions.begin(key, { claims, begunAt, seenAt: begunAt, ...session });
  const at = (time: string) => checkSession(id, { sessions, clock: { now: () => new Date(`2025-10-01T${time}.000Z`) } });
  return { sessions, at };
}

describe('a session', () => {
  test('holds while it is used, and no longer than 60 minutes without', async () => {
    const { at } = await open();
    expect((await at('08:59:59'))?.record.claims).toEqual(claims);
    const { at: unused } = await open();
    expect(await unused('09:00:00')).toBeUndefined();
  });

  test('is kept going by use, and ends 8 hours after sign-in whatever it is used for', async () => {
    const { at } = await open();
    for (const time of ['08:50', '09:40', '10:30', '11:20', '12:10', '13:00', '13:50', '14:40', '15:30'])
      expect(await at(`${time}:00`), time).toBeDefined();
    expect(await at('15:59:59')).toBeDefined();
    expect(await at('16:00:00')).toBeUndefined();
  });

  test('is written only when it was last seen five minutes ago', async () => {
    const { at, sessions } = await open();
    await at('08:04:59');
    expect((await sessions.get(key))?.seenAt).toBe(begunAt);
    await at('08:05:00');
    expect((await sessions.get(key))?.seenAt).toBe('2025-10-01T08:05:00.000Z');
  });

  test('that has been ended does not hold, also when that happens while it is looked at', async () => {
    const { sessions, at } = await open();
    await sessions.end(key, { at: begunAt, why: 'revoked' });
    expect(await at('08:01:00')).toBeUndefined();
    const { sessions: others } = await open();
    const racing = {
      ...others,
      get: async () => {
        const found = await others.get(key);
        await others.end(key, { at: begunAt, why: 'revoked' });
        return found;
      },
    };
    expect(await checkSession(id, { sessions: racing, clock: { now: () => new Date('2025-10-01T08:30:00Z') } })).toBeUndefined();
  });

  test('is not found by the id of another, by no id, or by anything that is no id of ours', async () => {
    const { sessions } = await open();
    const clock = { now: () => new Date(begunAt) };
    for (const other of [undefined, '', 'x', createSessionId('anna', 'b'.repeat(43)), createSessionId('bo', 'a'.repeat(43))])
      expect(await checkSession(other, { sessions, clock })).toBeUndefined();
    await fc.assert(fc.asyncProperty(fc.string(), async (text) => (await checkSession(text, { sessions, clock })) === undefined));
  });

  test('lies under hashes: neither its id nor whose it is stands in the key', () => {
    expect(key.session).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(key)).not.toContain('anna');
    expect(JSON.stringify(key)).not.toContain('a'.repeat(43));
  });
});
