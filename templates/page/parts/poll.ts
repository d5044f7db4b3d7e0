/** How often to ask: quickly at first, then less and less, at most every three seconds. */
const FIRST_MILLISECONDS = 250;
const LONGEST_MILLISECONDS = 3_000;
const SLOW_MILLISECONDS = 20_000;

interface Polling<Answer> {
  /** The answer, or nothing yet. */
  readonly ask: () => Promise<Answer | undefined>;
  readonly signal: AbortSignal;
  /** Called once when it takes long. */
  readonly onSlow: () => void;
}

/** Asks until there is an answer; nothing when the person leaves first. */
export async function poll<Answer>({ ask, signal, onSlow }: Polling<Answer>): Promise<Answer | undefined> {
  const slow = setTimeout(onSlow, SLOW_MILLISECONDS);
  try {
    for (let wait = FIRST_MILLISECONDS; !signal.aborted; wait = Math.min(wait * 1.5, LONGEST_MILLISECONDS)) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    return undefined;
  } finally {
    clearTimeout(slow);
  }
}
