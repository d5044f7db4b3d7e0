import fc from 'fast-check';

/** Milliseconds in a day of the plain calendar, which has no summer time. */
export const DAY = 86_400_000;

/** The second calculation behind the tests of days: milliseconds since 1970 as `Date` counts them in UTC; day 0 is the last of the month before. */
export function utcOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Milliseconds since 1970 of an ISO date. */
export function parseUtc(date: string): number {
  return utcOf(...partsOf(date));
}

/** The ISO date of an instant in UTC. */
export function isoOf(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10);
}

/** Year, month and day of an ISO date. */
export function partsOf(date: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

/** Every day of some years, the odd ones (29 February, ends of months and years) as likely as all others together. */
export function anyDay(from = 1900, to = 2100): fc.Arbitrary<string> {
  const year = fc.integer({ min: from, max: to });
  const odd = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.constantFrom(-1, 0, 1));
  return fc.oneof(
    fc.integer({ min: utcOf(from, 1, 1) / DAY, max: utcOf(to, 12, 31) / DAY }).map((days) => isoOf(days * DAY)),
    odd.map(([y, month, near]) => isoOf(utcOf(y, month, 1 + near))).filter((date) => date >= `${from}` && date < `${to + 1}`),
    year.map((y) => isoOf(utcOf(y, 3, 0))),
  );
}
