import { expect, test } from 'vitest';
import { giveUpUpload } from '../../../functions/ingest/giveUpUpload.ts';
import type { FailedMessage } from '../../../functions/shared/records/messages.ts';
import { tellFailed } from '../../../functions/send/tellFailed.ts';
import { failedUploadWords } from '../../../templates/text/failedUpload.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { memoryMailer, memoryProjects, memoryQueue, silentLog, stoppedClock } from '../../support/memoryPorts.ts';
import { memoryUploads } from '../../support/memoryUploads.ts';
import { receiptOf } from '../collect/collectFakes.ts';

const message = { projectId: 'vagen', uploadId: 'u1' };
function world() {
  const uploads = memoryUploads();
  const sendQueue = memoryQueue<FailedMessage>();
  const mailer = memoryMailer();
  const clock = stoppedClock('2025-10-12T08:00:00.000Z');
  const shared = { uploads, clock, log: silentLog };
  return {
    uploads,
    sendQueue,
    mailer,
    giveUp: () => giveUpUpload(message, { ...shared, sendQueue }),
    tell: () => tellFailed(message, { ...shared, mailer, projects: memoryProjects(exampleProject), failedWords: failedUploadWords }),
  };
}

test.each(['stored', 'rejected', 'needs-confirmation', 'dropped'] as const)('an upload that is %s keeps its answer', async (outcome) => {
  const { uploads, sendQueue, giveUp } = world();
  const receipt = receiptOf({ uploadId: 'u1', outcome });
  await uploads.put(receipt);
  expect(await giveUp()).toBe('answered');
  expect(await uploads.get('vagen', 'u1')).toEqual(receipt);
  expect(sendQueue.messages).toEqual([]);
});

test('an answer that comes while it is given up stands', async () => {
  const { uploads, sendQueue, giveUp } = world();
  await uploads.put(receiptOf({ uploadId: 'u1', outcome: 'received' }));
  const { get } = uploads;
  uploads.get = async (...names) => {
    const read = await get(...names);
    uploads.get = get;
    await uploads.put(receiptOf({ uploadId: 'u1', outcome: 'stored' }));
    return read;
  };
  await expect(giveUp()).rejects.toThrow('while it was given up');
  expect(await giveUp()).toBe('answered');
  expect([(await uploads.get('vagen', 'u1'))?.outcome, sendQueue.messages]).toEqual(['stored', []]);
});

test('a mail that was asked for twice, or whose answer was lost, is sent once', async () => {
  const { uploads, sendQueue, mailer, giveUp, tell } = world();
  await uploads.put(receiptOf({ uploadId: 'u1', outcome: 'received' }));
  // The process ends between the answer and the mail: the letter comes again.
  expect([await giveUp(), await giveUp()]).toEqual(['failed', 'failed']);
  expect(sendQueue.messages).toEqual([message, message]);
  const { send } = mailer;
  mailer.send = async (mail) => {
    await send(mail);
    throw new Error(`550 ${exampleProject.contact}`);
  };
  // What the mail service says may name the recipient, and goes to a log.
  await expect(tell()).rejects.toThrow(/^The mail about upload u1 has no answer: it may have gone$/);
  mailer.send = send;
  expect(await tell()).toBe('nothingToTell');
  expect(mailer.sent.map(({ to }) => to)).toEqual([[exampleProject.contact]]);
});

test('an upload that was dropped before the mail went is not told of', async () => {
  const { uploads, mailer, tell } = world();
  await uploads.put(receiptOf({ uploadId: 'u1', outcome: 'dropped' }));
  expect(await tell()).toBe('nothingToTell');
  expect(mailer.sent).toEqual([]);
});
