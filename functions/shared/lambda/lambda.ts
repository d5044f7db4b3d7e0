import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod';
import { createIds } from './createIds.ts';
import { createLog, type ShellLog } from './createLog.ts';
import { whatIsInHand, withInHand, type InHand } from './inHand.ts';
import { maskWhatIsNoId } from './maskWhatIsNoId.ts';
import { parseInput } from './parseInput.ts';
import { systemClock } from './systemClock.ts';
import { withoutContext } from './withoutContext.ts';

/** A handler as Lambda calls it. Elsewhere the context may be left out. */
export type LambdaHandler<Result> = (event: unknown, context?: Context) => Promise<Result>;

/** What every handler is made of. */
export interface Shell<Input, Deps, Result> {
  /** Connects the adapters: on the first event, and then kept. */
  readonly connect: () => Deps | Promise<Deps>;
  readonly useCase: (input: Input, deps: Deps) => Promise<Result>;
  /** The number of the case that something is of, where it says so itself; otherwise it gets one. */
  readonly caseOf?: (input: Input) => string | undefined;
  readonly log?: ShellLog;
}

const ids = createIds(systemClock);

/** Parses the event, connects once, runs one use case. A fault (Swedish *driftfel*) is logged once, without the event, and thrown on. */
export function lambda<Event, Deps, Result>({
  event: schema,
  connect,
  useCase,
  caseOf,
  log = createLog(),
}: Shell<Event, Deps, Result> & { readonly event: z.ZodType<Event> }): LambdaHandler<Result> {
  const connected = once(connect);
  let coldStart = true;
  const run = middy<unknown, Result>()
    .onError(({ error }) => log.fault(error))
    .handler(async (event: unknown) => {
      const input = parseInput(schema, event, 'event');
      nameCase(caseOf?.(input));
      return useCase(input, await connected());
    });
  return (event, context = withoutContext) => {
    const inHand: InHand = { requestId: context.awsRequestId, coldStart };
    coldStart = false;
    return withInHand(inHand, () => run(event, context));
  };
}

/** Says which case is in hand; a new one where what is said is not the number of one. */
export function nameCase(caseNumber = ''): void {
  const inHand = whatIsInHand();
  if (inHand) inHand.caseNumber = isCaseNumber(caseNumber) ? caseNumber : ids.next();
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

/** It may come from an address that somebody wrote, and goes to logs, messages and the tags of mails. */
function isCaseNumber(text: string): boolean {
  return /^[\w-]{1,200}$/.test(text) && maskWhatIsNoId(text) === text;
}
