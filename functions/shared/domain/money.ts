/** Money in whole öre. Exact up to 90 000 billion kronor. */
export type Ore = number;

/** Time worked or attended, in milliseconds: exact for minutes and for hours with up to five decimals. */
export type Milliseconds = number;

/** Milliseconds in an hour. */
export const HOUR: Milliseconds = 3_600_000;

/** Whole-number division rounded half away from zero. The divisor is positive. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n;
  const magnitude = ((negative ? -dividend : dividend) * 2n + divisor) / (divisor * 2n);
  return negative ? -magnitude : magnitude;
}

/** part ÷ whole × 100 with one decimal, half away from zero, on exact integers; undefined when the whole is 0. */
export function percent(part: number | bigint, whole: number | bigint): number | undefined {
  const divisor = BigInt(whole);
  if (divisor === 0n) return undefined;
  const sign = divisor < 0n ? -1n : 1n;
  return Number(divideRounded(BigInt(part) * 1000n * sign, divisor * sign)) / 10;
}

/** Kronor with two decimals, as figures are printed. */
export function kronor(ore: Ore): number {
  return ore / 100;
}

/** Hours with two decimals, half away from zero, as figures are printed. */
export function hours(time: Milliseconds): number {
  return Number(divideRounded(BigInt(time), 36_000n)) / 100;
}

/** time × öre per hour, rounded half away from zero to whole öre. */
export function priceTime(time: Milliseconds, orePerHour: Ore): Ore {
  return Number(divideRounded(BigInt(time) * BigInt(orePerHour), BigInt(HOUR)));
}
