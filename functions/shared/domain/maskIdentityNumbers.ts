import { hasCheckDigit } from './checkDigit.ts';
import { joinDigits, type Digits } from './joinDigits.ts';
import { birthDateIn } from './personalNumber.ts';

const dots = '••••••••';
/** Longest words that may stand between the parts of one number, in characters. */
const WORDS_BETWEEN = 40;
/** Most parts that words split a number into. */
const MOST_PARTS = 4;

/**
 * Text that may be shown, stored, logged or put in an address, with everything that could be an identity number replaced by dots: ten digits or
 * more with anything but letters between them, whatever digits they are written with; SCB's placeholders; and a birth date with the last
 * four digits some words away. Rather too much than too little: a very long amount goes the same way. Days, times and years that stand
 * together are no identity number, and are shown.
 */
export function maskIdentityNumbers(text: string): string {
  if (text.length < 10) return text;
  const all = joinDigits(text);
  const hidden = all.map((one) => one.digits.length >= 10 && !isTime(text.slice(one.from, one.to)));
  all.forEach((_one, index) => {
    for (let parts = splitAt(all, index, text); parts > 0; parts--) hidden[index + parts - 1] = true;
  });
  if (!hidden.includes(true)) return text;
  let shown = '';
  let at = 0;
  all.forEach((one, index) => {
    shown += text.slice(at, one.from) + (hidden[index] ? dots : text.slice(one.from, one.to));
    at = one.to;
  });
  return shown + text.slice(at);
}

/** Whether text holds something that could be an identity number. */
export function holdsIdentityNumber(text: string): boolean {
  return maskIdentityNumbers(text) !== text;
}

/**
 * Whether text is as good as certain to hold an identity number: a day, four digits and the right check digit. Asked of free text that is stored,
 * where an invoice's number must stay as it is.
 */
export function provesIdentityNumber(text: string): boolean {
  if (text.length < 10) return false;
  const all = joinDigits(text);
  return all.some((one, index) => {
    const parts = all.slice(index, index + splitAt(all, index, text));
    return isNumber(parts.map(({ digits }) => digits).join('')) || (holdsProof(one) && !isTime(text.slice(one.from, one.to)));
  });
}

/** How many runs from one on, words apart, are together one number; 0 when they are not. */
function splitAt(all: readonly Digits[], first: number, text: string): number {
  const start = all[first];
  if (!start || start.digits.length >= 10 || isDayOfWork(start, text)) return 0;
  let digits = start.digits;
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const [before, one] = [all[first + parts - 2], all[first + parts - 1]];
    if (!before || !one || one.from - before.to > WORDS_BETWEEN || !isApart(text.slice(before.to, one.from))) return 0;
    digits += one.digits;
    if (digits.length > 12) return 0;
    if (parts === 2 && isBirth(start) && isLastFour(one)) return 2;
    if (all.slice(first, first + parts).every(isWhole) && isNumber(digits)) return parts;
  }
  return 0;
}

/** Words between two parts; one or two letters between digits belong to a code. */
const isApart = (between: string): boolean => between.length > 2;

/** Written two digits or four at a time, as dates and their numbers are. */
const isWhole = ({ groups }: Digits): boolean => groups.every((length) => length % 2 === 0);

/** A birth date by itself. */
function isBirth(one: Digits): boolean {
  if (one.digits.length !== 6 && one.digits.length !== 8) return false;
  return isWhole(one) && isDay(one.digits);
}

/** A day of these years, written with its separators: what stands after it, as the time of a file that we name, is not the rest of a number. */
function isDayOfWork(one: Digits, text: string): boolean {
  return one.digits.length === 8 && /^20[2-9]\d[^\d]/.test(text.slice(one.from, one.to));
}

/** Four digits by themselves that are no year of these funds. */
const isLastFour = ({ digits, groups }: Digits): boolean => digits.length === 4 && groups.length === 1 && !/^20[23]\d$/.test(digits);

/** Six or eight digits that are the birth date of an identity or coordination number. */
function isDay(digits: string): boolean {
  return digits.length === 8 ? /^(?:19|20)/.test(digits) && birthDateIn(digits) !== undefined : birthDateIn(`20${digits}`) !== undefined;
}

/** Ten or twelve digits that are an identity or coordination number, its check digit too. */
function isNumber(digits: string): boolean {
  return (digits.length === 10 || digits.length === 12) && isDay(digits.slice(0, -4)) && hasCheckDigit(digits.slice(-10));
}

/** Whether a number begins where a group of the run begins, or lies with its century anywhere in it. */
function holdsProof({ digits, groups }: Digits): boolean {
  let at = 0;
  for (const length of groups) {
    if ([10, 12].some((size) => isNumber(digits.slice(at, at + size)))) return true;
    at += length;
  }
  for (let from = 1; from + 12 <= digits.length; from++) if (isNumber(digits.slice(from, from + 12))) return true;
  return false;
}

/** A day, with or without a time and its zone, or a day and year as in `Jun 30 2025 22:00:00`. No part of it is written as an identity number is. */
const moment =
  /^(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?: ?[+−-](?:0\d|1[0-4]):?[0-5]\d)?)?|(?:0?[1-9]|[12]\d|3[01]) (?:19|20)\d\d (?:[01]\d|2[0-4]):[0-5]\d:[0-5]\d)$/;
const year = /^(?:19|20)\d\d$/;
const between = / ?[–—→|()] ?| - |[,;/] ?| (?=(?:19|20)\d\d(?!\d))/;
const LONGEST_TIME = 100;

/** Whether a run of digits is nothing but days and times, or nothing but years. A day and then four digits may be a number. */
function isTime(run: string): boolean {
  if (run.length > LONGEST_TIME) return false;
  if (moment.test(run)) return true;
  const parts = run.split(between);
  return parts.every((part) => moment.test(part)) || parts.every((part) => year.test(part));
}
