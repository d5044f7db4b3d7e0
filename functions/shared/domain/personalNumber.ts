import { hasCheckDigit } from './checkDigit.ts';
import { localDate } from './localDate.ts';
import type { Sex } from './sex.ts';

/** What a Swedish identity number (*personnummer*), coordination number (*samordningsnummer*) or SCB placeholder says about a person. */
export interface Person {
  /** The day, or the year alone of somebody whose birthday is not known. */
  readonly bornOn: BirthDate;
  readonly sex: Extract<Sex, 'women' | 'men'>;
}

/** A date, or four digits for the year alone. */
type BirthDate = string;

const ADDED = 60;

/**
 * The birth date in the first eight digits, or undefined when there is no such day. Coordination numbers have 60 added to the day; of
 * somebody whose day or month of birth is not known the month is 00 or the day 60, and only the year is said (Skatteverket).
 */
export function birthDateIn(digits: string): BirthDate | undefined {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  if (day < ADDED) return localDate(year, month, day);
  if (month > 0 && day > ADDED) return localDate(year, month, day - ADDED);
  return year > 0 && month <= 12 && day <= ADDED + 31 ? digits.slice(0, 4) : undefined;
}

/** What twelve digits, `YYYYMMDDNNNN`, or a placeholder, `YYYYMMDDTfNN`, say; undefined when they are not such a number. */
export function personIn(identityNumber: string): Person | undefined {
  const isPlaceholder = isPlaceholderNumber(identityNumber);
  if (!isPlaceholder && !/^\d{12}$/.test(identityNumber)) return undefined;
  if (!isPlaceholder && !hasCheckDigit(identityNumber.slice(2))) return undefined;
  const bornOn = birthDateIn(identityNumber);
  return bornOn === undefined ? undefined : { bornOn, sex: sexIn(identityNumber) };
}

/** Sex as the eleventh character says it: even for women, odd for men. Placeholders follow the same rule. */
export function sexIn(identityNumber: string): Person['sex'] {
  return identityNumber.charCodeAt(10) % 2 === 0 ? 'women' : 'men';
}

/** Whether the number is one of SCB's placeholders for people with protected data: birth date, `Tf` and two digits. */
export function isPlaceholderNumber(identityNumber: string): boolean {
  return identityNumber.charCodeAt(8) === 84;
}
