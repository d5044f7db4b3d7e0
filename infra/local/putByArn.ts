import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { LocalResource } from './resolveTemplates.ts';

/** Puts a message in a queue of the templates, as a service of AWS does: by the queue's ARN. */
export function putByArn(resources: readonly LocalResource[]): (arn: string, message: string) => Promise<void> {
  const client = new SQSClient();
  const queues = new Map(resources.filter(({ type }) => type === 'AWS::SQS::Queue').map((queue) => [queue.attribute('Arn'), queue.ref]));
  return async (arn, message) => {
    const queueUrl = queues.get(arn);
    if (!queueUrl) throw new Error(`No queue is called ${arn}`);
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: message }));
  };
}
