import { daysInMonth } from '../domain/localDate.ts';
import type { Column, Form } from './column.ts';
import type { AnySheet } from './sheet.ts';

type Fits = (value: unknown) => boolean;

interface ValueCheck {
  readonly name: string;
  readonly isRequired: boolean;
  readonly fits: Fits;
}

/**
 * Prepares the last look at a sheet's rows before they are stored: every value is what its column says, pseudonyms stand in place of what
 * identifies people, and nothing else is there. Only a row's own values count. The check throws a fault that names sheet and column, never a value.
 */
export function compileRowCheck(sheet: AnySheet): (row: Readonly<Record<string, unknown>>) => void {
  const columns = Object.entries(sheet.columns).filter(([, { keeping }]) => keeping !== 'never');
  const checks: readonly ValueCheck[] = [
    ...columns.map(([name, column]) => ({ name, isRequired: column.required, fits: fitsColumn(column) })),
    ...columns.flatMap(([, { wordAs }]) => (wordAs === undefined ? [] : [{ name: wordAs, isRequired: false, fits: isText }])),
    ...columns.flatMap(([, { birth }]) =>
      birth
        ? [
            { name: birth.ageAs, isRequired: false, fits: Number.isSafeInteger },
            { name: birth.markAs, isRequired: false, fits: isText },
          ]
        : [],
    ),
    { name: 'origin', isRequired: true, fits: isOrigin },
  ];
  const required = checks.filter(({ isRequired }) => isRequired);
  const known = new Map(checks.map((check) => [check.name, check]));
  /** The checks in the order of a row's own values: rows have few shapes, and mostly the same as the row before. */
  const plan = (names: readonly string[]): readonly ValueCheck[] => {
    for (const { name } of required) if (!names.includes(name)) throw unfit(sheet, name);
    return names.map((name) => {
      const check = known.get(name);
      if (!check) throw new Error(`A row of ${sheet.id} has a value that no column is declared for`);
      return check;
    });
  };
  let names: readonly string[] = [];
  let planned: readonly ValueCheck[] = [];
  return (row) => {
    const own = Object.keys(row);
    if (!isSame(own, names)) [names, planned] = [own, plan(own)];
    const values = Object.values(row);
    for (let index = 0; index < planned.length; index++) {
      const check = planned[index];
      const value = values[index];
      if (check && (value === undefined ? check.isRequired : !check.fits(value))) throw unfit(sheet, check.name);
    }
  };
}

function unfit({ id }: AnySheet, column: string): Error {
  return new Error(`A row of ${id} does not fit its definition: ${column}`);
}

function isSame(names: readonly string[], others: readonly string[]): boolean {
  if (names.length !== others.length || names.length === 0) return false;
  for (let index = 0; index < names.length; index++) if (names[index] !== others[index]) return false;
  return true;
}

function fitsColumn({ form, keeping }: Column): Fits {
  return keeping === 'plain' || keeping === 'year' ? fitsForm(form) : isText;
}

function fitsForm(form: Form): Fits {
  switch (form.kind) {
    case 'text':
      return (value) => isText(value) && value.length <= form.max;
    case 'identityNumber':
      return matches(/^\d{8}(\d{4}|Tf\d\d)$/);
    case 'organisationNumber':
      return matches(/^\d{10}$/);
    case 'date':
      return isDate;
    case 'dateOrYear':
      return (value) => isDate(value) || isYear(value);
    case 'month':
      return matches(/^\d{4}-(0[1-9]|1[0-2])$/);
    case 'period':
    case 'figure':
      return isText;
    case 'year':
    case 'money':
    case 'hours':
      return Number.isSafeInteger;
    case 'number':
      return Number.isFinite;
    case 'choice':
      return isOneOf(Object.keys(form.choices));
    case 'choices': {
      const isChoice = isOneOf(Object.keys(form.choices));
      return (value) => Array.isArray(value) && value.length > 0 && value.every(isChoice);
    }
    case 'yesNo':
      return isOneOf(['yes', 'no', ...Object.keys(form.others)]);
  }
}

function isOneOf(codes: readonly string[]): Fits {
  const known = new Set<unknown>(codes);
  return (value) => known.has(value);
}

function matches(pattern: RegExp): Fits {
  return (value) => typeof value === 'string' && pattern.test(value);
}

const isYear = matches(/^\d{4}$/);

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A day of the calendar, `2025-03-01`. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || value.length !== 10 || value.charCodeAt(4) !== HYPHEN || value.charCodeAt(7) !== HYPHEN) return false;
  const [year, month, day] = [digitsIn(value, 0, 4), digitsIn(value, 5, 7), digitsIn(value, 8, 10)];
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const HYPHEN = 0x2d;

/** The number that some digits make; less than 0 when something else is among them. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The upload that a row came with, and its place there from 1. */
function isOrigin(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 2 &&
    'upload' in value &&
    typeof value.upload === 'string' &&
    'row' in value &&
    Number.isSafeInteger(value.row) &&
    Number(value.row) > 0
  );
}
