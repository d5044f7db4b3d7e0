import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPseudonyms } from '../../../../functions/shared/aws/createPseudonyms.ts';
import { createSealing } from '../../../../functions/shared/aws/createSealing.ts';
import { createSnapshotStore } from '../../../../functions/shared/aws/createSnapshotStore.ts';
import type { SnapshotStore } from '../../../../functions/shared/ports.ts';
import { startDatabaseProxy, type DatabaseCall } from '../../../support/databaseProxy.ts';
import { testKey, withEmulators } from '../../../support/emulators.ts';
import { readRevision, sampleCosts, sampleParticipants, storeSampleUpload, type SampleUpload } from '../../../support/sampleUpload.ts';

const emulators = withEmulators();
const script = fileURLToPath(new URL('../../../support/sampleUploadProcess.ts', import.meta.url));

let store: SnapshotStore;
beforeAll(() => {
  store = createSnapshotStore({ table: emulators.table, sealing: createSealing(testKey) });
});

/** Stores an upload in a process that is killed at its nth write: before the database has done it, or after. Says whether it came that far. */
async function storeUntilKilled(
  upload: SampleUpload,
  { write, when }: { readonly write: number; readonly when: 'before' | 'after' },
): Promise<boolean> {
  let writes = 0;
  const kill = () => child.kill('SIGKILL');
  const proxy = await startDatabaseProxy(emulators.urls.database, async ({ operation, forward }: DatabaseCall) => {
    const isLast = operation !== 'GetItem' && operation !== 'Query' && operation !== 'BatchGetItem' && (writes += 1) === write;
    if (isLast && when === 'before') kill();
    if (writes > write || (isLast && when === 'before')) return new Promise(() => undefined);
    const answer = await forward();
    if (isLast) kill();
    return answer;
  });
  const child = spawn(process.execPath, [script, JSON.stringify({ ...upload, tableName: emulators.table.name })], {
    env: { ...process.env, AWS_ENDPOINT_URL_DYNAMODB: proxy.url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  await proxy.stop();
  expect(signal ?? code).toBe(writes < write ? 0 : 'SIGKILL');
  return signal === 'SIGKILL';
}

/** Rows by sheet as an upload brings them. */
async function rowsOf({ organisationNumber, uploadId }: SampleUpload) {
  const pseudonym = await createPseudonyms({ table: emulators.table, sealing: createSealing(testKey) }).open(organisationNumber);
  return { participants: sampleParticipants(uploadId, pseudonym), costs: sampleCosts(uploadId) };
}

async function expectInForce(...uploads: readonly SampleUpload[]): Promise<void> {
  const [newest] = uploads;
  if (!newest) throw new Error('Name at least one upload');
  const revisions = await store.revisions(newest.projectId);
  expect(revisions.map(({ uploadId }) => uploadId)).toEqual(uploads.map(({ uploadId }) => uploadId));
  const inForce = await store.current(newest.projectId);
  expect(inForce).toEqual(revisions[0]);
  expect(inForce && (await readRevision(store, inForce))).toEqual(await rowsOf(newest));
}

describe.each(['before', 'after'] as const)('an upload whose process is killed %s its nth write', (when) => {
  test('leaves the old or the new data in force, whole, and is stored by a new try', async () => {
    let killed = true;
    let write = 0;
    const newInForce: boolean[] = [];
    while (killed) {
      write += 1;
      const projectId = `killed-${when}-${write}`;
      const old: SampleUpload = { projectId, organisationNumber: '212000-0001', uploadId: `${projectId}-old`, key: testKey };
      const next: SampleUpload = { ...old, uploadId: `${projectId}-new` };
      await storeSampleUpload(emulators.table, old);
      killed = await storeUntilKilled(next, { write, when });
      const isNew = (await store.current(projectId))?.uploadId === next.uploadId;
      newInForce.push(isNew);
      await expectInForce(...(isNew ? [next, old] : [old]));
      expect(await storeSampleUpload(emulators.table, next)).toBe('moved');
      await expectInForce(next, old);
    }
    // Two calls for Deltagare, one for Kostnader, the revision kept, the pointer moved; then the run that nobody killed.
    expect(newInForce).toEqual([false, false, false, false, when === 'after', true]);
  });
});

test('the first upload of an organisation leaves nothing or all of it in force wherever it is killed', async () => {
  let killed = true;
  let write = 0;
  while (killed) {
    write += 1;
    const projectId = `first-${write}`;
    const upload: SampleUpload = { projectId, organisationNumber: `21200${write}-0001`, uploadId: `${projectId}-upload`, key: testKey };
    killed = await storeUntilKilled(upload, { write, when: 'after' });
    if (await store.current(projectId)) await expectInForce(upload);
    else expect(await store.revisions(projectId)).toEqual([]);
    expect(await storeSampleUpload(emulators.table, upload)).toBe('moved');
    await expectInForce(upload);
  }
  expect(write).toBe(6);
});
