import * as z from 'zod';
import type { Retries } from '../ports.ts';
import { createLog } from './createLog.ts';
import { lambda, nameCase, once, type LambdaHandler, type Shell } from './lambda.ts';
import { parseInput } from './parseInput.ts';

/** Lambda gives one message at a time: one that fails does not take others with it. */
const eventSchema = z.object({
  Records: z.tuple([
    z.object({
      messageId: z.string(),
      body: z.string(),
      receiptHandle: z.string(),
      eventSourceARN: z.string(),
      attributes: z.object({ ApproximateReceiveCount: z.coerce.number().int().positive() }),
      messageAttributes: z
        .object({ caseNumber: z.object({ stringValue: z.string() }) })
        .partial()
        .default({}),
    }),
  ]),
});

const firstPauseSeconds = 15;
const longestPauseSeconds = 15 * 60;

/**
 * A handler fed by a queue: one use case for one message. A message that fails comes back after 15 s, 30 s, 1 min, … and in the end to
 * the dead letters; the fault is thrown on, so that the platform counts it.
 */
export function queueLambda<Message, Deps>({
  message: schema,
  connect,
  useCase,
  caseOf,
  retries,
  log = createLog(),
}: Shell<Message, Deps, unknown> & { readonly message: z.ZodType<Message>; readonly retries: Retries }): LambdaHandler<void> {
  return lambda({
    event: eventSchema,
    connect: () => ({ connected: once(connect) }),
    caseOf: ({ Records: [{ messageAttributes }] }) => messageAttributes.caseNumber?.stringValue,
    log,
    async useCase({ Records: [{ body, receiptHandle, eventSourceARN, attributes }] }, { connected }) {
      try {
        const message = parseInput(schema, parseJson(body), 'message');
        const own = caseOf?.(message);
        if (own !== undefined) nameCase(own);
        await useCase(message, await connected());
      } catch (error) {
        const seconds = pauseAfter(attributes.ApproximateReceiveCount);
        // Where this fails too the message comes back by itself, when the queue's own time is out.
        await retries.comeBackIn(seconds, { queueArn: eventSourceARN, receiptHandle }).catch(() => undefined);
        throw error;
      }
    },
  });
}

/** Seconds until the next try of what has been tried some times, from 1. */
export function pauseAfter(tries: number): number {
  return Math.min(firstPauseSeconds * 2 ** (tries - 1), longestPauseSeconds);
}

/** The parser's own error quotes the text, which may be personal data. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The message is not JSON');
  }
}
