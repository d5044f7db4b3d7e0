import { localDate, type LocalDate } from '../../../shared/domain/localDate.ts';
import type { InputWords } from '../../../shared/definition/inputWords.ts';

/** What a text says as a date: its possible days, a day that does not exist, a week, or nothing. */
export type ParsedDate =
  | { readonly kind: 'days'; readonly days: readonly LocalDate[] }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'week' }
  | { readonly kind: 'none' };

/** How two-digit years are told: up to `latest` years after `thisYear` they lie in its century, else in the one before. */
export interface DateContext {
  readonly thisYear: number;
  readonly latest: number;
  readonly words: InputWords;
  /** Whether serial numbers count from 1904. */
  readonly is1904: boolean;
}

type Parts = readonly [year: string, month: string, day: string];

/** A clock time behind a day: `10:00`, `kl. 10.00`. */
const clockBehind = /(?:,? kl\.?)?[ T](\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?:\.\d{1,9})?$/;

/** The clock time, `hh:mm:ss`, that stands behind a day in a text; midnight when none does. */
export function timeIn(text: string): string {
  const [, hours = '0', minutes = '00', seconds = '00'] = clockBehind.exec(text.trim()) ?? [];
  return `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
}

/** Reads a date in any of the accepted written forms. More than one day means that the form has more than one reading. */
export function parseDate(text: string, context: DateContext): ParsedDate {
  const clean = text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .trim()
    .replace(clockBehind, '')
    .trim()
    .toLowerCase()
    .replace(/^(\p{L}+)\.?,? (?=\d|den )/u, (before: string, word: string) => (isWeekday(word, context.words) ? '' : before));
  if (isWeek(clean, context.words)) return { kind: 'week' };
  const readings = readingsOf(clean, context);
  if (readings.length === 0) return { kind: 'none' };
  const days = readings.map((parts) => dayOf(parts, context)).filter((day) => day !== undefined);
  return days.length === 0 ? { kind: 'impossible' } : { kind: 'days', days: [...new Set(days)] };
}

/** Whether a word is a day of the week, by at least three letters. */
function isWeekday(word: string, { weekdays }: InputWords): boolean {
  return word.length >= 3 && weekdays.some((day) => day.startsWith(word) || word === `${day}en`);
}

function isWeek(text: string, { week }: InputWords): boolean {
  if (/^(\d{2}|\d{4})[- ]?w\d{1,2}([- ]?\d)?$/.test(text)) return true;
  const [, word = ''] = /(?:^|[^\p{L}])(\p{L}+)\.? ?\d{1,2}(?:[^\d]|$)/u.exec(text) ?? [];
  return week.includes(word);
}

function readingsOf(text: string, { words }: DateContext): readonly Parts[] {
  const compact = /^(\d{4}|\d{2})(\d\d)(\d\d)$/.exec(text);
  if (compact) return [[compact[1] ?? '', compact[2] ?? '', compact[3] ?? '']];
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst) return [[yearFirst[1] ?? '', yearFirst[3] ?? '', yearFirst[4] ?? '']];
  // Swedes write day/month before a year that stands apart: 1/3 2025, 1/3-25.
  const apart = /^(\d{1,2})\/(\d{1,2}) ?[- ] ?(\d{4}|\d{2})$/.exec(text);
  if (apart) return [[apart[3] ?? '', apart[2] ?? '', apart[1] ?? '']];
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted) return [[dotted[3] ?? '', dotted[2] ?? '', dotted[1] ?? '']];
  const yearLast = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/.exec(text);
  if (yearLast) {
    const [, first = '', , second = '', year = ''] = yearLast;
    return [
      [year, second, first],
      [year, first, second],
    ];
  }
  const short = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (short) {
    const [, first = '', , second = '', third = ''] = short;
    const readings: Parts[] = [
      [first, second, third],
      [third, second, first],
      [third, first, second],
    ];
    return readings.filter(([year]) => year.length === 2);
  }
  return withMonthName(text, words);
}

function withMonthName(text: string, { months }: InputWords): readonly Parts[] {
  const dayFirst = /^(?:den )?(\d{1,2})(?::?[ae])?[ -]?(\p{L}{3,})\.?[ ,-]*(\d{4}|\d{2})$/u.exec(text);
  const yearFirst = /^(\d{4})[ -]?(\p{L}{3,})\.?[ -]?(\d{1,2})$/u.exec(text);
  const [year = '', name = '', day = ''] = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : yearFirst ? yearFirst.slice(1) : [];
  const month = monthNumber(name, months);
  return month === undefined ? [] : [[year, String(month), day]];
}

/** Number of the month that a word names by at least three letters; `sept` is also written. */
export function monthNumber(word: string, months: readonly string[]): number | undefined {
  const index = word.length < 3 ? -1 : months.findIndex((month) => month.startsWith(word));
  return index === -1 ? undefined : index + 1;
}

function dayOf([year, month, day]: Parts, { thisYear, latest }: DateContext): LocalDate | undefined {
  const century = Math.floor(thisYear / 100) * 100;
  const inCentury = Number(year) + century;
  const full = year.length === 4 ? Number(year) : inCentury > thisYear + latest ? inCentury - 100 : inCentury;
  return isPlausibleYear(full) ? localDate(full, Number(month), Number(day)) : undefined;
}

/** Years that a date in a register can have. */
export function isPlausibleYear(year: number): boolean {
  return year >= 1850 && year <= 2150;
}
