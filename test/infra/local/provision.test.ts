import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { provision } from '../../../infra/local/provision.ts';
import { resolveTemplates } from '../../../infra/local/resolveTemplates.ts';
import { withEmulators } from '../../support/emulators.ts';

const emulators = withEmulators();

/** A queue and its dead letters, as a version of the templates has them. */
function version(VisibilityTimeout: number, maxReceiveCount: number) {
  const resource = (properties: Record<string, unknown>) => ({ Type: 'AWS::SQS::Queue', Properties: properties, Metadata: {} });
  const RedrivePolicy = { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount };
  const templates = { test: { Resources: { Dead: resource({}), Queue: resource({ VisibilityTimeout, RedrivePolicy }) }, Outputs: {} } };
  return resolveTemplates(templates, { queues: emulators.urls.filesAndQueues, keys: {} });
}

test('a queue that an earlier version made gets the settings of now, and keeps what waits in it', async () => {
  const client = new SQSClient();
  const before = version(1800, 4);
  const QueueUrl = before.find(({ logicalId }) => logicalId === 'Queue')?.ref;
  await provision(before);
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'waits' }));
  await provision(version(180, 5));

  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['VisibilityTimeout', 'RedrivePolicy'] }),
  );
  expect(Attributes?.VisibilityTimeout).toBe('180');
  expect(Attributes?.RedrivePolicy).toContain('"maxReceiveCount":5');
  expect((await client.send(new ReceiveMessageCommand({ QueueUrl }))).Messages?.map(({ Body }) => Body)).toEqual(['waits']);
});
