import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { createQueue } from '../../../../functions/shared/aws/createQueue.ts';
import { withEmulators } from '../../../support/emulators.ts';

const emulators = withEmulators();

test('a message comes out of the queue as it was sent', async () => {
  const message = { projectId: 'vagen', report: 'quarterly', period: '2025-K3' };
  await createQueue<typeof message>(emulators.queueUrl).send(message);
  const { Messages } = await new SQSClient().send(new ReceiveMessageCommand({ QueueUrl: emulators.queueUrl }));

  expect(Messages?.map(({ Body }) => JSON.parse(Body ?? '') as unknown)).toEqual([message]);
});
