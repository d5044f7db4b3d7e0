import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAccessStore } from '../../../functions/shared/aws/createAccessStore.ts';
import { createOpeningStore } from '../../../functions/shared/aws/createOpeningStore.ts';
import { createProjectStore } from '../../../functions/shared/aws/createProjectStore.ts';
import { createProtectionStore } from '../../../functions/shared/aws/createProtectionStore.ts';
import { createReportStore } from '../../../functions/shared/aws/createReportStore.ts';
import { createSnapshotStore } from '../../../functions/shared/aws/createSnapshotStore.ts';
import { runLiftProtection } from '../../../tools/access/runLiftProtection.ts';
import { runMembers } from '../../../tools/access/runMembers.ts';
import { runOpenings } from '../../../tools/access/runOpenings.ts';
import { createStores } from '../../../tools/stores/createStores.ts';
import { withEmulators } from '../../support/emulators.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { repository, repositoryFiles } from '../../support/repositoryFiles.ts';
import { revisionOf } from '../../functions/collect/collectFakes.ts';

const emulators = withEmulators();
const organisation = '2120000001';
const tableOf = () => emulators.table.name;

beforeAll(() => createProjectStore(emulators.table).add(exampleProject));

describe('npm run members', () => {
  test('lets somebody in and out by name, and lists who is in', async () => {
    const set = (...words: string[]) => runMembers([tableOf(), organisation, 'vagen', 'sub-ny', ...words]);
    expect(await set('economist', '--name', 'Nadja Ny', '--by', 'Fia Förvaltare')).toEqual([
      expect.stringMatching(/^Nadja Ny \(sub-ny\): projektekonom sedan \d{4}-\d\d-\d\d, enligt Fia Förvaltare \(command\)$/),
      'Den som lämnat in får inte också godkänna',
    ]);
    expect(await set('none', '--by', 'Fia Förvaltare')).toEqual(['Den som lämnat in får inte också godkänna']);
    expect((await createAccessStore(emulators.table).read('vagen')).number).toBe(2);
  });

  test('decides by name and with a reason that who uploaded may approve', async () => {
    const decide = (...words: string[]) => runMembers([tableOf(), organisation, 'vagen', '--same-person', 'ja', ...words]);
    await expect(decide('--by', 'Fia')).rejects.toThrow('--because saknas');
    await expect(decide('--because', 'en handläggare')).rejects.toThrow('--by saknas');
    expect(await decide('--because', 'en handläggare', '--by', 'Fia')).toEqual([
      expect.stringMatching(/^Den som lämnat in får också godkänna, beslutat \d{4}-\d\d-\d\d av Fia \(command\): en handläggare$/),
    ]);
  });

  test('refuses another role, another project and words it does not take', async () => {
    await expect(runMembers([tableOf(), organisation, 'vagen', 'sub-ny', 'boss', '--by', 'Fia'])).rejects.toThrow('npm run members');
    await expect(runMembers([tableOf(), organisation, 'finns-inte'])).rejects.toThrow('finns inte');
    await expect(runMembers([tableOf(), organisation, 'vagen', '--force'])).rejects.toThrow('npm run members');
  });
});

test('npm run openings lists who has read what, and why', async () => {
  const about = { organisationNumber: organisation, projectId: 'vagen', by: 'sub-anna', name: 'Anna Ek', opened: 'original' } as const;
  const opening = { ...about, at: '2025-10-10T08:00:00.000Z', fileName: 'Uppladdning.xlsx', because: 'stämmer av' };
  await createOpeningStore(emulators.table).add({ ...opening, openingId: 'o1' });
  const list = (...words: string[]) => runOpenings([tableOf(), '212000-0001', '--from', '2025-10-01', '--until', '2025-10-31', ...words]);
  expect(await list()).toEqual(['2025-10-10T08:00:00.000Z\tAnna Ek (sub-anna)\tvagen\tinlämnad fil\tUppladdning.xlsx\tstämmer av']);
  expect(await list('--person', 'sub-bo')).toEqual(['Inget har öppnats.']);
  await expect(runOpenings([tableOf(), organisation, '--from', '2025-10-01'])).rejects.toThrow('--until saknas');
});

test('npm run lift-protection lists who is protected and lifts it, by name and with a reason', async () => {
  const protection = createProtectionStore({ table: emulators.table });
  const at = '2025-10-01T08:00:00.000Z';
  const by = { number: 1, at, by: 'sub-anna', projectId: 'vagen', uploadId: 'u1' };
  await protection.append({ kind: 'protected', ...by, people: [{ names: ['pseudonym'], row: 4 }] });
  expect(await runLiftProtection([tableOf(), organisation, 'vagen'])).toEqual(['1-0: skyddad sedan 2025-10-01, rad 4']);
  await expect(runLiftProtection([tableOf(), organisation, 'vagen', '1-0', '--because', 'beslut 12'])).rejects.toThrow('--by saknas');
  await expect(runLiftProtection([tableOf(), organisation, 'vagen', '1-0', '--by', 'Cia Chef'])).rejects.toThrow('--because saknas');
  expect(await runLiftProtection([tableOf(), organisation, 'vagen', '1-0', '--because', 'beslut 12', '--by', 'Cia Chef'])).toEqual([
    expect.stringMatching(/^1-0: skyddad sedan 2025-10-01, rad 4, hävd \d{4}-\d\d-\d\d: beslut 12$/),
  ]);
  expect((await protection.read()).people[0]?.lifted).toMatchObject({ name: 'Cia Chef', because: 'beslut 12' });
});

test('an approval beforehand holds for the revision in force and no later one', async () => {
  const names = { UPLOADS_BUCKET: 'u', REPORTS_BUCKET: 'r', REPORT_QUEUE_URL: emulators.queueUrl };
  const stores = createStores({ TABLE_NAME: tableOf(), ...names }, organisation);
  const snapshots = createSnapshotStore({ table: emulators.table });
  await snapshots.moveCurrent(revisionOf(1, { participants: 'u1' }));
  await stores.approveBeforehand('vagen', 'esf-plus-quarterly-2025-K3');
  const reports = createReportStore(emulators.table);
  const approved = (revision: number, reportKey = 'esf-plus-quarterly-2025-K3') =>
    reports.approvedBeforehand({ projectId: 'vagen', reportKey, revision });
  expect(await approved(1)).toBe('command');
  expect(await approved(2)).toBeUndefined();
  expect(await approved(1, 'esf-plus-quarterly-2025-K2')).toBeUndefined();
});

test('nothing in functions/ writes an approval beforehand: what runs on AWS reads its key in one place', () => {
  const naming = repositoryFiles()
    .filter((path) => /^(functions|infra|templates)\/.*\.ts$/.test(path))
    .filter((path) => /BEFOREHAND#|beforehandKey/.test(readFileSync(repository + path, 'utf8')));
  expect(naming.sort()).toEqual(['functions/shared/aws/createReportStore.ts', 'functions/shared/aws/tableKeys.ts']);
  const store = readFileSync(`${repository}functions/shared/aws/createReportStore.ts`, 'utf8');
  expect(store.match(/\w+\(table, beforehandKey/g)).toEqual(['getItem(table, beforehandKey']);
});
