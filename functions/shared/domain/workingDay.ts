import { Temporal } from 'temporal-polyfill';
import { addDays, localDate, type LocalDate } from './localDate.ts';

const saturday = 6;

/**
 * The day itself, or else the last working day before it: no Saturday, Sunday or public holiday (lag (1989:253) om allmänna helgdagar, with
 * 6 June since 2005), and none of the eves that lag (1930:173) om beräkning av lagstadgad tid counts with them.
 */
export function workingDayBy(day: LocalDate): LocalDate {
  let working = day;
  while (isFree(working)) working = addDays(working, -1);
  return working;
}

function isFree(day: LocalDate): boolean {
  const date = Temporal.PlainDate.from(day);
  return date.dayOfWeek >= saturday || freeDays(date.year).has(day);
}

const known = new Map<number, ReadonlySet<LocalDate>>();

/** The year's free days that may fall on Monday to Friday. */
function freeDays(year: number): ReadonlySet<LocalDate> {
  const found = known.get(year) ?? new Set(listFreeDays(year));
  known.set(year, found);
  return found;
}

function listFreeDays(year: number): readonly LocalDate[] {
  const easter = easterOf(year);
  const on = (month: number, day: number): LocalDate => localDate(year, month, day) ?? '';
  return [
    on(1, 1),
    on(1, 6),
    addDays(easter, -2), // långfredagen
    addDays(easter, 1),
    on(5, 1),
    addDays(easter, 39), // Kristi himmelsfärdsdag
    year < 2005 ? addDays(easter, 50) : on(6, 6),
    fridayFrom(on(6, 19)), // midsommarafton
    on(12, 24),
    on(12, 25),
    on(12, 26),
    on(12, 31),
  ];
}

function fridayFrom(day: LocalDate): LocalDate {
  return addDays(day, (5 - Temporal.PlainDate.from(day).dayOfWeek + 7) % 7);
}

/** Easter Sunday. Source: the Gregorian computus of Meeus, Jones and Butcher. */
function easterOf(year: number): LocalDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return localDate(year, month, (h + l - 7 * m + 33 * month + 19) % 32) ?? '';
}
