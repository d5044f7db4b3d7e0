/** Chance that can be repeated: the same seed gives the same numbers. */
export interface Random {
  /** From 0 up to but not including 1. */
  fraction(): number;
  /** Whole number, both ends included. */
  integer(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One of the keys, each as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key;
  /** Around a middle value, mostly within a third of it, never under zero. */
  around(middle: number): number;
}

/** A generator (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    integer: (from, to) => from + Math.floor(fraction() * (to - from + 1)),
    chance: (probability) => fraction() < probability,
    pick: (items) => pickAt(items, Math.floor(fraction() * items.length)),
    weighted: (weights) => pickWeighted(weights, fraction()),
    around: (middle) => Math.max(0, middle * (1 + (fraction() + fraction() + fraction() - 1.5) / 2)),
  };
}

function pickAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

function pickWeighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>, fraction: number): Key {
  const keys = Object.keys(weights).filter((key): key is Key => Object.hasOwn(weights, key));
  const sum = keys.reduce((total, key) => total + (weights[key] ?? 0), 0);
  let left = fraction * sum;
  for (const key of keys) {
    left -= weights[key] ?? 0;
    if (left < 0) return key;
  }
  return pickAt(keys, keys.length - 1);
}
