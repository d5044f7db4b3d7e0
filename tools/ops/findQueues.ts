import * as z from 'zod';
import type { CallAws } from '../stores/callAws.ts';

/** A queue of a stage. */
export interface StageQueue {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  /** Messages that wait to be seen. */
  readonly waiting: number;
  readonly isDeadLetters: boolean;
  /** Queues whose messages come here in the end: none of what EventBridge or Scheduler puts here itself. */
  readonly sources: readonly string[];
}

const listSchema = z.object({ QueueUrls: z.array(z.string()).default([]) });
const attributesSchema = z.object({
  Attributes: z.object({ QueueArn: z.string(), ApproximateNumberOfMessages: z.coerce.number(), RedrivePolicy: z.string().optional() }),
});
const redriveSchema = z.object({ deadLetterTargetArn: z.string() });

/** Asks SQS, in its JSON. */
export async function askSqs(aws: CallAws, action: string, input: object): Promise<unknown> {
  const text = await aws({ service: 'sqs', target: `AmazonSQS.${action}`, body: JSON.stringify(input) });
  return text === '' ? {} : JSON.parse(text);
}

/** The queues of a stage with what waits in them, as they are named. */
export async function findQueues(aws: CallAws, stage: string): Promise<readonly StageQueue[]> {
  const { QueueUrls } = listSchema.parse(await askSqs(aws, 'ListQueues', { QueueNamePrefix: `${stage}-`, MaxResults: 1000 }));
  const read = await Promise.all(
    QueueUrls.map(async (url) => {
      const { Attributes } = attributesSchema.parse(await askSqs(aws, 'GetQueueAttributes', { QueueUrl: url, AttributeNames: ['All'] }));
      const { QueueArn, ApproximateNumberOfMessages, RedrivePolicy } = Attributes;
      const deadLetters = RedrivePolicy === undefined ? undefined : redriveSchema.parse(JSON.parse(RedrivePolicy)).deadLetterTargetArn;
      return { url, arn: QueueArn, name: QueueArn.split(':').at(-1) ?? '', waiting: ApproximateNumberOfMessages, deadLetters };
    }),
  );
  return read
    .map(({ deadLetters: _, ...queue }) => {
      const sources = read.filter(({ deadLetters }) => deadLetters === queue.arn).map(({ name }) => name);
      return { ...queue, sources, isDeadLetters: sources.length > 0 || queue.name.includes('DeadLetters') };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const messagesSchema = z.object({
  Messages: z
    .array(
      z.object({
        Body: z.string(),
        ReceiptHandle: z.string(),
        MessageAttributes: z.record(z.string(), z.object({ DataType: z.string(), StringValue: z.string() })).default({}),
      }),
    )
    .default([]),
});

/** Some messages of a queue of dead letters. They can be seen again after some seconds. */
export async function lookAt({ url }: StageQueue, aws: CallAws, seconds = 0) {
  const input = { QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: seconds, MessageAttributeNames: ['All'] };
  return messagesSchema.parse(await askSqs(aws, 'ReceiveMessage', input)).Messages;
}
