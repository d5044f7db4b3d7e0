import { addDays, addMonths, daysBetween, daysInMonth, localDate, type LocalDate } from './localDate.ts';

/** What a period is called in Swedish reporting: månad, kvartal, tertial, år, or any span of days. */
export type PeriodKind = 'month' | 'quarter' | 'tertial' | 'year' | 'span';

/** A reporting period (Swedish *period*), both days included. */
export interface Period {
  readonly kind: PeriodKind;
  /** As written: `2025-03`, `2025-K3`, `2025-T2`, `2025`, `2025-01-01/2025-09-30`. */
  readonly id: string;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
}

/** Months in each kind of period that has a fixed length. */
export const monthsIn = { month: 1, quarter: 3, tertial: 4, year: 12 } as const;

/** The period an id names, or undefined when it is not a period. */
export function parsePeriod(text: string): Period | undefined {
  const span = /^(\d{4})-(\d\d)-(\d\d)\/(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (span) {
    const [y1 = 0, m1 = 0, d1 = 0, y2 = 0, m2 = 0, d2 = 0] = span.slice(1).map(Number);
    const firstDay = localDate(y1, m1, d1);
    const lastDay = localDate(y2, m2, d2);
    return firstDay && lastDay && firstDay <= lastDay ? { kind: 'span', id: text, firstDay, lastDay } : undefined;
  }
  const named = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|K([1-4])|T([1-3])))?$/.exec(text);
  if (!named || Number(named[1]) < 1) return undefined;
  const year = Number(named[1]);
  if (named[2]) return calendarPeriod('month', year, Number(named[2]));
  if (named[3]) return calendarPeriod('quarter', year, Number(named[3]));
  if (named[4]) return calendarPeriod('tertial', year, Number(named[4]));
  return calendarPeriod('year', year, 1);
}

/** The nth month, quarter, tertial or year of a calendar year, n from 1. */
export function calendarPeriod(kind: Exclude<PeriodKind, 'span'>, year: number, n: number): Period {
  const lastMonth = n * monthsIn[kind];
  const two = (value: number) => String(value).padStart(2, '0');
  const y = String(year).padStart(4, '0');
  const suffix = { month: `-${two(n)}`, quarter: `-K${n}`, tertial: `-T${n}`, year: '' }[kind];
  return {
    kind,
    id: `${y}${suffix}`,
    firstDay: `${y}-${two(lastMonth - monthsIn[kind] + 1)}-01`,
    lastDay: `${y}-${two(lastMonth)}-${two(daysInMonth(year, lastMonth))}`,
  };
}

/** The calendar period of a kind that holds a day. */
export function periodOf(kind: Exclude<PeriodKind, 'span'>, day: LocalDate): Period {
  return calendarPeriod(kind, Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / monthsIn[kind]));
}

/** Any span of days as a period. */
export function span(firstDay: LocalDate, lastDay: LocalDate): Period {
  return { kind: 'span', id: `${firstDay}/${lastDay}`, firstDay, lastDay };
}

const kinds = ['month', 'quarter', 'tertial', 'year'] as const;

/** The days as the calendar period that they are, or else as a span. */
export function periodFrom(firstDay: LocalDate, lastDay: LocalDate): Period {
  const named = kinds.map((kind) => periodOf(kind, firstDay));
  return named.find((period) => period.firstDay === firstDay && period.lastDay === lastDay) ?? span(firstDay, lastDay);
}

/** The period of the same kind just before; of a span, the same number of days just before. */
export function previousPeriod(period: Period): Period {
  if (period.kind !== 'span') return periodOf(period.kind, addDays(period.firstDay, -1));
  const length = daysBetween(period.firstDay, period.lastDay);
  const lastDay = addDays(period.firstDay, -1);
  return span(addDays(lastDay, -length), lastDay);
}

/** The same period one year earlier. */
export function samePeriodLastYear(period: Period): Period {
  if (period.kind !== 'span') return periodOf(period.kind, addMonths(period.firstDay, -12));
  return span(addMonths(period.firstDay, -12), addMonths(period.lastDay, -12));
}

/** Whether a day lies in a period. */
export function includes(period: Period, day: LocalDate): boolean {
  return period.firstDay <= day && day <= period.lastDay;
}

/** Whether a month (`2025-03`) overlaps a period. */
export function overlapsMonth(period: Period, month: string): boolean {
  return period.firstDay.slice(0, 7) <= month && month <= period.lastDay.slice(0, 7);
}

/** The months (`2025-03`) a period touches, in order. */
export function monthsOf(period: Period): string[] {
  const months: string[] = [];
  for (let day = `${period.firstDay.slice(0, 7)}-01`; day <= period.lastDay; day = addMonths(day, 1)) months.push(day.slice(0, 7));
  return months;
}
