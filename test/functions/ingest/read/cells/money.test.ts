import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../../../../../functions/shared/definition/column.ts';
import { cellReader, faultOf } from '../../../../support/readCells.ts';
import { unseenCharacter } from '../../../../support/unseenCharacter.ts';

const read = cellReader(money({ heading: 'Belopp', code: 'B', help: '' }));
const inThousands = cellReader(money({ heading: 'Belopp', code: 'B', help: '' }), { unit: 1000 });

describe('money', () => {
  test.each([
    [1750000, 175000000],
    [12.345, 1235],
    [1.005, 101],
    [-0.005, -1],
    ['1 750 000', 175000000],
    ['1 750 000kr', 175000000],
    ['1 750 000,50', 175000050],
    ['1.750.000,50', 175000050],
    ['1,750,000.50', 175000050],
    ['1750000.50', 175000050],
    ['264 tkr', 26400000],
    ['1,4 mkr', 140000000],
    ['1\u00a0750\u2009000', 175000000],
    ['\u221212', -1200],
    ['100-', -10000],
    ['kr 100', 10000],
    ['100:-', 10000],
    ['0,500', 50],
    ['-', 0],
    [' -   kr ', 0],
    ['kr -', 0],
    ['\u2013', 0],
    ['\u2014 kr', 0],
    ["'100", 10000],
    ['="1 234,50"', 123450],
    ['1.234:-', 123400],
    ['1.234,-', 123400],
    ['1 234:50', 123450],
    ['1 234:50 kr', 123450],
    ['1,2 milj. kr', 120000000],
    ['1,2 mn kr', 120000000],
    ['12 tusen kr', 1200000],
    ['12,5 t.kr.', 1250000],
    ['12 tusen kronor', 1200000],
    ['1 200,50 kr exkl. moms', 120050],
    ['-12 t kr', -1200000],
  ])('%j is %i öre', (cell, ore) => {
    expect(read(cell)).toBe(ore);
  });

  test('a heading in thousands sets the unit, a unit in the cell goes before it', () => {
    expect(inThousands(453)).toBe(45300000);
    expect(inThousands('2 008,68')).toBe(200868000);
    expect(inThousands('453 kr')).toBe(45300);
  });

  test('one separator and three digits has two readings, and both are shown', () => {
    expect(read('1.750')).toMatchObject({ fault: 'twoAmounts', values: { decimal: '1,75', whole: '1 750' } });
    expect(read('1,750')).toMatchObject({ fault: 'twoAmounts', values: { decimal: '1,75', whole: '1 750' } });
  });

  test.each([
    ['(100,00)', -10000],
    ['(1 234,50 kr)', -123450],
    ['( 100 )', -10000],
    ['(100) kr', -10000],
    ['kr (100)', -10000],
  ])('%j in parentheses is negative, with a note', (cell, ore) => {
    expect(read(cell)).toMatchObject({ fault: 'bracketed', value: ore });
  });

  test.each([
    '(-100)',
    '(enligt avtal)',
    '--',
    '- st',
    'kr - kr',
    '(100',
    'constructor 5',
    '-constructor',
    '12 tusen euro',
    '12 m kr inkl',
    '12 st kr',
  ])('%j is not guessed', (cell) => {
    expect(faultOf(read(cell))).toBe('notAmount');
  });

  test('characters nobody sees are passed over wherever they stand', () => {
    const digits = '1 234,50 kr';
    fc.assert(
      fc.property(unseenCharacter, fc.integer({ min: 0, max: digits.length }), (unseen, at) => {
        expect(read(`${digits.slice(0, at)}${unseen}${digits.slice(at)}`)).toBe(123450);
      }),
    );
  });

  test('two numbers in one cell are shown', () => {
    expect(read('250 000kr (och överflyttat 140 000 kr)')).toMatchObject({
      fault: 'severalNumbers',
      values: { numbers: '250 000 · 140 000' },
    });
  });

  test.each(['enligt avtal', '12 34', '1.75.000', true, { date: '2025-03-01' }])('%j is no amount', (cell) => {
    expect(faultOf(read(cell))).toBe('notAmount');
  });

  test('blank is nothing, and an amount is read whatever way it is written', () => {
    expect(read('  ')).toBeUndefined();
    const written = fc.record({
      ore: fc.integer({ min: -99_999_999_99, max: 99_999_999_99 }),
      group: fc.constantFrom(' ', '\u00a0', '\u202f', ''),
      mark: fc.constantFrom(',', '.'),
      minus: fc.constantFrom('-', '\u2212'),
      after: fc.constantFrom('', ' kr', 'kr', ' SEK', ':-'),
    });
    fc.assert(
      fc.property(written, ({ ore, group, mark, minus, after }) => {
        const [whole = '', cents = ''] = (Math.abs(ore) / 100).toFixed(2).split('.');
        const text = `${ore < 0 ? minus : ''}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${mark}${cents}${after}`;
        expect(read(text)).toBe(ore);
        expect(read(ore / 100)).toBe(ore);
      }),
    );
  });
});
