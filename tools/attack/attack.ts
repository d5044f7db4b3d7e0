import type { Target } from './target.ts';

/** What came of an attack. */
export interface Outcome {
  /** Whether what is right is what happened. */
  readonly held: boolean;
  /** In a few words, without anything of what was got at. */
  readonly happened: string;
}

/** One thing that somebody may try. */
export interface Attack {
  readonly name: string;
  /** What should happen. */
  readonly right: string;
  run(target: Target): Promise<Outcome>;
}

/** Held when nothing was found; else the first of what was, and how many. */
export function outcomeOf(wrong: readonly string[], tried: number): Outcome {
  const [first] = wrong;
  return first === undefined
    ? { held: true, happened: `${tried} tries, all refused` }
    : { held: false, happened: `${wrong.length} of ${tried}: ${first}` };
}
