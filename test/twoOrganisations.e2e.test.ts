import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { connectTable } from '../functions/shared/aws/connectTable.ts';
import { bareOrganisationNumber } from '../functions/shared/domain/organisationNumber.ts';
import type { DeadLetter } from '../infra/local/pollQueues.ts';
import { startRuntime, type Runtime } from '../infra/local/startRuntime.ts';
import { createStores, type Stores } from '../tools/stores/createStores.ts';
import { command, putMembers } from '../tools/stores/putMembers.ts';
import { putNewProject } from '../tools/stores/putProject.ts';
import { confirmUpload, putUpload } from '../tools/stores/putUpload.ts';
import { testKey } from './support/emulators.ts';
import { exampleProject } from './support/exampleProject.ts';
import { scanTable } from './support/readEverything.ts';
import { writeCsv } from './support/writeCsv.ts';

/** The same project id in two municipalities, of which the number of one begins as the other's name could. */
const ours = { ...exampleProject, name: 'Vår väg', organisationNumber: '212000-0001' };
const theirs = { ...exampleProject, name: 'Deras väg', organisation: 'Talldalens kommun', organisationNumber: '212000-0019' };

const before = { ...process.env };
const letters: DeadLetter[] = [];
let runtime: Runtime;
beforeAll(async () => {
  runtime = await startRuntime({ identityKey: testKey, queueSpeed: Infinity, onDeadLetter: (letter) => letters.push(letter) });
}, 60_000);
afterAll(async () => {
  await runtime.stop();
  process.env = before;
});

const people = (count: number) =>
  writeCsv(
    [
      ['Deltagar-id', 'Kön', 'Födelsedatum', 'Startdatum', 'Insats'],
      ...Array.from({ length: count }, (_, index) => [String(index + 1), 'Kvinna', '1990-01-01', '2025-07-01', 'Arbetsträning']),
    ],
    { separator: ';' },
  );

/** Takes in a list with so many people. */
async function takeIn(project: typeof ours, count: number): Promise<Stores> {
  const stores = createStores(runtime.environment, project.organisationNumber);
  expect(await putNewProject(project, stores)).toBe(true);
  expect(await putNewProject(project, stores)).toBe(false);
  await putMembers(project, [command], stores);
  const uploadId = await putUpload({ projectId: project.id, fileName: 'Deltagare.csv', content: people(count) }, stores);
  await runtime.settle();
  if ((await stores.uploads.get(project.id, uploadId))?.outcome === 'needs-confirmation')
    await confirmUpload({ project, uploadId, reason: 'bekräftad i provet' }, runtime);
  await runtime.settle();
  expect(await stores.uploads.list(project.id)).toMatchObject([{ uploadId, outcome: 'stored', rows: { Deltagare: count } }]);
  return stores;
}

const figuresSchema = z.object({ figures: z.record(z.string(), z.unknown()) });

test('the same project id in two organisations is two projects all the way: lists, reports and files', async () => {
  const both = [
    { project: ours, stores: await takeIn(ours, 7), count: 7 },
    { project: theirs, stores: await takeIn(theirs, 11), count: 11 },
  ];
  for (const { stores, project } of both)
    await stores.reportQueue.send({ projectId: project.id, report: 'quarterly', period: '2025-K3', send: false });

  await runtime.settle();
  expect(letters).toEqual([]);

  for (const { stores, project, count } of both) {
    const record = await stores.reports.get(project.id, 'esf-plus-quarterly-2025-K3');
    const content: unknown = JSON.parse(new TextDecoder().decode(await stores.reportFiles.get(record?.contentKey ?? '')));
    expect(figuresSchema.parse(content).figures['participants.met']).toMatchObject({ total: count });
  }
  const keys = (await scanTable(connectTable(runtime.environment['TABLE_NAME'] ?? ''))).map(({ pk }) => String(pk));
  const numbers = [ours, theirs].map(({ organisationNumber }) => bareOrganisationNumber(organisationNumber));
  for (const key of keys) expect(key === 'ORGANISATIONS' || numbers.some((number) => key.startsWith(`ORG#${number}#`))).toBe(true);
  for (const bucket of ['UPLOADS_BUCKET', 'REPORTS_BUCKET']) {
    const { Contents = [] } = await new S3Client().send(new ListObjectsV2Command({ Bucket: runtime.environment[bucket] }));
    expect(Contents.length).toBeGreaterThan(2);
    for (const { Key } of Contents) expect(Key).toMatch(/^[a-z]+\/(?:2120000001|2120000019)\/vagen\//);
  }
}, 120_000);
