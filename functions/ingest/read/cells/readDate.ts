import { instantDay } from '../../../shared/domain/instantDay.ts';
import { addDays, type LocalDate } from '../../../shared/domain/localDate.ts';
import { nearMidnight } from './nearMidnight.ts';
import { isPlausibleYear, parseDate, timeIn, type DateContext } from './parseDate.ts';
import type { CellReader, ReadableCell, Reading, ReadingContext, Remark } from './reading.ts';
import { showCell } from './showCell.ts';

/** Two-digit years up to so many years ahead lie in this century: projects plan ahead, nobody is born ahead. */
const AHEAD = 10;

/** Reads a calendar date. */
export function readDate(context: ReadingContext): CellReader {
  const dates = dateContext(context, AHEAD);
  return (cell) => readDay(cell, dates);
}

/** Reads a calendar date or a year alone. */
export function readDateOrYear(context: ReadingContext): CellReader {
  const dates = dateContext(context, 0);
  return (cell) => {
    const year = yearIn(cell);
    return year === undefined ? readDay(cell, dates) : String(year);
  };
}

/** How dates are told apart in a workbook read today. */
export function dateContext({ today, words, is1904 = false }: ReadingContext, latest = AHEAD): DateContext {
  return { thisYear: Number(today.slice(0, 4)), latest, words, is1904 };
}

/** A day, or why there is none. */
export function readDay(cell: ReadableCell, dates: DateContext): Exclude<Reading, number | readonly string[]> {
  if (typeof cell === 'object' && 'date' in cell) {
    if (!isPlausibleYear(Number(cell.date.slice(0, 4)))) return remark('impossibleDate', cell);
    return cell.time === undefined ? cell.date : dayWithTime(cell.date, cell.time);
  }
  if (typeof cell === 'number') return dayInNumber(cell, dates);
  if (typeof cell !== 'string') return remark('notDate', cell);
  if (/^\s*\d{5}\s*$/.test(cell)) return dayInNumber(Number(cell), dates);
  const instant = instantDay(cell);
  if (instant !== undefined) return isPlausibleYear(Number(instant.slice(0, 4))) ? instant : remark('impossibleDate', cell);
  const parsed = parseDate(cell, dates);
  switch (parsed.kind) {
    case 'days': {
      const [day, ...others] = parsed.days;
      return others.length === 0
        ? day && dayWithTime(day, timeIn(cell))
        : { ...remark('twoDates', cell), values: { entered: showCell(cell), days: parsed.days.join(' · ') } };
    }
    case 'impossible':
      return remark('impossibleDate', cell);
    case 'week':
      return remark('weekDate', cell);
    case 'none':
      return remark('notDate', cell);
  }
}

/** A day whose clock time is passed over; one near midnight is asked about. */
function dayWithTime(day: LocalDate, time: string): LocalDate | Remark {
  const meant = nearMidnight(day, time);
  if (meant === undefined) return day;
  return { fault: 'nearMidnight', value: meant, values: { entered: `${day} ${time}`, day: meant }, suggestion: meant };
}

function remark(fault: Remark['fault'], cell: ReadableCell): Remark {
  return { fault, values: { entered: showCell(cell) } };
}

/** Eight digits are YYYYMMDD, six YYMMDD, five an Excel serial. */
function dayInNumber(number: number, dates: DateContext): LocalDate | Remark {
  const whole = Math.floor(number);
  if (whole >= 10_000 && whole <= 99_999) {
    const day = addDays(dates.is1904 ? '1904-01-01' : '1899-12-30', whole);
    return { fault: 'dateFromSerial', value: day, values: { entered: String(whole), day }, suggestion: day };
  }
  const digits = String(number);
  if (!/^(\d{6}|\d{8})$/.test(digits)) return remark('notDate', number);
  const parsed = parseDate(digits, dates);
  return (parsed.kind === 'days' ? parsed.days[0] : undefined) ?? remark('impossibleDate', number);
}

/** A year alone, as four digits. */
export function yearIn(cell: ReadableCell): number | undefined {
  if (typeof cell === 'object' && 'date' in cell) return undefined;
  const year = typeof cell === 'string' && /^\s*\d{4}\s*$/.test(cell) ? Number(cell) : cell;
  return typeof year === 'number' && Number.isInteger(year) && isPlausibleYear(year) ? year : undefined;
}
