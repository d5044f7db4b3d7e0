import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hours, money, number, text } from '../../../../../functions/shared/definition/column.ts';
import { cellReader, faultOf } from '../../../../support/readCells.ts';

const options = { heading: 'Kolumn', code: 'K', help: '' };
const readMoney = cellReader(money(options));
const inThousands = cellReader(money(options), { unit: 1000 });
const readHours = cellReader(hours(options));
const readNumber = cellReader(number(options));
const readText = cellReader(text({ ...options, max: 20 }));
const shown = (number: number, unit: string, raw = number) => ({ shown: number, unit, raw });

describe('money with a unit in its number format', () => {
  test.each([
    [shown(264, 'tkr'), 264_000_00],
    [shown(1.4, 'mkr'), 1_400_000_00],
    [shown(1.4, 'mkr', 1_400_000), 1_400_000_00],
    [shown(1234.5, 'kr'), 1234_50],
    [shown(1234.5, 'kr exkl moms'), 1234_50],
    [shown(264, 'tusen kronor'), 264_000_00],
    [shown(1234.567, '', 1_234_567), 1_234_567_00],
  ])('%j is %i öre', (cell, ore) => {
    expect(readMoney(cell)).toBe(ore);
  });

  test.each(['€', 'eur', 'dkk', '%', 'st', 'constructor', 'kr eur'])('%s is no kronor', (unit) => {
    expect(faultOf(readMoney(shown(12, unit)))).toBe('notAmount');
  });

  test('a scaling comma under a heading in thousands shows thousands', () => {
    expect(inThousands(shown(264, '', 264_000))).toBe(264_000_00);
    expect(inThousands(shown(264, 'tkr'))).toBe(264_000_00);
  });

  test('kronor under a heading in thousands are asked about', () => {
    expect(inThousands(shown(264, 'kr'))).toMatchObject({ fault: 'unitAgainstHeading', value: 264_00 });
  });

  test('another sign or more zeros than the number has are asked about, and read as shown', () => {
    expect(readMoney(shown(-264, '', 264))).toEqual({ fault: 'shownOtherwise', value: -264_00, values: { entered: '-264', kept: '264' } });
    expect(readMoney(shown(264, 'tkr', -264))).toMatchObject({ fault: 'shownOtherwise', value: 264_000_00 });
    expect(readMoney(shown(264_000, '', 264))).toMatchObject({ fault: 'shownOtherwise', value: 264_000_00 });
    expect(inThousands(shown(-264, '', 264))).toMatchObject({ fault: 'shownOtherwise', value: -264_000_00 });
    expect(readMoney(shown(0, '', 0))).toBe(0);
  });

  test('a unit in the format is the same as one that was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom('kr', 'tkr', 'mkr', 'sek', 'eur', 'st'), (amount, unit) => {
        const typed = readMoney(`${amount} ${unit}`);
        const formatted = readMoney(shown(amount, unit));
        expect(faultOf(formatted)).toBe(faultOf(typed));
        if (typeof typed === 'number') expect(formatted).toBe(typed);
      }),
    );
  });
});

test('a share is what its cell shows', () => {
  expect(readNumber(shown(60, '%', 0.6))).toBe(60);
  expect(readNumber(shown(45.3, '%', 0.453))).toBe(readNumber('45,3 %'));
  expect(readNumber(shown(12, 'st'))).toBe(12);
  expect(faultOf(readNumber(shown(12, 'tkr')))).toBe('notNumber');
  expect(faultOf(readNumber(shown(12, '€')))).toBe('notNumber');
});

test('hours may be called so', () => {
  expect(readHours(shown(7.5, 'tim'))).toBe(readHours('7,5 tim'));
  expect(readHours(shown(90, 'min'))).toBe(readHours('1:30'));
  expect(readHours('90 minuter')).toBe(readHours('1:30'));
  expect(faultOf(readHours(shown(90, 'dagar')))).toBe('notHours');
});

test('elsewhere the number kept counts', () => {
  expect(readText(shown(12, 'st', 12))).toBe('12');
});
