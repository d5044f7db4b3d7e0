import { setTimeout as wait } from 'node:timers/promises';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
  type Message,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Handler } from './loadHandlers.ts';
import type { LocalResource } from './resolveTemplates.ts';

/** The event source mappings at work. */
export interface QueuePolling {
  /** Resolves when nothing waits in any queue and no handler runs. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** A queue and the function it feeds. */
interface Mapping {
  readonly queueUrl: string;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly concurrency: number;
  readonly maxReceiveCount: number;
  readonly functionRef: string;
  readonly handler: Handler;
}

/** What is told when a message has been tried as often as its queue allows. */
export interface DeadLetter {
  readonly queue: string;
  readonly body: string;
}

const mappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).optional(),
});
const redriveSchema = z.object({ RedrivePolicy: z.object({ maxReceiveCount: z.number() }).optional() });

/** How the functions are fed. */
export interface PollingOptions {
  readonly load: (ref: string) => Handler;
  /** Lends the function's rights, by which Lambda's poller asks the queue. */
  readonly runAs: <Result>(ref: string, work: () => Result) => Result;
  readonly onDeadLetter: (letter: DeadLetter) => void;
}

/** Feeds the functions from the queues of the templates' event source mappings, as Lambda's poller does. */
export function pollQueues(resources: readonly LocalResource[], options: PollingOptions): QueuePolling {
  const client = new SQSClient();
  const stopping = new AbortController();
  const mappings = findMappings(resources, options.load);
  let running = 0;
  /** Deliveries so far: a message may move on to a queue that was just seen empty. */
  let started = 0;
  const poll = async (mapping: Mapping): Promise<void> => {
    const ofFunction = new SQSClient();
    const slots = new Set<Promise<void>>();
    while (!stopping.signal.aborted) {
      const messages = await receive(ofFunction, mapping, stopping.signal);
      if (messages.length === 0) continue;
      running += 1;
      started += 1;
      const slot = deliver(ofFunction, { ...options, mapping, messages }).finally(() => {
        running -= 1;
        slots.delete(slot);
      });
      slots.add(slot);
      if (slots.size >= mapping.concurrency) await Promise.race(slots);
    }
    await Promise.all(slots);
    ofFunction.destroy();
  };
  const pollers = mappings.map((mapping) => options.runAs(mapping.functionRef, () => poll(mapping)));
  return {
    async settle() {
      for (;;) {
        const before = started;
        if (running === 0 && (await areEmpty(client, mappings)) && started === before) return;
        await wait(5);
      }
    },
    async stop() {
      stopping.abort();
      await Promise.all(pollers);
      client.destroy();
    },
  };
}

function findMappings(resources: readonly LocalResource[], load: (ref: string) => Handler): Mapping[] {
  const queues = new Map(resources.filter(({ type }) => type === 'AWS::SQS::Queue').map((queue) => [queue.attribute('Arn'), queue]));
  return resources
    .filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping')
    .map(({ properties }) => {
      const { EventSourceArn, FunctionName, BatchSize, ScalingConfig } = mappingSchema.parse(properties);
      const queue = queues.get(EventSourceArn);
      if (!queue) throw new Error(`No queue is called ${EventSourceArn}`);
      return {
        queueUrl: queue.ref,
        queueArn: EventSourceArn,
        batchSize: BatchSize,
        concurrency: Math.min(ScalingConfig?.MaximumConcurrency ?? 2, 2),
        maxReceiveCount: redriveSchema.parse(queue.properties).RedrivePolicy?.maxReceiveCount ?? Infinity,
        functionRef: FunctionName,
        handler: load(FunctionName),
      };
    });
}

async function receive(client: SQSClient, { queueUrl, batchSize }: Mapping, abortSignal: AbortSignal): Promise<readonly Message[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    MaxNumberOfMessages: Math.min(batchSize, 10),
    WaitTimeSeconds: 20,
    MessageSystemAttributeNames: ['ApproximateReceiveCount'],
    MessageAttributeNames: ['All'],
  });
  try {
    return (await client.send(command, { abortSignal })).Messages ?? [];
  } catch (error) {
    if (abortSignal.aborted) return [];
    throw error;
  }
}

interface Delivery extends Pick<PollingOptions, 'onDeadLetter'> {
  readonly mapping: Mapping;
  readonly messages: readonly Message[];
}

/**
 * Runs the function on one batch and deletes it. When the function throws, its messages come back when their visibility is out,
 * which it may have changed itself; what has had its last try goes to the dead letters at once.
 */
async function deliver(client: SQSClient, { mapping, messages, onDeadLetter }: Delivery): Promise<void> {
  const isDone = await run(mapping, messages);
  for (const message of messages) {
    const handle = { QueueUrl: mapping.queueUrl, ReceiptHandle: message.ReceiptHandle };
    if (isDone) {
      await client.send(new DeleteMessageCommand(handle));
    } else if (Number(message.Attributes?.ApproximateReceiveCount ?? 1) >= mapping.maxReceiveCount) {
      onDeadLetter({ queue: mapping.queueUrl.split('/').at(-1) ?? '', body: message.Body ?? '' });
      await show(client, handle);
    }
  }
}

/** Lets a message be seen again. One that can be seen already, as when the client had to ask twice, is left alone. */
async function show(client: SQSClient, handle: { readonly QueueUrl: string; readonly ReceiptHandle: string | undefined }): Promise<void> {
  try {
    await client.send(new ChangeMessageVisibilityCommand({ ...handle, VisibilityTimeout: 0 }));
  } catch (error) {
    if (!(error instanceof Error && error.name === 'MessageNotInflight')) throw error;
  }
}

/** Whether the function handled the batch. When it throws it has logged why. */
async function run({ handler, queueArn }: Mapping, messages: readonly Message[]): Promise<boolean> {
  const records = messages.map(({ MessageId, Body, ReceiptHandle, Attributes, MessageAttributes = {} }) => ({
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: Attributes,
    messageAttributes: Object.fromEntries(
      Object.entries(MessageAttributes).map(([name, { DataType, StringValue }]) => [
        name,
        { dataType: DataType, stringValue: StringValue },
      ]),
    ),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
  }));
  try {
    await handler({ Records: records });
    return true;
  } catch {
    return false;
  }
}

async function areEmpty(client: SQSClient, mappings: readonly Mapping[]): Promise<boolean> {
  const counts = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible', 'ApproximateNumberOfMessagesDelayed'] as const;
  for (const { queueUrl } of mappings) {
    const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...counts] }));
    if (counts.some((count) => Attributes?.[count] !== '0')) return false;
  }
  return true;
}
