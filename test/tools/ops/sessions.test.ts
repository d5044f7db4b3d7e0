import { expect, test } from 'vitest';
import { createSessionStore } from '../../../functions/shared/aws/createSessionStore.ts';
import { checkSession } from '../../../functions/shared/signIn/checkSession.ts';
import { createSessionId, sessionKeyOf } from '../../../functions/shared/signIn/sessionId.ts';
import { runEndSessions } from '../../../tools/ops/runEndSessions.ts';
import { runSessions } from '../../../tools/ops/runSessions.ts';
import { withEmulators } from '../../support/emulators.ts';

const emulators = withEmulators();
const clock = { now: () => new Date('2025-10-01T10:00:00.000Z') };
const claims = (sub: string) => ({ sub, name: 'Anna Ek', organisationNumber: '2120000001', roles: 'coordinator' });

async function begin(sub: string, secret: string, begunAt: string): Promise<string> {
  const id = createSessionId(sub, secret.padEnd(43, 'a'));
  const key = sessionKeyOf(id);
  if (key) await createSessionStore(emulators.table).begin(key, { claims: claims(sub), begunAt, seenAt: begunAt });
  return id;
}

test("an operator lists a person's sessions and ends those that hold, of nobody else", async () => {
  const table = emulators.table.name;
  await begin('anna', '1', '2025-10-01T07:00:00.000Z');
  const hers = [await begin('anna', '2', '2025-10-01T09:30:00.000Z'), await begin('anna', '3', '2025-10-01T09:40:00.000Z')];
  const his = await begin('bo', '4', '2025-10-01T09:40:00.000Z');
  const live = async (id: string) => (await checkSession(id, { sessions: createSessionStore(emulators.table), clock })) !== undefined;

  expect(await runSessions([table, 'anna'], clock)).toEqual([
    'Inloggad 2025-10-01T09:40:00.000Z, använd 2025-10-01T09:40:00.000Z: gäller till 2025-10-01T10:40:00.000Z',
    'Inloggad 2025-10-01T09:30:00.000Z, använd 2025-10-01T09:30:00.000Z: gäller till 2025-10-01T10:30:00.000Z',
    'Inloggad 2025-10-01T07:00:00.000Z, använd 2025-10-01T07:00:00.000Z: har gått ut',
  ]);
  await expect(runEndSessions([table, 'anna'], clock)).rejects.toThrow('--by saknas');
  expect(await live(hers[0] ?? '')).toBe(true);
  expect((await runEndSessions([table, 'anna', '--by', 'Elsa Lund'], clock))[0]).toMatch(/^2 inloggningar avslutades\./);
  expect(await Promise.all(hers.map(live))).toEqual([false, false]);
  expect(await live(his)).toBe(true);
  expect((await runSessions([table, 'anna'], clock))[0]).toContain('avslutad 2025-10-01T10:00:00.000Z av Elsa Lund');
  expect(await runEndSessions([table, 'anna', '--by', 'Elsa Lund'], clock)).toEqual(['Personen var inte inloggad.']);
  expect(await runSessions([table, 'ingen'], clock)).toEqual(['Personen har inte varit inloggad den senaste månaden.']);
});
