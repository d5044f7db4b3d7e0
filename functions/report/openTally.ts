import type { ExactSplit } from '../shared/definition/indicator.ts';
import { sexes, type Sex } from '../shared/domain/sex.ts';

/** Adds whole numbers by sex, exactly, however large the sum grows. */
export interface Tally {
  /** Counts towards the total, and towards one sex where there is one. */
  add(amount: number | bigint, sex: Sex | undefined): void;
  read(): ExactSplit;
}

/** Below this, plain numbers add exactly and fast; above it the sum moves to a bigint. */
const plainLimit = 2 ** 51;
const parts = [...sexes, 'total'] as const;

/** A tally at zero. */
export function openTally(): Tally {
  const plain = { women: 0, men: 0, nonBinary: 0, unstated: 0, total: 0 };
  const large = { women: 0n, men: 0n, nonBinary: 0n, unstated: 0n, total: 0n };
  const addTo = (part: (typeof parts)[number], amount: number | bigint) => {
    if (typeof amount === 'bigint' || Math.abs(amount) > plainLimit) {
      large[part] += BigInt(amount);
      return;
    }
    plain[part] += amount;
    if (Math.abs(plain[part]) <= plainLimit) return;
    large[part] += BigInt(plain[part]);
    plain[part] = 0;
  };
  const sumOf = (part: (typeof parts)[number]) => large[part] + BigInt(plain[part]);
  return {
    add(amount, sex) {
      if (sex !== undefined) addTo(sex, amount);
      addTo('total', amount);
    },
    read: () => ({
      women: sumOf('women'),
      men: sumOf('men'),
      nonBinary: sumOf('nonBinary'),
      unstated: sumOf('unstated'),
      total: sumOf('total'),
    }),
  };
}
