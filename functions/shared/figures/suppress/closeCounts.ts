import { findOtherCounts } from './findOtherCounts.ts';
import { SMALL, type CountSystem } from './createCountSystem.ts';

/** Ways to look, one after the other: cheaply, in haste, then with small counts that may be larger than 4. */
const ATTEMPTS = [
  { haste: 100, steps: 2_000, keepsSmall: true },
  { haste: 1_000, steps: 4_000, keepsSmall: true },
  { haste: 1_000, steps: 10_000, keepsSmall: false },
] as const;

/**
 * The cells to suppress: the small ones, those asked for, and further ones until each could be another number with the same sums.
 * That is shown for every cell by naming such numbers: none under 1, and the small from 1 to 4 where that is possible. The same counts give the same cells.
 */
export function closeCounts(system: CountSystem, alsoClosed: (cell: number) => boolean): ReadonlySet<number> {
  const { cells } = system;
  const closed = new Set([...cells.keys()].filter((cell) => cells[cell]?.isShown && (cells[cell].isSmall || alsoClosed(cell))));
  const proven = new Set<number>();
  for (const cell of closed) {
    if (proven.has(cell)) continue;
    const changed = findAny(system, cell, closed) ?? reach(system, cell);
    for (const each of changed) {
      proven.add(each);
      if (cells[each]?.isShown) closed.add(each);
    }
  }
  return closed;
}

function findAny(system: CountSystem, cell: number, closed: ReadonlySet<number>): ReadonlySet<number> | undefined {
  const { cells } = system;
  for (const { keepsSmall, ...limits } of ATTEMPTS) {
    const found = findOtherCounts(system, cell, {
      ...limits,
      costOf: (each) => (closed.has(each) || !cells[each]?.isShown ? 0 : cells[each].cost),
      lowest: () => 1,
      highest: (each) => (keepsSmall && cells[each]?.isSmall ? SMALL : Number.MAX_SAFE_INTEGER),
    });
    if (found) return found;
  }
  return undefined;
}

/** Everything that hangs together with a cell: with all of it suppressed, twice as many of each is as likely. */
function reach({ sums, sumsOf, bounds, boundsOf }: CountSystem, start: number): ReadonlySet<number> {
  const reached = new Set([start]);
  for (const cell of reached) {
    for (const sum of sumsOf[cell] ?? []) for (const term of sums[sum] ?? []) reached.add(term.cell);
    for (const index of boundsOf[cell] ?? []) {
      const bound = bounds[index];
      if (bound) for (const each of [bound.lesser, ...bound.greater]) reached.add(each);
    }
  }
  return reached;
}
