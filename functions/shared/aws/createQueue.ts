import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { caseInHand } from '../lambda/inHand.ts';
import type { Queue } from '../ports.ts';
import type { Addressed } from '../records/messages.ts';
import type { Tenant } from './tableKeys.ts';

/** A queue of one organisation's messages: each says whose it is. */
export function createTenantQueue<Message>({ organisationNumber }: Tenant, queueUrl: string, client?: SQSClient): Queue<Message> {
  const queue = createQueue<Addressed<Message>>(queueUrl, client);
  return { send: (message, options) => queue.send({ organisationNumber, message }, options) };
}

/** A queue of JSON messages. The number of the case that they are of goes beside them, as an attribute. */
export function createQueue<Message>(queueUrl: string, client: SQSClient = new SQSClient()): Queue<Message> {
  return {
    async send(message, { caseNumber = caseInHand() } = {}) {
      const attributes = caseNumber !== undefined && { MessageAttributes: { caseNumber: { DataType: 'String', StringValue: caseNumber } } };
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message), ...attributes }));
    },
  };
}
