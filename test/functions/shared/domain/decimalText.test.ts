import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText, hoursText, kronorText } from '../../../../functions/shared/domain/decimalText.ts';

describe('a number in a sentence', () => {
  test('has spaces between thousands and a comma before decimals', () => {
    expect([0, 7, 999, 1000, 85_680, 1_234_567, -1234.5, -999, -1_000_000].map((number) => decimalText(number))).toEqual([
      '0',
      '7',
      '999',
      '1 000',
      '85 680',
      '1 234 567',
      '-1 234,5',
      '-999',
      '-1 000 000',
    ]);
  });

  test('has as many decimals as are asked for, otherwise those it has, at most six', () => {
    expect([decimalText(1.5, 2), decimalText(2, 1), decimalText(2, 0), decimalText(1234.567, 1)]).toEqual(['1,50', '2,0', '2', '1 234,6']);
    expect([decimalText(0.1 + 0.2), decimalText(1 / 3), decimalText(2.5), decimalText(0.123456)]).toEqual([
      '0,3',
      '0,333333',
      '2,5',
      '0,123456',
    ]);
  });

  test('is the number itself: read back it is the same', () => {
    const number = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((value) => value / 1000);
    fc.assert(fc.property(number, (value) => void expect(Number(decimalText(value).replaceAll(' ', '').replace(',', '.'))).toBe(value)));
  });
});

test('öre are kronor, with öre only where there are any', () => {
  expect([8_568_000, 8_568_050, 8_568_005, 0, -150, 100].map(kronorText)).toEqual(['85 680', '85 680,50', '85 680,05', '0', '-1,50', '1']);
});

test('time is hours with at most two decimals', () => {
  const minute = 60_000;
  expect([37.5 * 60, 1, 20, 0, 60, 1000 * 60].map((minutes) => hoursText(minutes * minute))).toEqual([
    '37,5',
    '0,02',
    '0,33',
    '0',
    '1',
    '1 000',
  ]);
});
