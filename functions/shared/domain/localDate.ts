import { Temporal } from 'temporal-polyfill';

/** A calendar date as ISO text, `2025-03-01`: compares and sorts as text, and costs nothing to store. */
export type LocalDate = string;

const twoDigits = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

/** The date as ISO text, or undefined when the day does not exist in the calendar. */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${year > 999 ? year : String(year).padStart(4, '0')}-${twoDigits[month]}-${twoDigits[day]}`;
}

/** The day that ISO text (`2025-03-01`) names, or undefined when it names none. */
export function parseDay(text: string): LocalDate | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return found ? localDate(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/** Number of days in a month, 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day some months later or earlier; a day that does not exist there gives the month's last day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const moved = localDate(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
  if (moved === undefined) throw new RangeError(`No day ${months} months from ${date}`);
  return moved;
}

/** So many months after a day (Swedish _inom två månader_): of a month's last day the last day of that month, or else the same day of it. */
export function monthsAfter(date: LocalDate, months: number): LocalDate {
  const isLast = Number(date.slice(8, 10)) === daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  const moved = addMonths(date, months);
  return isLast ? `${moved.slice(0, 8)}${twoDigits[daysInMonth(Number(moved.slice(0, 4)), Number(moved.slice(5, 7)))]}` : moved;
}

/** The date some days later or earlier. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1 March of year 0 in the Gregorian calendar: a year that begins in March ends with its leap day. */
function dayNumber(date: LocalDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const daysOfMonths = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * year + leapDays + daysOfMonths + Number(date.slice(8, 10)) - 1;
}

/** Age in whole years on a date; of somebody whose birth year alone is known, the age turned that year. A person born on 29 February has the birthday on 1 March in other years. */
export function ageOn(bornOn: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** The calendar date in Stockholm at an instant. */
export function stockholmDate(at: Date | string): LocalDate {
  const instant = typeof at === 'string' ? at : at.toISOString();
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString();
}
