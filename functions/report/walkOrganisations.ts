import type { Addressed, PlanMessage, TickMessage } from '../shared/records/messages.ts';
import type { Log, OrganisationStore, Queue } from '../shared/ports.ts';

/** What walking needs from outside. */
export interface WalkDeps {
  readonly organisations: Pick<OrganisationStore, 'list'>;
  readonly queue: Queue<TickMessage | Addressed<PlanMessage>>;
  readonly log: Log;
}

/** Organisations that one message asks for. */
export const ORGANISATIONS_AT_ONCE = 50;

/**
 * Schedule → one message per organisation. A message goes through some and asks for the rest by a message of its own, so that nothing grows with the
 * number of organisations. Doing it again asks for the same.
 */
export async function walkOrganisations({ after, ...schedule }: TickMessage, { organisations, queue, log }: WalkDeps): Promise<void> {
  const some = await organisations.list({ after, most: ORGANISATIONS_AT_ONCE });
  const last = some.at(-1);
  if (some.length === ORGANISATIONS_AT_ONCE && last !== undefined) await queue.send({ ...schedule, after: last });
  for (const organisationNumber of some) await queue.send({ organisationNumber, message: schedule });
  log.info('organisations asked for', { every: schedule.every, organisations: some.length });
}
