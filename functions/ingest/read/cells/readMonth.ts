import type { InputWords } from '../../../shared/definition/inputWords.ts';
import { isPlausibleYear, monthNumber } from './parseDate.ts';
import { dateContext, readDay } from './readDate.ts';
import { isRemark, type CellReader, type ReadingContext } from './reading.ts';
import { showCell } from './showCell.ts';

/** Reads a month, `2025-03`: written as a month, or as any date in it. */
export function readMonth(context: ReadingContext): CellReader {
  const dates = dateContext(context);
  return (cell) => {
    const month = monthIn(typeof cell === 'number' ? String(cell) : cell, context.words, dates.thisYear);
    if (month !== undefined) return month;
    const day = readDay(cell, dates);
    if (typeof day === 'string') return day.slice(0, 7);
    if (day === undefined || day.fault === 'notDate') return { fault: 'notMonth', values: { entered: showCell(cell) } };
    return isRemark(day) && typeof day.value === 'string' ? { ...day, value: day.value.slice(0, 7) } : day;
  };
}

/** A month written as such: `2025-03`, `2025-3`, `03/2025`, `202503`, `2025M03`, `mars 2025`, `mar-25`. */
export function monthIn(cell: unknown, { months }: InputWords, thisYear: number): string | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = cell
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2013\u2212]/g, '-');
  const digits = /^(\d{4})(?:[-/. ](\d{1,2})|m?(\d\d))$/.exec(text);
  if (digits) return monthOf(Number(digits[1]), Number(digits[2] ?? digits[3]));
  const yearLast = /^(\d{1,2})[/](\d{4})$/.exec(text);
  if (yearLast) return monthOf(Number(yearLast[2]), Number(yearLast[1]));
  const [, name = '', late = ''] = /^(\p{L}{3,})\.?[ -]*(\d{4}|\d{2})$/u.exec(text) ?? [];
  const [, early = '', nameLast = ''] = /^(\d{4})[ -]*(\p{L}{3,})\.?$/u.exec(text) ?? [];
  const year = Number(late || early);
  const century = Math.floor(thisYear / 100) * 100;
  return monthOf(late.length === 2 ? century + year : year, monthNumber(name || nameLast, months) ?? 0);
}

function monthOf(year: number, month: number): string | undefined {
  if (!isPlausibleYear(year) || month < 1 || month > 12) return undefined;
  return `${year}-${String(month).padStart(2, '0')}`;
}
