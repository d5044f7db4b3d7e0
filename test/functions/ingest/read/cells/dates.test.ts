import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthDate, date, month, period, year } from '../../../../../functions/shared/definition/column.ts';
import { inputWords } from '../../../../../templates/text/inputWords.ts';
import { cellReader, faultOf } from '../../../../support/readCells.ts';

const options = { heading: 'Datum', code: 'D', help: '' };
const readDate = cellReader(date(options));
const readBirth = cellReader(birthDate({ ...options, birth: { ageOn: 'startsOn', ageAs: 'age', markAs: 'mark' } }));
const readMonth = cellReader(month(options));
const readPeriod = cellReader(period({ ...options, whole: 'Hela projektet' }));
const readYear = cellReader(year(options));

describe('date', () => {
  test.each([
    [{ date: '2025-03-01' }],
    [20250301],
    [250301],
    ['2025-03-01'],
    ['2025-3-1'],
    ['20250301'],
    ['250301'],
    ['1/3 2025'],
    ['1/3-25'],
    ['1 mars 2025'],
    ['2025-03-01 00:00:00'],
    ['1.3.2025'],
    ['den 1 mars 2025'],
    ['2025-03-01 kl. 10:00'],
    ['2025-03-01, kl 9.15'],
    ['lör 1 mars 2025'],
    ['Lördagen den 1 mars 2025'],
    ['lördag 2025-03-01'],
  ])('%j is 1 March 2025', (cell) => {
    expect(readDate(cell)).toBe('2025-03-01');
  });

  test.each([
    ['2025-06-30T22:00:00.000Z', '2025-07-01'],
    ['2025-06-30T21:59:59Z', '2025-06-30'],
    ['2025-06-30T22:00Z', '2025-07-01'],
    ['2025-12-31 23:00:00 UTC', '2026-01-01'],
    ['2025-12-31T22:59:59+00:00', '2025-12-31'],
    ['2025-07-01T00:00:00+02:00', '2025-07-01'],
    ['2025-06-30T20:00:00.123-0400', '2025-07-01'],
    ['20250630T220000Z', '2025-07-01'],
    ['2025-06-30T22:00:00Z[UTC]', '2025-07-01'],
    ['Mon, 30 Jun 2025 22:00:00 GMT', '2025-07-01'],
    ['Tue Jul 01 2025 00:00:00 GMT+0200 (centraleuropeisk sommartid)', '2025-07-01'],
    ['Mon Jun 30 22:00:00 UTC 2025', '2025-07-01'],
  ])('%s is %s in Sweden', (cell, day) => {
    expect(readDate(cell)).toBe(day);
    expect(readMonth(cell)).toBe(day.slice(0, 7));
  });

  test('any instant is the day it falls on in Sweden', () => {
    const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2034-12-31'), noInvalidDate: true });
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(readDate(instant.toISOString())).toBe(zone.format(instant));
      }),
    );
  });

  test.each([
    ['2025-06-30', '22:00:00', '2025-07-01'],
    ['2025-12-31', '23:00:00', '2026-01-01'],
    ['2025-06-30', '23:59:46', '2025-07-01'],
    ['2025-06-30', '21:59:46', '2025-07-01'],
    ['2025-12-31', '22:00:00', '2025-12-31'],
    ['2025-06-30', '22:14:07', '2025-06-30'],
  ])('%s %s is asked about, read as %s', (date, time, value) => {
    expect(readDate({ date, time })).toMatchObject({ fault: 'nearMidnight', value });
    expect(readDate(`${date} ${time}`)).toMatchObject({ fault: 'nearMidnight', value });
    expect(readMonth({ date, time })).toMatchObject({ fault: 'nearMidnight', value: value.slice(0, 7) });
    expect(readDate({ date })).toBe(date);
  });

  test.each(['00:00:14', '08:00:00', '16:30:00', '21:30:00'])('a clock time of %s is passed over', (time) => {
    expect(readDate({ date: '2025-06-30', time })).toBe('2025-06-30');
    expect(readDate(`2025-06-30 ${time}`)).toBe('2025-06-30');
  });

  test('five digits are an Excel serial, with a note that says which day', () => {
    expect(readDate(45717)).toMatchObject({ fault: 'dateFromSerial', value: '2025-03-01' });
    expect(readDate('45717')).toMatchObject({ fault: 'dateFromSerial', value: '2025-03-01' });
  });

  test('two readings are both shown, one reading is taken', () => {
    expect(readDate('03/04/2025')).toMatchObject({ fault: 'twoDates', values: { days: '2025-04-03 · 2025-03-04' } });
    expect(readDate('25/03/2025')).toBe('2025-03-25');
    expect(readDate('03/03/2025')).toBe('2025-03-03');
  });

  test.each(['2025-W10-1', 'v. 10 2025', 'vecka 10', 'v10'])('%s is a week', (cell) => {
    expect(faultOf(readDate(cell))).toBe('weekDate');
  });

  test.each(['2025-02-30', '31 april 2025', 20251301, '0225-03-01'])('%s does not exist', (cell) => {
    expect(faultOf(readDate(cell))).toBe('impossibleDate');
  });

  test.each(['i våras', '1/3', 'mars 2025', true, 12, { duration: 3_600_000, raw: 1 / 24 }])('%j is no date', (cell) => {
    expect(faultOf(readDate(cell))).toBe('notDate');
  });

  test('any day reads back from every accepted form', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2034-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (instant) => {
        const iso = instant.toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = iso.split('-');
        const name = inputWords.months[Number(m) - 1] ?? '';
        const forms = [
          iso,
          `${y}${m}${d}`,
          Number(`${y}${m}${d}`),
          `${Number(d)}/${Number(m)} ${y}`,
          `${Number(d)} ${name} ${y}`,
          `${y}-${Number(m)}-${Number(d)}`,
        ];
        for (const form of forms) expect(readDate(form)).toBe(iso);
        expect(readDate({ date: iso })).toBe(iso);
        const serial = Math.round((Date.parse(iso) - Date.parse('1899-12-30')) / 86_400_000);
        expect(readDate(serial)).toMatchObject({ value: iso });
      }),
    );
  });
});

