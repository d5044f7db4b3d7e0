import { ChangeMessageVisibilityCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Retries } from '../ports.ts';

/** When messages come back, by their visibility. */
export function createRetries(connect: () => SQSClient = () => new SQSClient()): Retries {
  return {
    async comeBackIn(seconds, { queueArn, receiptHandle }) {
      const client = connect();
      const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: queueArn.split(':').at(-1) }));
      await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout: seconds }));
    },
  };
}
