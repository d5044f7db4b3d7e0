import { describe, expect, it } from 'vitest';
import { formatAmount, formatNumber, formatSplit, sayAmount, totalOf } from '../../../templates/text/numbers.ts';

const visible = (text: string) => text.replaceAll('\u00a0', ' ');
const split = { women: 25, men: 20, nonBinary: 0, unstated: 1, total: 46 };

describe('formatNumber', () => {
  it('groups thousands, uses a comma and a real minus', () => {
    expect([0, 999, 1000, 1234567.5, -12.25, 0.1 + 0.2].map((value) => visible(formatNumber(value)))).toEqual([
      '0',
      '999',
      '1 000',
      '1 234 567,5',
      '−12,25',
      '0,3',
    ]);
  });

  it('never writes a minus before nothing', () => {
    expect([formatNumber(-0.001), formatNumber(-0), formatNumber(-0.04, 1)]).toEqual(['0', '0', '0,0']);
  });
});

describe('formatAmount', () => {
  it('says what is counted', () => {
    expect([formatAmount(1, 'persons'), formatAmount(2, 'persons'), formatAmount(1, 'placements')].map(visible)).toEqual([
      '1 person',
      '2 personer',
      '1 placering',
    ]);
    expect(
      [formatAmount(1750000, 'kronor'), formatAmount(12.5, 'percent'), formatAmount(-2.1, 'points'), formatAmount(7.25, 'hours')].map(
        visible,
      ),
    ).toEqual(['1 750 000,00 kr', '12,5 %', '−2,1 procentenheter', '7,25 tim']);
    expect(visible(formatAmount(1_200, 'hours'))).toBe('1 200,00 tim');
  });
});

describe('sayAmount', () => {
  it('leaves out öre in running text, but for less than a krona', () => {
    expect([1_750_000, 350_000.5, -0.4, 0, 0.05].map((value) => visible(sayAmount(value, 'kronor')))).toEqual([
      '1 750 000 kr',
      '350 001 kr',
      '−0,40 kr',
      '0 kr',
      '0,05 kr',
    ]);
    expect(visible(sayAmount(12.5, 'percent'))).toBe('12,5 %');
  });
});

describe('formatSplit', () => {
  it('lists women first, and those who are neither only when there are any', () => {
    expect(formatSplit(split)).toBe('K 25, M 20, uppgift saknas 1');
    expect(formatSplit(split, 2)).toBe('K 25,00, M 20,00, uppgift saknas 1,00');
    expect(formatSplit(12)).toBe('');
    expect([totalOf(split), totalOf(12.5), totalOf(true)]).toEqual([46, 12.5, 1]);
  });
});
