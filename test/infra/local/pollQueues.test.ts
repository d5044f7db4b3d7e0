import { ChangeMessageVisibilityCommand, GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createQueue } from '../../../functions/shared/aws/createQueue.ts';
import { withInHand } from '../../../functions/shared/lambda/inHand.ts';
import type { Handler } from '../../../infra/local/loadHandlers.ts';
import { pollQueues, type DeadLetter, type QueuePolling } from '../../../infra/local/pollQueues.ts';
import { provision } from '../../../infra/local/provision.ts';
import { resolveTemplates } from '../../../infra/local/resolveTemplates.ts';
import { withEmulators } from '../../support/emulators.ts';

const emulators = withEmulators();
const resource = (Type: string, Properties: Record<string, unknown> = {}) => ({ Type, Properties, Metadata: {} });
const attributesSchema = z.record(z.string(), z.object({ dataType: z.string(), stringValue: z.string() }));
const eventSchema = z.object({
  Records: z.array(z.object({ body: z.string(), receiptHandle: z.string(), messageAttributes: attributesSchema })),
});

let polling: QueuePolling | undefined;
afterEach(() => polling?.stop());
let queueNumber = 0;

/** A queue of its own for each test, feeding a function some messages at a time, three tries each. What it throws at comes back at once. */
async function feed(handler: (bodies: readonly string[]) => Promise<unknown>, batchSize = 1) {
  const name = `Queue${(queueNumber += 1)}`;
  const templates = {
    test: {
      Resources: {
        [`${name}Dead`]: resource('AWS::SQS::Queue'),
        [name]: resource('AWS::SQS::Queue', {
          VisibilityTimeout: 1800,
          RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [`${name}Dead`, 'Arn'] }, maxReceiveCount: 3 },
        }),
        Mapping: resource('AWS::Lambda::EventSourceMapping', {
          EventSourceArn: { 'Fn::GetAtt': [name, 'Arn'] },
          FunctionName: { Ref: 'Function' },
          BatchSize: batchSize,
        }),
        Function: resource('AWS::Lambda::Function'),
      },
      Outputs: {},
    },
  };
  const resources = resolveTemplates(templates, { queues: emulators.urls.filesAndQueues, keys: {} });
  await provision(resources);
  const client = new SQSClient();
  const urlOf = (id: string) => resources.find(({ logicalId }) => logicalId === id)?.ref ?? '';
  const dead: DeadLetter[] = [];
  const attributes: z.infer<typeof attributesSchema>[] = [];
  const load = (): Handler => async (event) => {
    const { Records } = eventSchema.parse(event);
    attributes.push(...Records.map(({ messageAttributes }) => messageAttributes));
    try {
      return await handler(Records.map(({ body }) => body));
    } catch (error) {
      for (const { receiptHandle: ReceiptHandle } of Records) {
        await client.send(new ChangeMessageVisibilityCommand({ QueueUrl: urlOf(name), ReceiptHandle, VisibilityTimeout: 0 }));
      }
      throw error;
    }
  };
  return {
    dead,
    attributes,
    queue: createQueue<string>(urlOf(name)),
    start: () => (polling = pollQueues(resources, { load, runAs: (_, work) => work(), onDeadLetter: (letter) => dead.push(letter) })),
    send: (body: string) => client.send(new SendMessageCommand({ QueueUrl: urlOf(name), MessageBody: body })),
    countDead: async () => {
      const command = new GetQueueAttributesCommand({ QueueUrl: urlOf(`${name}Dead`), AttributeNames: ['ApproximateNumberOfMessages'] });
      return (await client.send(command)).Attributes?.ApproximateNumberOfMessages;
    },
  };
}

describe('pollQueues', () => {
  test('what is sent reaches the function, in batches as large as the template says', async () => {
    const batches: (readonly string[])[] = [];
    const queue = await feed(async (bodies) => {
      batches.push(bodies);
    }, 3);
    for (const body of ['a', 'b', 'c', 'd']) await queue.send(body);
    await queue.start().settle();
    expect(batches.flat().sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(Math.max(...batches.map(({ length }) => length))).toBe(3);
  });

  test('a message that fails comes back alone, and after its last try it waits among the dead letters', async () => {
    const tries = new Map<string, number>();
    const queue = await feed(async (bodies) => {
      for (const body of bodies) tries.set(body, (tries.get(body) ?? 0) + 1);
      if (bodies.includes('bad')) throw new Error('every time');
    });
    await queue.send('good');
    await queue.send('bad');
    await queue.start().settle();
    expect(tries).toEqual(
      new Map([
        ['good', 1],
        ['bad', 3],
      ]),
    );
    expect(queue.dead.map(({ body }) => body)).toEqual(['bad']);
    expect(await queue.countDead()).toBe('1');
  });

  test('when the function throws, all its messages come back', async () => {
    let calls = 0;
    const queue = await feed(async () => {
      calls += 1;
      if (calls === 1) throw new Error('the first time');
    });
    await queue.send('a');
    await queue.start().settle();
    expect(calls).toBe(2);
    expect(queue.dead).toEqual([]);
  });

  test('the case that is in hand goes with what is sent, and another one where it is said', async () => {
    const feeding = await feed(async () => undefined);
    await feeding.queue.send('nothing in hand');
    await withInHand({ caseNumber: 'upload-1', requestId: 'r', coldStart: false }, async () => {
      await feeding.queue.send('in hand');
      await feeding.queue.send('of another', { caseNumber: 'upload-2' });
    });
    await feeding.start().settle();
    const said = (stringValue: string) => ({ caseNumber: { dataType: 'String', stringValue } });
    expect(feeding.attributes).toHaveLength(3);
    expect(feeding.attributes).toEqual(expect.arrayContaining([{}, said('upload-1'), said('upload-2')]));
  });

  test('settling waits for what a function itself sends on', async () => {
    const seen: string[] = [];
    const queue = await feed(async (bodies) => {
      for (const body of bodies) {
        if (body.length < 5) await queue.send(`${body}+`);
        seen.push(body);
      }
    });
    await queue.send('a');
    await queue.start().settle();
    expect(seen).toEqual(['a', 'a+', 'a++', 'a+++', 'a++++']);
  });
});
