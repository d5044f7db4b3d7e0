import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  daysInMonth,
  localDate,
  stockholmDate,
} from '../../../../functions/shared/domain/localDate.ts';
import { anyDay, DAY, isoOf, parseUtc, partsOf, utcOf } from './plainDates.ts';

describe('a date', () => {
  test('exists exactly when the calendar has the day', () => {
    const any = fc.tuple(fc.integer({ min: -1, max: 10_001 }), fc.integer({ min: -1, max: 14 }), fc.integer({ min: -1, max: 33 }));
    fc.assert(
      fc.property(any, ([year, month, day]) => {
        const utc = utcOf(year, month, day);
        const isThere = year >= 1 && year <= 9999 && new Date(utc).getUTCMonth() === month - 1 && new Date(utc).getUTCDate() === day;
        expect(localDate(year, month, day)).toBe(isThere ? isoOf(utc) : undefined);
      }),
      { numRuns: 2000 },
    );
  });

  test('is written with four digits of year, and sorts as text in the order of days', () => {
    expect([localDate(1, 1, 1), localDate(999, 12, 31), localDate(1000, 1, 1), localDate(9999, 12, 31)]).toEqual([
      '0001-01-01',
      '0999-12-31',
      '1000-01-01',
      '9999-12-31',
    ]);
    fc.assert(fc.property(anyDay(), anyDay(), (left, right) => void expect(left < right).toBe(parseUtc(left) < parseUtc(right))));
  });

  test('outside the calendar is none: year 0 and 10000, month 0 and 13, day 0 and the day after the last', () => {
    const outside = [localDate(0, 1, 1), localDate(10_000, 1, 1), localDate(2025, 0, 1), localDate(2025, 13, 1), localDate(2025, 1, 0)];
    expect([...outside, localDate(2025, 1, 32), localDate(2025, 2, 29), localDate(1900, 2, 29), localDate(2025, 4, 31)]).toEqual(
      Array.from({ length: 9 }, () => undefined),
    );
  });
});

describe('the days of a month', () => {
  test('are as many as in every month of four centuries', () => {
    for (let year = 1800; year <= 2200; year++) {
      for (let month = 1; month <= 12; month++) {
        expect(daysInMonth(year, month), `${year}-${month}`).toBe(new Date(utcOf(year, month + 1, 0)).getUTCDate());
      }
    }
  });

  test('are 29 in February of years that four divides, of centuries only when four hundred does', () => {
    expect([2023, 2024, 1900, 2000, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28]);
  });
});

describe('months later or earlier', () => {
  test('keep the day, or take the last day of a shorter month', () => {
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: -600, max: 600 }), (date, months) => {
        const [year, month, day] = partsOf(date);
        const lastThere = utcOf(year, month + months + 1, 0);
        expect(addMonths(date, months)).toBe(isoOf(Math.min(utcOf(year, month + months, 1) + (day - 1) * DAY, lastThere)));
      }),
    );
  });

  test('cross the turn of a year both ways', () => {
    expect([addMonths('2025-12-15', 1), addMonths('2025-01-15', -1), addMonths('2025-01-15', -13)]).toEqual([
      '2026-01-15',
      '2024-12-15',
      '2023-12-15',
    ]);
    expect([addMonths('2024-02-29', 12), addMonths('2024-02-29', 48), addMonths('2025-03-31', -1)]).toEqual([
      '2025-02-28',
      '2028-02-29',
      '2025-02-28',
    ]);
  });

  test('beyond the calendar are a fault that says from where', () => {
    expect(() => addMonths('9999-12-01', 1)).toThrow(new RangeError('No day 1 months from 9999-12-01'));
    expect(() => addMonths('0001-01-31', -1)).toThrow(RangeError);
  });
});

