import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hours, number, organisationNumber } from '../../../../../functions/shared/definition/column.ts';
import { checkDigitOf } from '../../../../../functions/shared/domain/checkDigit.ts';
import { HOUR } from '../../../../../functions/shared/domain/money.ts';
import { cellReader, faultOf } from '../../../../support/readCells.ts';

const options = { heading: 'Timmar', code: 'T', help: '' };
const readHours = cellReader(hours(options));
const readNumber = cellReader(number(options));
const readOrganisation = cellReader(organisationNumber(options));

describe('hours', () => {
  test.each([
    37.5,
    '37,5',
    '37.5',
    '37:30',
    '37:30:00',
    '37,5 tim',
    '37 h 30 min',
    '37tim 30min',
    '37 timmar och 30 minuter',
    { duration: 37.5 * HOUR, raw: 1.5625 },
  ])('%j is 37.5 hours', (cell) => {
    expect(readHours(cell)).toBe(37.5 * HOUR);
  });

  test.each([
    [1.5, '12:00', '36'],
    [1, '0:00', '24'],
    [2.0625, '1:30', '49,5'],
  ])('%d days in a format that does not show days are asked about: it shows %s, and %s hours are read', (raw, entered, shown) => {
    const duration = raw * 24 * HOUR;
    expect(readHours({ duration, raw, hidesDays: true })).toEqual({
      fault: 'hiddenDays',
      value: duration,
      values: { entered, hours: shown },
    });
    expect(readHours({ duration, raw })).toBe(duration);
  });

  test('two readings and words are refused', () => {
    expect(readHours('1,750')).toMatchObject({ fault: 'twoAmounts', values: { decimal: '1,75', whole: '1 750' } });
    expect(faultOf(readHours('heltid'))).toBe('notHours');
    expect(faultOf(readHours('8 tim 30 tim'))).toBe('severalNumbers');
    expect(faultOf(readHours({ date: '2025-03-01' }))).toBe('notHours');
  });

  test('hours and minutes read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 744 }), fc.integer({ min: 0, max: 59 }), (whole, minutes) => {
        expect(readHours(`${whole}:${String(minutes).padStart(2, '0')}`)).toBe((whole * 60 + minutes) * 60_000);
        expect(readHours(whole + minutes / 60)).toBe((whole * 60 + minutes) * 60_000);
      }),
    );
  });
});

describe('number', () => {
  test.each([
    [44.6, 44.6],
    ['44,6', 44.6],
    ['44.6 %', 44.6],
    ['-12', -12],
    ['1 234,5', 1234.5],
  ])('%j is %d', (cell, value) => {
    expect(readNumber(cell)).toBe(value);
  });

  test('words are no number', () => {
    expect(faultOf(readNumber('cirka'))).toBe('notNumber');
  });
});

describe('organisation number', () => {
  const organisation = `212000980${checkDigitOf('212000980')}`;

  test('ten digits in any form', () => {
    const written = `${organisation.slice(0, 6)}-${organisation.slice(6)}`;
    for (const cell of [organisation, written, Number(organisation), `16${organisation}`, ` ${written} `])
      expect(readOrganisation(cell)).toBe(organisation);
  });

  test('a wrong check digit and another length are refused', () => {
    const wrong = organisation.slice(0, 9) + String((Number(organisation.at(-1)) + 1) % 10);
    expect(faultOf(readOrganisation(wrong))).toBe('wrongCheckDigit');
    expect(faultOf(readOrganisation('12345'))).toBe('notOrganisationNumber');
  });

  test("a sole trader's number is the owner's: it is accepted and not kept", () => {
    const soleTrader = `850102980${checkDigitOf('850102980')}`;
    expect(readOrganisation(soleTrader)).toEqual({ fault: 'soleTrader' });
  });
});
