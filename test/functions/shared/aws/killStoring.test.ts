import { beforeAll, expect, test } from 'vitest';
import { createPseudonyms } from '../../../../functions/shared/aws/createPseudonyms.ts';
import { createSealing } from '../../../../functions/shared/aws/createSealing.ts';
import { createSnapshotStore } from '../../../../functions/shared/aws/createSnapshotStore.ts';
import type { SnapshotStore } from '../../../../functions/shared/ports.ts';
import { testKey, withEmulators } from '../../../support/emulators.ts';
import { runUntilKilled } from '../../../support/runUntilKilled.ts';
import { readRevision, sampleCosts, sampleParticipants, storeSampleUpload, type SampleUpload } from '../../../support/sampleUpload.ts';

const emulators = withEmulators();

let store: SnapshotStore;
beforeAll(() => {
  store = createSnapshotStore({ table: emulators.table, sealing: createSealing(testKey) });
});

/** Rows by sheet as an upload brings them. */
async function rowsOf({ uploadId }: SampleUpload) {
  const pseudonym = await createPseudonyms({ table: emulators.table, sealing: createSealing(testKey) }).ofOrganisation();
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

test('an upload killed after any of its writes leaves the old or the new data in force, whole, and is stored by a new try', async () => {
  const newInForce: boolean[] = [];
  let run: 'killed' | 'finished' = 'killed';
  for (let write = 1; run === 'killed'; write += 1) {
    const projectId = `killed-${write}`;
    const old: SampleUpload = { projectId, organisationNumber: '212000-0001', uploadId: `${projectId}-old`, key: testKey };
    const next: SampleUpload = { ...old, uploadId: `${projectId}-new` };
    await storeSampleUpload(emulators.table, old);
    const argument = JSON.stringify({ ...next, tableName: emulators.table.name });
    run = await runUntilKilled({ script: 'sampleUploadProcess.ts', argument, urls: emulators.urls, write, when: 'after' });
    const isNew = (await store.current(projectId))?.uploadId === next.uploadId;
    newInForce.push(isNew);
    await expectInForce(...(isNew ? [next, old] : [old]));
    expect(await storeSampleUpload(emulators.table, next)).toBe('moved');
    await expectInForce(next, old);
  }
  // Each page by a write of its own, the revision kept, the pointer moved; then the run that nobody killed.
  expect(newInForce.length).toBeGreaterThan(5);
  expect(newInForce).toEqual(newInForce.map((_, index) => index >= newInForce.length - 2));
}, 180_000);
