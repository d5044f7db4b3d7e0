import { stockholmDate, type LocalDate } from './localDate.ts';

/** Zones that programs write as words, with their hours from Greenwich. */
const zones: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['utc', 0],
  ['gmt', 0],
  ['cet', 1],
  ['cest', 2],
]);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONGEST = 100;

const zone = '(?<zone>z|utc|gmt|cest|cet|(?:utc|gmt)?[+-]\\d\\d(?::?\\d\\d)?)';
const clock = '(?<hour>\\d\\d):?(?<minute>\\d\\d)(?::?(?<second>\\d\\d)(?:[.,]\\d{1,9})?)?';
const weekday = '(?:[a-z]{3},? )?';
/** ISO 8601, e-mail (RFC 2822), what JavaScript makes of a date, and what Unix does. */
const forms = [
  `(?<year>\\d{4})-?(?<month>\\d\\d)-?(?<day>\\d\\d)[t ]${clock} ?${zone}(?:\\[[^\\]]{1,40}\\])?`,
  `${weekday}(?<day>\\d{1,2}) (?<name>[a-z]{3}) (?<year>\\d{4}) ${clock} ${zone}`,
  `${weekday}(?<name>[a-z]{3}) (?<day>\\d{1,2}) (?<year>\\d{4}) ${clock} ${zone}(?: \\([^)]{1,60}\\))?`,
  `${weekday}(?<name>[a-z]{3}) (?<day>\\d{1,2}) ${clock} ${zone} (?<year>\\d{4})`,
].map((form) => new RegExp(`^${form}$`));

/**
 * The day in Sweden at an instant that a program has written with its zone: `2025-06-30T22:00:00.000Z` is 1 July. Undefined of every other
 * text, also of a day and a clock time without a zone.
 */
export function instantDay(text: string): LocalDate | undefined {
  if (text.length > LONGEST || !/[a-z:]/i.test(text)) return undefined;
  const clean = text.replace(/\s+/g, ' ').trim().toLowerCase();
  for (const form of forms) {
    const written = form.exec(clean)?.groups;
    if (written) return dayAt(written);
  }
  return undefined;
}

function dayAt({ year, month, name = '', day, hour, minute, second = '0', zone = '' }: Readonly<Record<string, string | undefined>>) {
  const monthNumber = month === undefined ? months.indexOf(name) + 1 : Number(month);
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  const offset = minutesOf(zone);
  const at = new Date(Date.UTC(Number(year), monthNumber - 1, Number(day), h, m, s));
  const exists = at.getUTCMonth() === monthNumber - 1 && at.getUTCDate() === Number(day) && h < 24 && m < 60 && s < 60;
  return exists && offset !== undefined ? stockholmDate(new Date(at.getTime() - offset * 60_000)) : undefined;
}

function minutesOf(zone: string): number | undefined {
  const named = zones.get(zone);
  if (named !== undefined) return named * 60;
  const [, sign = '', hours = '', minutes = '0'] = /^(?:utc|gmt)?([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  return offset > 18 * 60 || sign === '' ? undefined : sign === '-' ? -offset : offset;
}
