import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod';
import { createLog, type ShellLog } from './createLog.ts';
import { parseInput } from './parseInput.ts';
import { withoutContext } from './withoutContext.ts';

/** A handler as Lambda calls it. Elsewhere the context may be left out. */
export type LambdaHandler<Result> = (event: unknown, context?: Context) => Promise<Result>;

/** What every handler is made of. */
export interface Shell<Input, Deps, Result> {
  /** Connects the adapters: on the first event, and then kept. */
  readonly connect: () => Deps | Promise<Deps>;
  readonly useCase: (input: Input, deps: Deps) => Promise<Result>;
  readonly log?: ShellLog;
}

/** Parses the event, connects once, runs one use case. A fault (Swedish *driftfel*) is logged once, without the event, and thrown on. */
export function lambda<Event, Deps, Result>({
  event: schema,
  connect,
  useCase,
  log = createLog(),
}: Shell<Event, Deps, Result> & { readonly event: z.ZodType<Event> }): LambdaHandler<Result> {
  const connected = once(connect);
  const run = middy<unknown, Result>()
    .onError(({ error, context }) => log.fault(error, { requestId: context.awsRequestId }))
    .handler(async (event: unknown) => useCase(parseInput(schema, event, 'event'), await connected()));
  return (event, context = withoutContext) => run(event, context);
}

/** Makes it the first time it is asked for, and again only when that did not succeed. */
export function once<Made>(make: () => Made | Promise<Made>): () => Promise<Made> {
  let making: Promise<Made> | undefined;
  return async () => {
    making ??= Promise.resolve(make());
    try {
      return await making;
    } catch (error) {
      making = undefined;
      throw error;
    }
  };
}