describe('the other kinds of days', () => {
  test('a birth date may be a year alone, and two digits never lie ahead', () => {
    expect(readBirth(1990)).toBe('1990');
    expect(readBirth('1990')).toBe('1990');
    expect(readBirth('300101')).toBe('1930-01-01');
    expect(readDate('300101')).toBe('2030-01-01');
  });

  test.each(['2025-03', 'mars 2025', '202503', 202503, '2025-3', '2025M03', 'mar-25', '03/2025', '2025-03-17', { date: '2025-03-31' }])(
    '%j is March 2025',
    (cell) => {
      expect(readMonth(cell)).toBe('2025-03');
    },
  );

  test('a month alone or a number is no month', () => {
    expect(faultOf(readMonth('mars'))).toBe('notMonth');
    expect(faultOf(readMonth(13))).toBe('notMonth');
  });

  test.each([
    [2025, '2025'],
    ['2025-K3', '2025-K3'],
    ['K3 2025', '2025-K3'],
    ['kvartal 3 2025', '2025-K3'],
    ['2025-t2', '2025-T2'],
    [{ date: '2025-03-01' }, '2025-03'],
    ['mars 2025', '2025-03'],
    ['hela  projektet', 'wholeProject'],
    ['2025-01-01 – 2025-09-30', '2025-01-01/2025-09-30'],
  ])('%j is the period %s', (cell, id) => {
    expect(readPeriod(cell)).toBe(id);
  });

  test('a season is no period, two digits no year', () => {
    expect(faultOf(readPeriod('hösten 2025'))).toBe('notPeriod');
    expect(faultOf(readYear('25'))).toBe('notYear');
    expect(readYear(2025)).toBe(2025);
    expect(readYear('2025 ')).toBe(2025);
    expect(faultOf(readYear({ date: '1905-07-17' }))).toBe('notYear');
  });
});
