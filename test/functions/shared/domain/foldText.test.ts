import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCase, foldText } from '../../../../functions/shared/domain/foldText.ts';

describe('text to compare by', () => {
  test('has no capitals, but å, ä and ö of its own', () => {
    expect(['Startdatum', 'ÅRSARBETE', 'Är', 'Öre', 'Kön (man/kvinna)'].map(foldCase)).toEqual([
      'startdatum',
      'årsarbete',
      'är',
      'öre',
      'kön (man/kvinna)',
    ]);
  });

  test('has one plain space between words and none at the ends, whatever Excel put there', () => {
    const spaced = [
      ' Datum',
      'Datum ',
      'Start  datum',
      'Start\u00a0datum',
      'Start\tdatum',
      'Start\r\ndatum',
      '\u2009Start \u202fdatum\u3000',
    ];
    expect(spaced.map(foldCase)).toEqual(['datum', 'datum', ...Array.from({ length: 5 }, () => 'start datum')]);
  });

  test('has one kind of hyphen', () => {
    const hyphens = ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '-'];
    expect(new Set(hyphens.map((hyphen) => foldCase(`A${hyphen}B`)))).toEqual(new Set(['a-b']));
  });

  test('is folded where only its end is odd: a dash or spaces after a plain word', () => {
    expect(['Malmö \u2013', 'Malmö  ', 'Malmö \u00a0', 'Malmö \u2013 Lund'].map(foldCase)).toEqual([
      'malmö -',
      'malmö',
      'malmö',
      'malmö - lund',
    ]);
  });

  test('has nothing that cannot be seen: soft hyphens, zero-width letters, byte order marks', () => {
    expect(['\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff'].map((hidden) => foldCase(`Da${hidden}tum`))).toEqual(Array(5).fill('datum'));
    expect(foldCase('\ufeff Datum')).toBe('datum');
  });

  test('is the same however a letter is composed', () => {
    expect(foldCase('A\u030ar')).toBe('år');
    expect(foldCase('Cafe\u0301')).toBe('café');
    expect(foldCase('O\u0308rebro')).toBe(foldCase('Örebro'));
  });

  test('folded again is the same, and spaces or case around it do not matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldCase(text);
        expect(foldCase(folded)).toBe(folded);
        expect(foldCase(`  ${text}\u00a0`)).toBe(folded);
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test('without diacritics has none: å, ä and ö too', () => {
    expect(['Återrapport', 'Éva', 'Malmö stad', 'Län–del', 'naïve'].map(foldText)).toEqual([
      'aterrapport',
      'eva',
      'malmo stad',
      'lan-del',
      'naive',
    ]);
  });
});
