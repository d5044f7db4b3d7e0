/**
 * Text that may be shown, with everything that could be an identity number replaced by dots: ten digits or more with nothing but
 * separators between them, and SCB's placeholders. Rather too much than too little: a very long amount goes the same way. Days, times and
 * years that stand together are no identity number, and are shown.
 */
export function maskIdentityNumbers(text: string): string {
  if (text.length < 10) return text;
  return text.replace(joinedRuns, (run) => (isTime(run) ? run : run.replace(digitRuns, maskRun).replace(joinedRuns, maskRun)));
}

const maskRun = (run: string): string => (run.replace(/\P{Nd}/gu, '').length >= 10 ? '••••••••' : run);

const digitRuns = /\p{Nd}[\p{Nd}\s\p{Pd}\p{Cf}.,:;/+_−'’*]*(?:[Tt][Ff]?\s?\p{Nd}{2,3}|\p{Nd})/gu;

/** A T between digits that is no placeholder's, too: a number may begin right after it. */
const joinedRuns = /\p{Nd}(?:[\p{Nd}\s\p{Pd}\p{Cf}.,:;/+_−'’*]|[Tt][Ff]?(?=\s?\p{Nd}))*(?<=\p{Nd})/gu;

/** A day, with or without a time and its zone, or a day and year as in `Jun 30 2025 22:00:00`. No part of it is written as an identity number is. */
const moment =
  /^(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?: ?[+−-](?:0\d|1[0-4]):?[0-5]\d)?)?|(?:0?[1-9]|[12]\d|3[01]) (?:19|20)\d\d (?:[01]\d|2[0-4]):[0-5]\d:[0-5]\d)$/;
const year = /^(?:19|20)\d\d$/;
const between = / ?[–—] ?| - |[,;/] ?| (?=(?:19|20)\d\d(?!\d))/;
const LONGEST_TIME = 100;

/** Whether a run of digits is nothing but days and times, or nothing but years. A day and then four digits may be a number. */
function isTime(run: string): boolean {
  if (run.length > LONGEST_TIME) return false;
  if (moment.test(run)) return true;
  const parts = run.split(between);
  return parts.every((part) => moment.test(part)) || parts.every((part) => year.test(part));
}
