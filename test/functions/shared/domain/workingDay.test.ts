import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingDayBy } from '../../../../functions/shared/domain/workingDay.ts';

test.each([
  ['a Wednesday', '2026-01-28', '2026-01-28'],
  ['a Saturday', '2026-02-28', '2026-02-27'],
  ['a Sunday', '2026-05-31', '2026-05-29'],
  ['nyårsdagen 2026, a Thursday after nyårsafton', '2026-01-01', '2025-12-30'],
  ['trettondedagen 2026, a Tuesday', '2026-01-06', '2026-01-05'],
  ['annandag påsk 2025, after långfredagen', '2025-04-21', '2025-04-17'],
  ['annandag påsk 2024', '2024-04-01', '2024-03-28'],
  ['första maj 2026, a Friday', '2026-05-01', '2026-04-30'],
  ['Kristi himmelsfärdsdag 2025', '2025-05-29', '2025-05-28'],
  ['nationaldagen 2025, a Friday', '2025-06-06', '2025-06-05'],
  ['midsommarafton 2025', '2025-06-20', '2025-06-19'],
  ['midsommardagen 2026', '2026-06-20', '2026-06-18'],
  ['annandag jul 2025, after julafton', '2025-12-26', '2025-12-23'],
  ['nyårsafton 2026, a Thursday', '2026-12-31', '2026-12-30'],
])('%s', (_, day, working) => {
  expect(workingDayBy(day)).toBe(working);
});

test('Easter falls as the almanac has it', () => {
  const mondays = [
    '2021-04-05',
    '2022-04-18',
    '2023-04-10',
    '2024-04-01',
    '2025-04-21',
    '2026-04-06',
    '2027-03-29',
    '2028-04-17',
    '2029-04-02',
    '2030-04-22',
    '2038-04-26',
  ];
  for (const monday of mondays) {
    const friday = Temporal.PlainDate.from(monday).subtract({ days: 3 });
    expect(workingDayBy(monday), monday).toBe(friday.subtract({ days: 1 }).toString());
    expect(workingDayBy(Temporal.PlainDate.from(monday).add({ days: 1 }).toString())).toBe(
      Temporal.PlainDate.from(monday).add({ days: 1 }).toString(),
    );
  }
});

test('is a weekday on or before the day, at most four days earlier or over the turn of the year', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((count) => Temporal.PlainDate.from('2000-01-01').add({ days: count }).toString());
  fc.assert(
    fc.property(days, (day) => {
      const working = Temporal.PlainDate.from(workingDayBy(day));
      expect(working.dayOfWeek).toBeLessThan(6);
      expect(working.until(day).total('days')).toBeGreaterThanOrEqual(0);
      expect(working.until(day).total('days')).toBeLessThanOrEqual(5);
      expect(workingDayBy(working.toString())).toBe(working.toString());
    }),
  );
});
