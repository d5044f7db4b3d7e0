import type { Attack, Outcome } from './attack.ts';
import type { Target } from './target.ts';

/** One line of the table. */
export interface AttackResult extends Outcome, Pick<Attack, 'name' | 'right'> {}

/** Runs attacks one after the other. One that throws has not held: nobody knows what it did. */
export async function runAttacks(
  attacks: readonly Attack[],
  target: Target,
  tell: (result: AttackResult) => void = () => undefined,
): Promise<readonly AttackResult[]> {
  const results: AttackResult[] = [];
  for (const { name, right, run } of attacks) {
    const outcome = await run(target).catch((error: unknown): Outcome => ({
      held: false,
      happened: error instanceof Error ? error.name : 'fault',
    }));
    const result = { name, right, ...outcome };
    tell(result);
    results.push(result);
  }
  return results;
}
