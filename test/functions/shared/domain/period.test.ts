import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarPeriod,
  includes,
  monthsOf,
  overlapsMonth,
  parsePeriod,
  periodOf,
  previousPeriod,
  samePeriodLastYear,
  span,
  type PeriodKind,
} from '../../../../functions/shared/domain/period.ts';
import { anyDay, DAY, isoOf, parseUtc, utcOf } from './plainDates.ts';

type CalendarKind = Exclude<PeriodKind, 'span'>;

/** How a year is divided, by hand: how many of a kind there are and how the nth is written. */
const kinds = [
  { kind: 'month', count: 12, write: (n: number) => `-${n < 10 ? '0' : ''}${n}` },
  { kind: 'quarter', count: 4, write: (n: number) => `-K${n}` },
  { kind: 'tertial', count: 3, write: (n: number) => `-T${n}` },
  { kind: 'year', count: 1, write: () => '' },
] as const satisfies readonly { kind: CalendarKind; count: number; write: (n: number) => string }[];

/** The nth of `count` equal parts of a year, made from days alone. */
function plain({ kind, count, write }: (typeof kinds)[number], year: number, n: number) {
  const months = 12 / count;
  return {
    kind,
    id: `${year}${write(n)}`,
    firstDay: isoOf(utcOf(year, (n - 1) * months + 1, 1)),
    lastDay: isoOf(utcOf(year, n * months + 1, 0)),
  };
}

const calendar = fc
  .tuple(fc.constantFrom(...kinds), fc.integer({ min: 1900, max: 2100 }), fc.nat())
  .map(([kind, year, any]) => ({ kind, year, n: (any % kind.count) + 1 }));
const spans = fc.tuple(anyDay(), anyDay()).map((days) => {
  const [firstDay, lastDay] = days.sort();
  return span(firstDay, lastDay);
});
const anyPeriod = fc.oneof(
  calendar.map(({ kind, year, n }) => plain(kind, year, n)),
  spans,
);

describe('the id of a period', () => {
  test('names the month, quarter, tertial or year with its first and last day', () => {
    fc.assert(
      fc.property(calendar, ({ kind, year, n }) => {
        const period = plain(kind, year, n);
        expect(parsePeriod(period.id)).toEqual(period);
        expect(calendarPeriod(kind.kind, year, n)).toEqual(period);
      }),
    );
  });

  test('names a span by its two days', () => {
    expect(parsePeriod('2025-01-01/2025-09-30')).toEqual({
      kind: 'span',
      id: '2025-01-01/2025-09-30',
      firstDay: '2025-01-01',
      lastDay: '2025-09-30',
    });
    expect(parsePeriod('2025-01-01/2025-01-01')).toMatchObject({ firstDay: '2025-01-01', lastDay: '2025-01-01' });
    fc.assert(fc.property(spans, (period) => void expect(parsePeriod(period.id)).toEqual(period)));
  });

  test('is whole: the ends of each kind as they are written', () => {
    const shown = ['2025-01', '2025-09', '2025-10', '2025-12', '2025-K1', '2025-K4', '2025-T1', '2025-T3', '2024', '2024-02'].map((id) => {
      const period = parsePeriod(id);
      return `${period?.kind} ${period?.firstDay} ${period?.lastDay}`;
    });
    expect(shown).toEqual([
      'month 2025-01-01 2025-01-31',
      'month 2025-09-01 2025-09-30',
      'month 2025-10-01 2025-10-31',
      'month 2025-12-01 2025-12-31',
      'quarter 2025-01-01 2025-03-31',
      'quarter 2025-10-01 2025-12-31',
      'tertial 2025-01-01 2025-04-30',
      'tertial 2025-09-01 2025-12-31',
      'year 2024-01-01 2024-12-31',
      'month 2024-02-01 2024-02-29',
    ]);
  });

  test('in the first year of the calendar has four digits', () => {
    expect(parsePeriod('0001')).toEqual({ kind: 'year', id: '0001', firstDay: '0001-01-01', lastDay: '0001-12-31' });
    expect(calendarPeriod('quarter', 25, 2)).toMatchObject({ id: '0025-K2', firstDay: '0025-04-01', lastDay: '0025-06-30' });
  });

  test.each([
    '',
    '0000',
    '0000-01',
    '202',
    '20255',
    '2025-',
    '2025-0',
    '2025-00',
    '2025-13',
    '2025-1',
    '2025-20',
    '2025-011',
    '2025-K',
    '2025-K0',
    '2025-K5',
    '2025-k1',
    '2025-Q1',
    '2025-T0',
    '2025-T4',
    '2025-K11',
    '2025-01-01',
    '12025',
    'x2025',
    '2025x',
    ' 2025',
    '2025-K1 ',
    '2025-09-30/2025-01-01',
    '2025-02-29/2025-03-31',
    '2025-01-01/2025-02-29',
    '2025-01-01/2025-02-30',
    '2025-01-01 2025-02-28',
    '2025-1-01/2025-02-28',
    '2025-01-1/2025-02-28',
    '2025-01-01/2025-2-28',
    '2025-01-01/2025-02-8',
    '225-01-01/2025-02-28',
    '2025-01-01/225-02-28',
    'x2025-01-01/2025-02-28',
    '2025-01-01/2025-02-28x',
    '2025-01-01/2025-02-28/2025-03-01',
    '0000-01-01/2025-02-28',
  ])('is not «%s»', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe('the period that holds a day', () => {
  test('is the only one of its kind and year that does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anyDay(), (kind, day) => {
        const year = Number(day.slice(0, 4));
        const holding = Array.from({ length: kind.count }, (_, index) => plain(kind, year, index + 1)).filter(
          ({ firstDay, lastDay }) => parseUtc(firstDay) <= parseUtc(day) && parseUtc(day) <= parseUtc(lastDay),
        );
        expect([periodOf(kind.kind, day)]).toEqual(holding);
      }),
    );
  });

  test('starts on its first day and ends with its last', () => {
    expect(['2025-03-31', '2025-04-01', '2025-12-31'].map((day) => periodOf('quarter', day).id)).toEqual(['2025-K1', '2025-K2', '2025-K4']);
    expect(['2025-04-30', '2025-05-01', '2025-12-31'].map((day) => periodOf('tertial', day).id)).toEqual(['2025-T1', '2025-T2', '2025-T3']);
  });
});

