import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSerialToDate, isoToCell, serialToDuration } from '../../../../../functions/shared/workbook/read/readDate.ts';

const in1900 = createSerialToDate(false);
const in1904 = createSerialToDate(true);
const DAY = 86_400_000;

test('every day from March 1900 to 9999 has its calendar date', () => {
  const checkDay = (serial: number) => {
    const date = new Date(Date.UTC(1899, 11, 30) + serial * DAY).toISOString().slice(0, 10);
    expect(in1900(serial)).toEqual({ date });
    if (serial >= 1462) expect(in1904(serial - 1462)).toEqual({ date });
  };
  [61, 62, 366, 367, 1462, 25569, 45351, 45352, 2_958_465].forEach(checkDay);
  fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_465 }), checkDay));
});

test('January and February 1900 are as Excel shows them, and its 29 February 1900 is no date', () => {
  expect(in1900(1)).toEqual({ date: '1900-01-01' });
  expect(in1900(31)).toEqual({ date: '1900-01-31' });
  expect(in1900(59)).toEqual({ date: '1900-02-28' });
  expect(in1900(60)).toBe(60);
  expect(in1900(61)).toEqual({ date: '1900-03-01' });
});

test('numbers outside the calendar stay numbers', () => {
  for (const serial of [0, 1e-10, 0.5, 0.9999999, -1, 60.5, 59.9999999, 2_958_466, 20_250_301, 1e300]) expect(in1900(serial)).toBe(serial);
  expect(in1904(-1)).toBe(-1);
  expect(in1904(2_957_004)).toBe(2_957_004);
});

test('the time of day is rounded to whole seconds, over midnight too', () => {
  expect(in1900(45717 + 0.5)).toEqual({ date: '2025-03-01', time: '12:00:00' });
  expect(in1900(45717.520833333336)).toEqual({ date: '2025-03-01', time: '12:30:00' });
  expect(in1900(45717.9999999)).toEqual({ date: '2025-03-02' });
  expect(in1900(45717.0000001)).toEqual({ date: '2025-03-01' });
  expect(in1900(45717 + 86399 / 86400)).toEqual({ date: '2025-03-01', time: '23:59:59' });
});

test('an amount of time is in milliseconds, beside the stored fraction of a day', () => {
  expect(serialToDuration(1.5625)).toEqual({ duration: 37.5 * 3_600_000, raw: 1.5625 });
  expect(serialToDuration(1.5625, true)).toEqual({ duration: 37.5 * 3_600_000, raw: 1.5625, hidesDays: true });
  expect(serialToDuration(1 - 1e-10, true)).toEqual({ duration: 24 * 3_600_000, raw: 1 - 1e-10, hidesDays: true });
  expect(serialToDuration(0.5, true)).toEqual({ duration: 12 * 3_600_000, raw: 0.5 });
  expect(serialToDuration(1 / 3)).toEqual({ duration: 8 * 3_600_000, raw: 1 / 3 });
  expect(serialToDuration(1e300)).toBe(1e300);
});

test('ISO text that is no date or time stays text', () => {
  for (const text of ['2025-13-01', '2025-02-29', '2025-03-01T24:00:00', '25:61', 'i dag', '']) expect(isoToCell(text, false)).toBe(text);
});
