import type { CountSystem } from './openCounts.ts';
import { openQueue } from './openQueue.ts';

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

/** A change of one cell by 1, after others. */
interface Change {
  readonly cell: number;
  readonly by: 1 | -1;
  readonly before: Change | undefined;
  readonly cost: number;
  /** What each sum is off by, in the order they went wrong. */
  readonly off: ReadonlyMap<number, number>;
}

/** A step costs a little, so that the shortest way is taken. */
const STEP = 1;

/**
 * Other counts that give the same sums, with a cell changed by 1 either way, at the least cost found: a reader who sees only
 * what has not changed cannot tell which are the true ones. Undefined when none are found in the steps allowed.
 */
export function findOtherCounts(system: CountSystem, start: number, freedom: Freedom): ReadonlySet<number> | undefined {
  const queue = openQueue<Change>();
  const tryChange = (cell: number, by: 1 | -1, before: Change | undefined) => {
    const cost = freedom.costOf(cell);
    const value = (system.cells[cell]?.value ?? 0) + by;
    if (cost === undefined || value < freedom.lowest(cell) || value > freedom.highest(cell) || isChanged(cell, before)) return;
    const off = new Map(before?.off);
    for (const sum of system.sumsOf[cell] ?? []) setOff(off, sum, by * signIn(system, sum, cell));
    const total = (before?.cost ?? 0) + cost + STEP;
    queue.add({ cell, by, before, cost: total, off }, total + freedom.haste * off.size);
  };
  tryChange(start, 1, undefined);
  tryChange(start, -1, undefined);
  for (let step = 0; step < freedom.steps; step += 1) {
    const change = queue.take();
    if (change === undefined) return undefined;
    const [wrong] = change.off;
    if (wrong !== undefined) {
      const [sum, by] = wrong;
      for (const { cell, sign } of system.sums[sum] ?? []) tryChange(cell, by * sign > 0 ? -1 : 1, change);
      continue;
    }
    const changes = changesOf(change);
    const broken = findBroken(system, changes);
    if (broken === undefined) return new Set(changes.keys());
    tryChange(broken.lesser, -1, change);
    for (const cell of broken.greater) tryChange(cell, 1, change);
  }
  return undefined;
}

function isChanged(cell: number, change: Change | undefined): boolean {
  for (let each = change; each !== undefined; each = each.before) if (each.cell === cell) return true;
  return false;
}

function changesOf(change: Change): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  for (let each: Change | undefined = change; each !== undefined; each = each.before) changes.set(each.cell, each.by);
  return changes;
}

function signIn({ sums }: CountSystem, sum: number, cell: number): number {
  return sums[sum]?.find((term) => term.cell === cell)?.sign ?? 0;
}

function setOff(off: Map<number, number>, sum: number, by: number): void {
  const now = (off.get(sum) ?? 0) + by;
  if (now === 0) off.delete(sum);
  else off.set(sum, now);
}

/** A count that would be more than what it is part of. */
function findBroken(
  { cells, bounds, boundsOf }: CountSystem,
  changes: ReadonlyMap<number, number>,
): CountSystem['bounds'][number] | undefined {
  const valueOf = (cell: number) => (cells[cell]?.value ?? 0) + (changes.get(cell) ?? 0);
  for (const cell of changes.keys()) {
    for (const index of boundsOf[cell] ?? []) {
      const bound = bounds[index];
      if (bound && valueOf(bound.lesser) > bound.greater.reduce((sum, each) => sum + valueOf(each), 0)) return bound;
    }
  }
  return undefined;
}
