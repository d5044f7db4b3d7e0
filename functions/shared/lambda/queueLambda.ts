import type { SQSBatchResponse } from 'aws-lambda';
import { z } from 'zod';
import { createLog } from './createLog.ts';
import { lambda, type LambdaHandler, type Shell } from './lambda.ts';
import { parseInput } from './parseInput.ts';

const recordSchema = z.object({ messageId: z.string(), body: z.string() });
const eventSchema = z.object({ Records: z.array(recordSchema) });

/**
 * A handler fed by a queue: one use case per message, one after the other. A message that fails is logged and reported alone,
 * so that it comes back, and in the end to the dead letters, without the others.
 */
export function queueLambda<Message, Deps>({
  message: schema,
  connect,
  useCase,
  log = createLog(),
}: Shell<Message, Deps, unknown> & { readonly message: z.ZodType<Message> }): LambdaHandler<SQSBatchResponse> {
  return lambda({
    event: eventSchema,
    connect,
    log,
    async useCase({ Records }, deps: Deps) {
      const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
      for (const { messageId, body } of Records) {
        try {
          await useCase(parseInput(schema, parseJson(body), 'message'), deps);
        } catch (error) {
          log.fault(error, { messageId });
          batchItemFailures.push({ itemIdentifier: messageId });
        }
      }
      return { batchItemFailures };
    },
  });
}

/** The parser's own error quotes the text, which may be personal data. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The message is not JSON');
  }
}
