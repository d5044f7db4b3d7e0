import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeKey } from '../../../../functions/shared/domain/codeKey.ts';
import { unseenCharacter } from '../../../support/unseenCharacter.ts';

const space = fc.constantFrom(' ', '\u00a0', '\u2009', '\u202f', '  ', '\t');
const part = fc.stringMatching(/^[A-ZÅÄÖÉ]{1,6}$/);
const digits = fc.stringMatching(/^[1-9]\d{0,5}$/);

/** Any number of characters that nobody sees. */
const unseen = fc.array(unseenCharacter, { maxLength: 2 }).map((all) => all.join(''));

describe('what a code is compared by', () => {
  test('is one for the ways people and programs write it', () => {
    const ways = [
      ['D-001', 'd-001', 'D\u2010001', ' D-001', 'D-\u200b001', '\ufeffd\u2013001'],
      ['A17', 'a17', 'A 17', 'a\u00a017', 'A\u200b17'],
      ['7', '007', '7.0', '7,00', '07 '],
      ['0', '000', '0.0'],
      ['Ö2', 'O\u03082', 'ö2', 'ö 2'],
      ['Region Norr', 'region  norr', 'REGION\u00a0NORR'],
    ];
    for (const same of ways) expect(new Set(same.map(codeKey)).size, same.join()).toBe(1);
  });

  test('is another for another code', () => {
    const codes = ['A1', 'A-1', 'A.1', 'A01', 'A11', 'Å1', 'Ä1', '1', '10', '1.5', '1.01', '1-0', 'Anna A', 'AnnaA'];
    expect(new Set(codes.map(codeKey)).size).toBe(codes.length);
  });

  test('does not change with case, accents apart, spaces or what nobody sees', () => {
    fc.assert(
      fc.property(fc.tuple(part, digits, part), space, unseen, ([word, number, last], gap, hidden) => {
        const code = `${word}${number}-${last}`;
        const written = `${gap}${hidden}${word.toLowerCase().normalize('NFD')}${hidden}${gap}${number}${hidden}-${last}${gap}`;
        expect(codeKey(written)).toBe(codeKey(code));
      }),
    );
  });

  test('of digits alone is the number, with zeros before and decimals of zeros after', () => {
    fc.assert(
      fc.property(digits, fc.nat(5), fc.constantFrom('', '.0', ',00'), (number, zeros, decimals) => {
        expect(codeKey(`${'0'.repeat(zeros)}${number}${decimals}`)).toBe(number);
      }),
    );
  });

  test('keeps letters, digits and signs: of two that differ in more than that each has its own', () => {
    const code = fc.tuple(part, digits).map(([word, number]) => `${word}${number}`);
    fc.assert(fc.property(code, code, (one, other) => (codeKey(one) === codeKey(other)) === (one === other)));
  });

  test('has a key that is its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => codeKey(codeKey(text)) === codeKey(text)),
      {
        numRuns: 2000,
      },
    );
  });

  test('is found in a time that follows the length', () => {
    const began = performance.now();
    for (const long of ['A'.repeat(100_000) + ' ', '0'.repeat(100_000) + 'x ', 'a 1 '.repeat(25_000), '\u200b'.repeat(100_000)])
      codeKey(long);
    expect(performance.now() - began).toBeLessThan(1500);
  });
});
