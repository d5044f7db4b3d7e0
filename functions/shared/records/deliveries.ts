import { noteEvent } from './noteEvent.ts';
import type { Delivery, DeliveryState, ReportRecord } from './reportRecord.ts';
import { finishSending } from './sendings.ts';

/** Deliveries kept of one version: a few for each of its recipients. */
const MOST = 200;

/** From what somebody has to do something about to what is as it should be. */
const worstFirst: readonly DeliveryState[] = ['complained', 'suppressed', 'bounced', 'rejected', 'delayed', 'delivered', 'accepted'];

/** What the mail service tells of a mail that carries the tag of an attempt. */
export interface TaggedDelivery extends Delivery {
  readonly messageId: string;
}

/**
 * A record with what became of a mail of it; the same record when that is known already. An attempt whose answer was lost has gone when
 * the mail service knows of it: the report is sent then, and not sent again.
 */
export function noteDelivery(record: ReportRecord, { messageId, ...delivery }: TaggedDelivery): ReportRecord {
  const known = record.deliveries ?? [];
  if (known.some(({ id }) => id === delivery.id)) return record;
  const noted = { ...record, deliveries: [...known, delivery].slice(-MOST) };
  const told = isTrouble(delivery.state) ? noteEvent(noted, { at: delivery.at, what: 'undelivered' }) : noted;
  const hasLeft = delivery.state !== 'rejected';
  return hasLeft && isUnanswered(record) ? finishSending(told, { at: delivery.at, messageId }) : told;
}

/** How the mails of the last attempt that was heard of stand, by the recipient for whom it stands worst. */
export function deliveryOf({ deliveries = [] }: Pick<ReportRecord, 'deliveries'>): DeliveryState | undefined {
  const last = deliveries.at(-1)?.attempt;
  const heard = new Set(deliveries.filter(({ attempt }) => attempt === last).map(({ state }) => state));
  // A mail that was late and then came is no longer late.
  if (heard.has('delivered')) heard.delete('delayed');
  return worstFirst.find((state) => heard.has(state));
}

/** Whether a recipient has not got the mail, or does not want it. */
export function isTrouble(state: DeliveryState): boolean {
  return state !== 'accepted' && state !== 'delivered' && state !== 'delayed';
}

/** Whether a mail may have gone that nobody has an answer of. */
function isUnanswered({ state, failure, mayHaveGone }: ReportRecord): boolean {
  if (state === 'sending') return true;
  if (state === 'failed') return failure?.reason === 'noAnswer' || failure?.reason === 'interrupted';
  return state === 'made' && mayHaveGone === true;
}
