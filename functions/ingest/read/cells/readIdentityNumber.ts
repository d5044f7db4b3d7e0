import type { IdentityOptions } from '../../../shared/definition/column.ts';
import { hasCheckDigit } from '../../../shared/domain/checkDigit.ts';
import type { LocalDate } from '../../../shared/domain/localDate.ts';
import { rememberBirthDates } from '../../../shared/domain/rememberBirthDates.ts';
import { chooseCentury } from './chooseCentury.ts';
import type { CellReader, ReadableCell, Reading, ReadingContext, RowSoFar } from './reading.ts';

const ten = /^(\d{6})([-+]?)(\d{4})$/;
const twelve = /^(\d{8})[-+]?(\d{4})$/;
const placeholder = /^(\d{8})-?t(f\d\d)$/i;
/** A date written out before the four last digits. */
const apart = /^(\d{4})-(\d\d)-(\d\d)(?=-?\d{4}$)/;
/** A letter among the four last: a number that an authority, a school or a hospital has made up until there is a real one. */
const interim = /^(?:\d{6}|\d{8})[-+]?(?=\d{0,3}\p{L})(?:\d|\p{L}){4}$/u;
/** A number that a program has saved as a decimal: pandas and others. */
const decimal = /^(\d{7,12})[.,]0+$/;

/** Nobody who takes part was born earlier. */
const EARLIEST = '1850';

/** Reads an identity number, a coordination number or SCB's placeholder into twelve characters. Never says a digit of it. */
export function readIdentityNumber({ ageOn }: IdentityOptions, { today }: ReadingContext): CellReader {
  const birthOf = rememberBirthDates();
  const isPossible = (number: string): boolean => {
    const bornOn = birthOf(number);
    return bornOn !== undefined && bornOn >= EARLIEST && bornOn <= today;
  };
  const check = (number: string): Reading => {
    if (!isPossible(number)) return { fault: 'impossibleDate' };
    return hasCheckDigit(number, 2) ? number : { fault: 'wrongCheckDigit' };
  };
  return (cell, row) => {
    if (typeof cell === 'string' && isTwelveDigits(cell)) return check(cell);
    const text = textOf(typeof cell === 'string' ? (wholeIn(cell) ?? cell) : cell);
    if (text === undefined) return { fault: 'notIdentityNumber' };
    if (isTwelveDigits(text)) return check(text);
    const compact = text
      .replace(/\s+/g, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(apart, '$1$2$3');
    const full = twelve.exec(compact);
    if (full) return check(`${full[1]}${full[2]}`);
    const held = placeholder.exec(compact);
    if (held) return isPossible(`${held[1]}`) ? `${held[1]}T${held[2]?.toLowerCase()}` : { fault: 'impossibleDate' };
    const [, birth = '', separator = '', last = ''] = ten.exec(compact) ?? [];
    if (birth === '') return { fault: interim.test(compact) ? 'interimNumber' : 'notIdentityNumber' };
    const years = chooseCentury(birth, separator, dayOf(row, ageOn) ?? today);
    const [year] = years;
    if (year === undefined) return { fault: 'impossibleDate' };
    if (years.length > 1 && hasCheckDigit(birth + last)) return { fault: 'twoCenturies', values: { years: years.join(' · ') } };
    return check(`${year}${birth.slice(2)}${last}`);
  };
}

/** The number in a text that ends in a decimal of nothing but zeros. */
function wholeIn(text: string): number | undefined {
  const [, digits] = decimal.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Twelve digits, or ten: number cells lose the zeros in front. */
function textOf(cell: ReadableCell): string | undefined {
  if (typeof cell === 'string') return cell;
  if (typeof cell !== 'number' || !Number.isSafeInteger(cell) || cell < 1_000_000) return undefined;
  const digits = String(cell);
  return digits.length > 10 ? digits : digits.padStart(10, '0');
}

function isTwelveDigits(text: string): boolean {
  if (text.length !== 12) return false;
  for (let index = 0; index < 12; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function dayOf(row: RowSoFar, column: string | undefined): LocalDate | undefined {
  const day = column === undefined ? undefined : row[column];
  if (typeof day !== 'string') return undefined;
  return day.length === 7 ? `${day}-01` : day;
}
