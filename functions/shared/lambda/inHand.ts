import { AsyncLocalStorage } from 'node:async_hooks';

/** What is in hand: every line of the log says it, and what is asked of the next stage carries the case on. */
export interface InHand {
  /** Case number (Swedish *ärendenummer*): one for all that follows from an upload, a date of the schedule or something a person asks for. */
  caseNumber?: string;
  readonly requestId: string;
  /** Whether the function has just been started: what it does is slow once. */
  readonly coldStart: boolean;
}

const inHand = new AsyncLocalStorage<InHand>();

/** Does some work with something in hand. */
export function withInHand<Result>(what: InHand, work: () => Result): Result {
  return inHand.run(what, work);
}

/** What is in hand; nothing outside of a function. */
export function whatIsInHand(): InHand | undefined {
  return inHand.getStore();
}

/** The number of the case in hand; nothing outside of a function. */
export function caseInHand(): string | undefined {
  return inHand.getStore()?.caseNumber;
}
