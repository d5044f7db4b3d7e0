import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideRounded, HOUR, hours, kronor, percent, priceTime } from '../../../../functions/shared/domain/money.ts';

const size = (value: bigint) => (value < 0n ? -value : value);

/** What rounding half away from zero means, without dividing: no whole number is nearer, and of two as near it is the one farther from zero. */
function expectNearest(result: bigint, dividend: bigint, divisor: bigint): void {
  const off = size(dividend - result * divisor) * 2n;
  expect(off <= divisor, `${dividend} ÷ ${divisor} is nearer another number than ${result}`).toBe(true);
  if (off === divisor) expect(size(result * divisor) > size(dividend), `${dividend} ÷ ${divisor}: half goes away from zero`).toBe(true);
}

/** A dividend and a divisor that it halves as often as not: the cases where rounding is a choice. */
const divisions = fc.oneof(
  fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 9n })),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
    .map(([steps, half]): [bigint, bigint] => [(2n * steps + 1n) * half, 2n * half]),
);

describe('division', () => {
  test('gives the nearest whole number, half away from zero', () => {
    fc.assert(
      fc.property(divisions, ([dividend, divisor]) => expectNearest(divideRounded(dividend, divisor), dividend, divisor)),
      { numRuns: 500 },
    );
  });

  test('treats a debt as it treats a claim', () => {
    fc.assert(
      fc.property(
        divisions,
        ([dividend, divisor]) => void expect(divideRounded(-dividend, divisor)).toBe(-divideRounded(dividend, divisor)),
      ),
    );
    expect([5n, 4n, 6n, -5n, -4n, -6n, 0n, 15n, -15n].map((dividend) => divideRounded(dividend, 10n))).toEqual([
      1n,
      0n,
      1n,
      -1n,
      0n,
      -1n,
      0n,
      2n,
      -2n,
    ]);
  });
});

describe('a share in percent', () => {
  const whole = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).filter((value) => value !== 0);

  test('has one decimal, the nearest one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), whole, (part, of) => {
        const tenths = BigInt(Math.round((percent(part, of) ?? Number.NaN) * 10));
        const sign = of < 0 ? -1n : 1n;
        expectNearest(tenths, BigInt(part) * 1000n * sign, BigInt(of) * sign);
        expect(percent(BigInt(part), BigInt(of))).toBe(percent(part, of));
      }),
    );
  });

  test('rounds the half away from zero, whichever of the two is negative', () => {
    const shares = [
      [1, 2000],
      [-1, 2000],
      [1, -2000],
      [-1, -2000],
      [3, 2000],
      [1, 3],
      [2, 3],
      [7, 7],
      [0, 7],
    ] as const;
    expect(shares.map(([part, of]) => percent(part, of))).toEqual([0.1, -0.1, -0.1, 0.1, 0.2, 33.3, 66.7, 100, 0]);
  });

  test('of nothing is no share', () => {
    expect([percent(0, 0), percent(5, 0), percent(-5n, 0n)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('what is printed', () => {
  test('of öre is kronor with at most two decimals, and back again the same öre', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (ore) => {
        expect(Math.round(kronor(ore) * 100)).toBe(ore);
        const [kr, rest] = [Math.trunc(Math.abs(ore) / 100), Math.abs(ore) % 100];
        expect(kronor(ore)).toBe(Number(`${ore < 0 ? '-' : ''}${kr}.${rest < 10 ? '0' : ''}${rest}`));
      }),
    );
    expect([kronor(123_456), kronor(-50), kronor(0)]).toEqual([1234.56, -0.5, 0]);
  });

  test('of time is hours with two decimals, the nearest ones', () => {
    const time = fc.oneof(
      fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
      fc.integer({ min: -(10 ** 6), max: 10 ** 6 }).map((steps) => steps * 36_000 + 18_000),
    );
    fc.assert(fc.property(time, (ms) => expectNearest(BigInt(Math.round(hours(ms) * 100)), BigInt(ms), BigInt(HOUR) / 100n)));
    expect([hours(HOUR), hours(HOUR / 2), hours(18_000), hours(-18_000), hours(17_999), hours(60_000)]).toEqual([
      1, 0.5, 0.01, -0.01, 0, 0.02,
    ]);
  });
});

describe('the price of time', () => {
  test('is time × rate to the nearest öre, half an öre away from zero', () => {
    const minutes = fc.integer({ min: -100_000, max: 100_000 });
    const rate = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(minutes, rate, (min, orePerHour) =>
        expectNearest(BigInt(priceTime(min * 60_000, orePerHour)), BigInt(min) * BigInt(orePerHour), 60n),
      ),
    );
    expect([
      priceTime(HOUR, 52_300),
      priceTime(HOUR / 2, 1),
      priceTime(-HOUR / 2, 1),
      priceTime(60_000, 29),
      priceTime(60_000, 30),
    ]).toEqual([52_300, 1, -1, 0, 1]);
  });

  test('is exact for a whole programme: 90 000 billion kronor do not lose an öre', () => {
    expect(priceTime(HOUR * 1_000_000, 9_007_199_254)).toBe(9_007_199_254_000_000);
  });

  test('HOUR is sixty minutes of sixty seconds', () => {
    expect(HOUR).toBe(60 * 60 * 1000);
  });
});
