import type * as z from 'zod';
import type { Retries } from '../ports.ts';
import type { Addressed } from '../records/messages.ts';
import type { LambdaHandler, Shell } from './lambda.ts';
import { queueLambda } from './queueLambda.ts';

/** What a handler of organisations' messages is made of. */
interface TenantShell<Message, Deps> extends Omit<Shell<Message, Deps, unknown>, 'connect'> {
  /** Gives what one organisation's use case needs, by its number. */
  readonly connect: () => (organisationNumber: string) => Deps;
  readonly message: z.ZodType<Addressed<Message>>;
  readonly retries: Retries;
}

/** A handler fed by a queue of messages that each are about one organisation: the use case is given that organisation's and nothing else. */
export function tenantLambda<Message, Deps>({ useCase, caseOf, ...shell }: TenantShell<Message, Deps>): LambdaHandler<void> {
  return queueLambda({
    ...shell,
    caseOf: ({ message }) => caseOf?.(message),
    useCase: ({ organisationNumber, message }, of) => useCase(message, of(organisationNumber)),
  });
}
