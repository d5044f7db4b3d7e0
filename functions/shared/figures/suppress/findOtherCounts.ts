import type { CountSystem } from './createCountSystem.ts';
import { createRankedQueue } from './createRankedQueue.ts';

/** What may change while another set of counts is looked for. */
export interface Freedom {
  /** What it costs to change a cell: nothing for one that nobody sees, undefined for one that may not change. */
  costOf(cell: number): number | undefined;
  /** The least and most that a reader can think of. */
  lowest(cell: number): number;
  highest(cell: number): number;
  /** What a sum that is off counts for beside costs: the more, the sooner an end is found, at a cost that may be higher. */
  readonly haste: number;
  /** How many steps to try. */
  readonly steps: number;
}

/** Some changes by 1, and what they have put wrong. */
interface Attempt {
  readonly changes: ReadonlyMap<number, 1 | -1>;
  readonly cost: number;
  /** What each sum is off by, in the order they went wrong. */
  readonly off: ReadonlyMap<number, number>;
  /** Bounds that are broken. */
  readonly broken: ReadonlySet<number>;
}

/** One change. */
interface Change {
  readonly cell: number;
  readonly by: 1 | -1;
}

/** A step costs a little, so that the shortest way is taken. */
const STEP = 1;
const nothing: Attempt = { changes: new Map(), cost: 0, off: new Map(), broken: new Set() };

/**
 * Other counts that give the same sums, with a cell changed by 1 either way, at the least cost found: a reader who sees only
 * what has not changed cannot tell which are the true ones. Undefined when none are found in the steps allowed.
 */
export function findOtherCounts(system: CountSystem, start: number, freedom: Freedom): ReadonlySet<number> | undefined {
  const queue = createRankedQueue<Attempt>();
  const tryChange = (cell: number, by: 1 | -1, before: Attempt) => {
    const cost = freedom.costOf(cell);
    const value = (system.cells[cell]?.value ?? 0) + by;
    if (cost === undefined || value < freedom.lowest(cell) || value > freedom.highest(cell) || before.changes.has(cell)) return;
    const changes = new Map(before.changes).set(cell, by);
    const attempt = {
      changes,
      cost: before.cost + cost + STEP,
      off: offAfter(system, { cell, by }, before),
      broken: brokenAfter(system, cell, { before, changes }),
    };
    queue.add(attempt, attempt.cost + freedom.haste * (attempt.off.size + attempt.broken.size));
  };
  tryChange(start, 1, nothing);
  tryChange(start, -1, nothing);
  for (let step = 0; step < freedom.steps; step += 1) {
    const attempt = queue.take();
    if (attempt === undefined) return undefined;
    const [broken] = attempt.broken;
    const [wrong] = attempt.off;
    if (broken !== undefined) {
      const { lesser, greater } = system.bounds[broken] ?? { lesser: start, greater: [] };
      tryChange(lesser, -1, attempt);
      for (const cell of greater) tryChange(cell, 1, attempt);
    } else if (wrong !== undefined) {
      const [sum, by] = wrong;
      for (const { cell, sign } of system.sums[sum] ?? []) tryChange(cell, by * sign > 0 ? -1 : 1, attempt);
    } else return new Set(attempt.changes.keys());
  }
  return undefined;
}

function offAfter({ sums, sumsOf }: CountSystem, { cell, by }: Change, before: Attempt): ReadonlyMap<number, number> {
  const off = new Map(before.off);
  for (const sum of sumsOf[cell] ?? []) {
    const sign = sums[sum]?.find((term) => term.cell === cell)?.sign ?? 0;
    const now = (off.get(sum) ?? 0) + by * sign;
    if (now === 0) off.delete(sum);
    else off.set(sum, now);
  }
  return off;
}

/** Counts that have become more than what they are part of. */
function brokenAfter(
  { cells, bounds, boundsOf }: CountSystem,
  cell: number,
  { before, changes }: { readonly before: Attempt; readonly changes: Attempt['changes'] },
): ReadonlySet<number> {
  const valueOf = (each: number) => (cells[each]?.value ?? 0) + (changes.get(each) ?? 0);
  const broken = new Set(before.broken);
  for (const index of boundsOf[cell] ?? []) {
    const { lesser, greater } = bounds[index] ?? { lesser: cell, greater: [cell] };
    if (valueOf(lesser) > greater.reduce((sum, each) => sum + valueOf(each), 0)) broken.add(index);
    else broken.delete(index);
  }
  return broken;
}
