import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMails } from '../../../infra/local/readMails.ts';
import type { DeadLetter } from '../../../infra/local/pollQueues.ts';
import { startRuntime, type Runtime } from '../../../infra/local/startRuntime.ts';
import { createStores, type Stores } from '../../../tools/stores/createStores.ts';
import { testKey } from '../../support/emulators.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { messageOf } from '../../support/queueEvent.ts';

const before = { ...process.env };
const letters: DeadLetter[] = [];
let runtime: Runtime;
let stores: Stores;
beforeAll(async () => {
  runtime = await startRuntime({ identityKey: testKey, queueSpeed: 1000, onDeadLetter: (letter) => letters.push(letter) });
  stores = createStores(runtime.environment, exampleProject.organisationNumber);
  await stores.projects.add({ ...exampleProject, id: 'vagen', name: 'Vägen', contact: 'kontakt@gavle.example' });
}, 60_000);
afterAll(async () => {
  await runtime.stop();
  process.env = before;
});

const ask = async (projectId: string, uploadId: string) => {
  const message = new SendMessageCommand({
    QueueUrl: runtime.environment['INGEST_QUEUE_URL'],
    MessageBody: JSON.stringify(messageOf({ projectId, uploadId })),
  });
  await new SQSClient().send(message);
  await runtime.settle();
};
const receive = (uploadId: string) =>
  stores.uploads.put({
    projectId: 'vagen',
    uploadId,
    fileName: 'Deltagare.xlsx',
    outcome: 'received',
    at: '2025-10-01T08:00:00Z',
    by: 'sub-anna',
    fileKey: `incoming/vagen/${uploadId}`,
    mode: 'default',
  });

test('a fault while reading ends, after the last try, as an answer and one mail', { timeout: 60_000 }, async () => {
  await receive('u1');
  await ask('vagen', 'u1');
  expect(letters).toHaveLength(1);
  const failed = await stores.uploads.get('vagen', 'u1');
  expect(failed?.outcome).toBe('failed');
  expect([failed?.failedAt, failed?.toldAt]).not.toContain(undefined);
  const [mail, ...others] = await readMails(runtime.mailUrl);
  expect(mail).toMatchObject({ subject: 'En fil kunde inte läsas, Vägen', destination: { to: ['kontakt@gavle.example'] } });
  expect(mail?.body.text).toContain('vi har fått larm');
  expect(others).toEqual([]);

  await ask('vagen', 'u1');
  expect(await stores.uploads.get('vagen', 'u1')).toEqual(failed);
  expect(await readMails(runtime.mailUrl)).toHaveLength(1);
  expect(letters).toHaveLength(1);
});

test('an upload that nobody knows ends among the dead letters and nowhere else', { timeout: 60_000 }, async () => {
  await ask('vagen', 'u-unknown');
  expect(letters).toHaveLength(2);
  expect(await readMails(runtime.mailUrl)).toHaveLength(1);
});
