import * as z from 'zod';
import type { SignedCall } from '../guard/judge.ts';
import { arnOf, type AskedAction } from './askedAction.ts';
import { readJsonCall } from './readJsonCall.ts';

const queueSchema = z.union([
  z.looseObject({ QueueUrl: z.string() }).transform(({ QueueUrl }) => QueueUrl.split('/').at(-1) ?? ''),
  z.looseObject({ QueueName: z.string() }).transform(({ QueueName }) => QueueName),
]);

/** A call to SQS: of which queue goes by its address or its name. A batch needs the right to the single action. */
export function describeQueueCall(call: SignedCall): readonly AskedAction[] {
  const { operation, input } = readJsonCall(call, 'AmazonSQS');
  const name = queueSchema.safeParse(input);
  const resource = name.success ? arnOf(call, 'sqs', name.data) : '*';
  return [{ action: `sqs:${operation.replace(/Batch$/, '')}`, resource, context: {} }];
}
