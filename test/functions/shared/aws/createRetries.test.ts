import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { createRetries } from '../../../../functions/shared/aws/createRetries.ts';
import { withEmulators } from '../../../support/emulators.ts';

const emulators = withEmulators();

test('a message that is told to come back is hidden until then', async () => {
  const client = new SQSClient();
  const QueueUrl = emulators.queueUrl;
  const receive = async () => (await client.send(new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 1800 }))).Messages ?? [];
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'once' }));
  const [message] = await receive();
  const queueArn = `arn:aws:sqs:eu-north-1:000000000000:${QueueUrl.split('/').at(-1) ?? ''}`;
  const comeBackIn = (seconds: number) => createRetries().comeBackIn(seconds, { queueArn, receiptHandle: message?.ReceiptHandle ?? '' });

  await comeBackIn(60);
  expect(await receive()).toEqual([]);
  await comeBackIn(0);
  expect((await receive()).map(({ Body }) => Body)).toEqual(['once']);
});
