import type { Cell } from '../../domain/cell.ts';
import { instantDay } from '../../domain/instantDay.ts';
import { localDate } from '../../domain/localDate.ts';

const SECONDS = 86_400;
const MILLISECONDS = 86_400_000;
/** Days from 1 March of year 0 to the day before Excel's serial 61, which is 1 March 1900. */
const DAYS_TO_1900 = 693_899;
const DAYS_BETWEEN_SYSTEMS = 1462;
const LAST_SERIAL = 2_958_465;
/** Days that are remembered: forty years in a row. */
const REMEMBERED = 1 << 14;

/** Makes a cell of a number with a date format; the number itself where no calendar day has it, such as 0 and Excel's 29 February 1900. */
export type SerialToDate = (serial: number) => Cell;

/** For the 1900 system, or the 1904 system of older Macintosh files. */
export function createSerialToDate(is1904: boolean): SerialToDate {
  const days = new Int32Array(REMEMBERED).fill(-1);
  const cells = new Array<Cell>(REMEMBERED).fill(0);
  return (serial) => {
    if (serial < (is1904 ? 0 : 1)) return serial;
    const day = Math.floor(serial);
    const seconds = Math.round((serial - day) * SECONDS);
    if (seconds === 0) return wholeDay(day, serial);
    if (seconds === SECONDS) return wholeDay(day + 1, serial);
    const date = dateOfSerial(day, is1904);
    return date === undefined ? serial : { date, time: timeOfDay(seconds) };
  };

  /** Days repeat down a column: one object each. */
  function wholeDay(day: number, serial: number): Cell {
    const slot = day & (REMEMBERED - 1);
    if (days[slot] === day) return cells[slot] ?? serial;
    const date = dateOfSerial(day, is1904);
    if (date === undefined) return serial;
    const cell = { date };
    days[slot] = day;
    cells[slot] = cell;
    return cell;
  }
}

/** Excel counts a 29 February 1900 that never was: earlier days are one off. */
function dateOfSerial(day: number, is1904: boolean): string | undefined {
  const serial = is1904 ? day + DAYS_BETWEEN_SYSTEMS : day;
  if (serial > LAST_SERIAL || (!is1904 && day === 60)) return undefined;
  return dateOfDay(DAYS_TO_1900 + (serial < 60 ? serial + 1 : serial));
}

/** Calendar date of a day counted from 1 March of year 0, by the Gregorian cycle of 400 years. */
function dateOfDay(days: number): string | undefined {
  const cycle = Math.floor(days / 146_097);
  const dayOfCycle = days - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) / 365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  return localDate(cycle * 400 + yearOfCycle + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, day);
}

function timeOfDay(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Makes a cell of a number with a time-only format; `isClock` of one that does not show whole days. */
export function serialToDuration(serial: number, isClock = false): Cell {
  const duration = Math.round(serial * MILLISECONDS);
  if (!Number.isSafeInteger(duration)) return serial;
  return isClock && duration >= MILLISECONDS ? { duration, raw: serial, hidesDays: true } : { duration, raw: serial };
}

const isoTime = /^T?([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?Z?$/;
const isoDate = /^(\d{4})-(\d\d)-(\d\d)(?:T(.+))?$/;

/**
 * Makes a cell of ISO text, as strict workbooks hold dates; the text itself when it is no date. An instant with a zone is the day it falls on in Sweden.
 * With a time-only format the time of a day before the calendar begins is an amount of time.
 */
export function isoToCell(text: string, isTime: boolean): Cell {
  const instant = instantDay(text);
  if (instant !== undefined && !isTime) return { date: instant };
  const [, year, month, day, time] = isoDate.exec(text) ?? [];
  const seconds = secondsOf(year === undefined ? text : (time ?? '00:00'));
  if (seconds === undefined) return text;
  if (year === undefined || (isTime && Number(year) < 1900)) return serialToDuration(seconds / SECONDS);
  const date = localDate(Number(year), Number(month), Number(day));
  if (date === undefined) return text;
  const whole = Math.floor(seconds);
  return whole === 0 ? { date } : { date, time: timeOfDay(whole) };
}

function secondsOf(time: string): number | undefined {
  const match = isoTime.exec(time);
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0) : undefined;
}
