import { describe, expect, test } from 'vitest';
import type { SessionRecord } from '../../../../functions/shared/records/session.ts';
import { bothPorts } from './bothPorts.ts';

const claims = { sub: 'anna', name: 'Anna Ek', organisationNumber: '2120000001', roles: 'coordinator' };
const session: SessionRecord = { claims, begunAt: '2025-10-01T08:00:00.000Z', seenAt: '2025-10-01T08:00:00.000Z' };
const end = { at: '2025-10-01T09:00:00.000Z', why: 'revoked', by: 'Elsa Lund' } as const;

describe.each(bothPorts())('sessions $name', ({ open }) => {
  test('a session is found as it began, under its own key only', async () => {
    const { sessions } = open();
    const key = { person: 'p1', session: 's1' };
    await sessions.begin(key, session);
    expect(await sessions.get(key)).toEqual(session);
    expect(await sessions.get({ person: 'p1', session: 's2' })).toBeUndefined();
    await expect(sessions.begin(key, session)).rejects.toThrow('id of another');
  });

  test('that a session is used is written down, but not once it has been ended', async () => {
    const { sessions } = open();
    const key = { person: 'p2', session: 's1' };
    await sessions.begin(key, session);
    const seen = { ...session, seenAt: '2025-10-01T08:30:00.000Z' };
    expect(await sessions.see(key, seen)).toBe(true);
    expect(await sessions.get(key)).toEqual(seen);
    await sessions.end(key, end);
    expect(await sessions.see(key, { ...seen, seenAt: '2025-10-01T09:30:00.000Z' })).toBe(false);
    expect(await sessions.get(key)).toEqual({ ...seen, ended: end });
  });

  test('a session ends once, and one that never was does not begin by it', async () => {
    const { sessions } = open();
    const key = { person: 'p3', session: 's1' };
    await sessions.end(key, end);
    expect(await sessions.get(key)).toBeUndefined();
    expect(await sessions.see(key, session)).toBe(false);
    await sessions.begin(key, session);
    await sessions.end(key, end);
    await sessions.end(key, { at: '2025-10-01T10:00:00.000Z', why: 'signedOut' });
    expect((await sessions.get(key))?.ended).toEqual(end);
  });

  test("a person's sessions are listed, and nobody else's", async () => {
    const { sessions } = open();
    await sessions.begin({ person: 'p4', session: 's1' }, session);
    await sessions.begin({ person: 'p4', session: 's2' }, session);
    await sessions.begin({ person: 'p5', session: 's3' }, session);
    expect((await sessions.list('p4')).map(({ key }) => key.session)).toEqual(['s1', 's2']);
    expect((await sessions.list('p4'))[0]?.record).toEqual(session);
  });
});