describe('days later or earlier', () => {
  test('are counted one by one, in summer time as in winter', () => {
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const moved = isoOf(parseUtc(date) + days * DAY);
        expect(addDays(date, days)).toBe(moved);
        expect(daysBetween(date, moved)).toBe(days);
      }),
    );
  });

  test('are as many however far they go: a leap year has 366', () => {
    expect([
      daysBetween('2024-01-01', '2025-01-01'),
      daysBetween('2026-01-01', '2025-01-01'),
      daysBetween('2025-05-05', '2025-05-05'),
    ]).toEqual([366, -365, 0]);
  });
});

describe('age', () => {
  test('is the number of birthdays had, that of 29 February on 1 March where there is none', () => {
    fc.assert(
      fc.property(anyDay(1900, 2030), anyDay(1900, 2100), (first, second) => {
        const [bornOn, on] = [first, second].sort() as [string, string];
        const [year, month, day] = partsOf(bornOn);
        let birthdays = 0;
        // `Date` moves 29 February of a common year to 1 March.
        while (utcOf(year + birthdays + 1, month, day) <= parseUtc(on)) birthdays++;
        expect(ageOn(bornOn, on)).toBe(birthdays);
      }),
    );
  });

  test('turns on the birthday, not the day before', () => {
    expect([ageOn('2000-05-10', '2025-05-09'), ageOn('2000-05-10', '2025-05-10'), ageOn('2000-05-10', '2025-05-11')]).toEqual([24, 25, 25]);
    expect([ageOn('2004-02-29', '2025-02-28'), ageOn('2004-02-29', '2025-03-01'), ageOn('2004-02-29', '2024-02-29')]).toEqual([20, 21, 20]);
  });
});

describe('the date in Stockholm', () => {
  /** Summer time as the European Union has it (directive 2000/84/EC): from 01:00 UTC on the last Sunday of March to that of October. */
  const changeOn = (year: number, month: number) => {
    const last = utcOf(year, month + 1, 0);
    return last - new Date(last).getUTCDay() * DAY + 3_600_000;
  };
  const inStockholm = (utc: number) => {
    const year = new Date(utc).getUTCFullYear();
    const isSummer = changeOn(year, 3) <= utc && utc < changeOn(year, 10);
    return isoOf(utc + (isSummer ? 2 : 1) * 3_600_000);
  };

  test('changes at midnight there: an hour before UTC in winter, two in summer', () => {
    const second = fc.integer({ min: utcOf(2000, 1, 1) / 1000, max: utcOf(2037, 1, 1) / 1000 });
    const nearMidnight = fc
      .tuple(anyDay(2000, 2036), fc.integer({ min: -3 * 3600, max: 3600 }))
      .map(([date, seconds]) => parseUtc(date) / 1000 + seconds);
    fc.assert(
      fc.property(fc.oneof(second, nearMidnight), (at) => {
        const utc = at * 1000;
        expect(stockholmDate(new Date(utc))).toBe(inStockholm(utc));
        expect(stockholmDate(new Date(utc).toISOString())).toBe(inStockholm(utc));
      }),
      { numRuns: 300 },
    );
  });

  test('is right on both sides of the two nights when clocks are changed', () => {
    const nights = ['2025-03-29T22:59:59Z', '2025-03-29T23:00:00Z', '2025-03-30T21:59:59Z', '2025-03-30T22:00:00Z'];
    expect(nights.map((at) => stockholmDate(at))).toEqual(['2025-03-29', '2025-03-30', '2025-03-30', '2025-03-31']);
    const autumn = ['2025-10-25T21:59:59Z', '2025-10-25T22:00:00Z', '2025-10-26T22:59:59Z', '2025-10-26T23:00:00Z'];
    expect(autumn.map((at) => stockholmDate(at))).toEqual(['2025-10-25', '2025-10-26', '2025-10-26', '2025-10-27']);
  });

  test('is the same however the instant is written', () => {
    expect([stockholmDate('2025-07-01T00:30:00+02:00'), stockholmDate('2025-06-30T22:30:00.000Z')]).toEqual(['2025-07-01', '2025-07-01']);
  });
});