describe('the period before', () => {
  test('is the one before in the row of all periods of its kind', () => {
    fc.assert(
      fc.property(calendar, ({ kind, year, n }) => {
        const place = year * kind.count + (n - 1) - 1;
        const before = plain(kind, Math.floor(place / kind.count), (place % kind.count) + 1);
        expect(previousPeriod(plain(kind, year, n))).toEqual(before);
      }),
    );
  });

  test('of a span is as many days, ending on the eve of it', () => {
    fc.assert(
      fc.property(spans, (period) => {
        const before = previousPeriod(period);
        expect(parseUtc(before.lastDay)).toBe(parseUtc(period.firstDay) - DAY);
        expect(parseUtc(before.lastDay) - parseUtc(before.firstDay)).toBe(parseUtc(period.lastDay) - parseUtc(period.firstDay));
        expect(before).toEqual({
          kind: 'span',
          id: `${before.firstDay}/${before.lastDay}`,
          firstDay: before.firstDay,
          lastDay: before.lastDay,
        });
      }),
    );
    expect(previousPeriod(span('2025-03-01', '2025-03-31')).id).toBe('2025-01-29/2025-02-28');
  });
});

describe('the same period last year', () => {
  test('has the same name but for the year', () => {
    fc.assert(
      fc.property(calendar, ({ kind, year, n }) => void expect(samePeriodLastYear(plain(kind, year, n))).toEqual(plain(kind, year - 1, n))),
    );
  });

  test('of a span begins and ends on the same days of the year before, 29 February on the 28th', () => {
    const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.replace('-02-29', '-02-28');
    fc.assert(
      fc.property(spans, (period) => {
        const [firstDay, lastDay] = [yearBefore(period.firstDay), yearBefore(period.lastDay)];
        expect(samePeriodLastYear(period)).toEqual({ kind: 'span', id: `${firstDay}/${lastDay}`, firstDay, lastDay });
      }),
    );
    expect(samePeriodLastYear(span('2025-01-01', '2025-09-30')).id).toBe('2024-01-01/2024-09-30');
    expect(samePeriodLastYear(span('2024-02-29', '2024-02-29')).id).toBe('2023-02-28/2023-02-28');
  });
});

describe('a day and a month', () => {
  test('lie in a period from its first day to its last', () => {
    fc.assert(
      fc.property(anyPeriod, anyDay(), (period, day) => {
        const [from, at, to] = [parseUtc(period.firstDay), parseUtc(day), parseUtc(period.lastDay)];
        expect(includes(period, day)).toBe(from <= at && at <= to);
        const [year = 0, month = 0] = day.split('-').map(Number);
        expect(overlapsMonth(period, day.slice(0, 7))).toBe(from <= utcOf(year, month + 1, 0) && utcOf(year, month, 1) <= to);
      }),
    );
    const march = span('2025-03-05', '2025-05-10');
    expect(['2025-03-04', '2025-03-05', '2025-05-10', '2025-05-11'].map((day) => includes(march, day))).toEqual([false, true, true, false]);
    expect(['2025-02', '2025-03', '2025-05', '2025-06'].map((month) => overlapsMonth(march, month))).toEqual([false, true, true, false]);
  });

  test('are listed: the months of a period are those of its days, once each and in order', () => {
    const short = fc.tuple(anyDay(), fc.nat({ max: 800 })).map(([day, days]) => span(day, isoOf(parseUtc(day) + days * DAY)));
    const some = fc.oneof(
      calendar.map(({ kind, year, n }) => plain(kind, year, n)),
      short,
    );
    fc.assert(
      fc.property(some, (period) => {
        const months = new Set<string>();
        for (let day = parseUtc(period.firstDay); day <= parseUtc(period.lastDay); day += DAY) months.add(isoOf(day).slice(0, 7));
        expect(monthsOf(period)).toEqual([...months]);
      }),
    );
    expect(monthsOf(span('2024-12-31', '2025-02-01'))).toEqual(['2024-12', '2025-01', '2025-02']);
  });
});
