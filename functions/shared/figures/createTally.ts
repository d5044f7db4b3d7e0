import type { ExactSplit } from '../definition/indicator.ts';
import type { Sex } from '../domain/sex.ts';

/** Adds whole numbers by sex, exactly, however large the sum grows. */
export interface Tally {
  /** Counts towards the total, and towards one sex where there is one. */
  add(amount: number | bigint, sex: Sex | undefined): void;
  read(): ExactSplit;
}

/** Below this, plain numbers add exactly and fast; above it the sum moves to a bigint. */
const PLAIN_LIMIT = 2 ** 51;

/** Adds whole numbers exactly. */
interface Adder {
  add(amount: number | bigint): void;
  read(): bigint;
}

function createAdder(): Adder {
  let plain = 0;
  let large = 0n;
  return {
    add(amount) {
      if (typeof amount === 'bigint' || Math.abs(amount) > PLAIN_LIMIT) {
        large += BigInt(amount);
        return;
      }
      plain += amount;
      if (Math.abs(plain) <= PLAIN_LIMIT) return;
      large += BigInt(plain);
      plain = 0;
    },
    read: () => large + BigInt(plain),
  };
}

/** A tally at zero. */
export function createTally(): Tally {
  const parts = { women: createAdder(), men: createAdder(), nonBinary: createAdder(), unstated: createAdder() };
  const total = createAdder();
  return {
    add(amount, sex) {
      if (sex !== undefined) parts[sex].add(amount);
      total.add(amount);
    },
    read: () => ({
      women: parts.women.read(),
      men: parts.men.read(),
      nonBinary: parts.nonBinary.read(),
      unstated: parts.unstated.read(),
      total: total.read(),
    }),
  };
}
