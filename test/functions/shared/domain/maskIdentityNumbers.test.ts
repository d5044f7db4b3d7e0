import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsIdentityNumber, maskIdentityNumbers, provesIdentityNumber } from '../../../../functions/shared/domain/maskIdentityNumbers.ts';
import { checkDigitOf } from '../../../../functions/shared/domain/checkDigit.ts';
import { shortPseudonym } from '../../../../functions/shared/domain/monthFiles.ts';
import { pseudonymText } from '../../../../functions/shared/domain/pseudonymText.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';

const dots = '••••••••';

describe('text that is shown', () => {
  test('has dots where an identity number stood, in any form it is written', () => {
    const twelve = makeIdentityNumber(11);
    const [eight, four, six] = [twelve.slice(0, 8), twelve.slice(8), twelve.slice(2, 8)];
    const forms = [
      twelve,
      twelve.slice(2),
      `${eight}-${four}`,
      `${six}-${four}`,
      `${six}+${four}`,
      `${six} ${four}`,
      `${six}\u2011${four}`,
    ];
    const odd = [`${six}\u00a0${four}`, `${six}\u200b${four}`, `${six}_${four}`, `${six}/${four}`, `${six}.${four}`, `${six}−${four}`];
    const more = [`${eight},${four}`, `${eight}:${four}`, `${eight};${four}`, `${eight}'${four}`, `${eight}’${four}`, `${eight}*${four}`];
    const arabic = [...twelve].map((digit) => String.fromCharCode(0x660 + Number(digit))).join('');
    for (const form of [...forms, ...odd, ...more, arabic]) {
      expect(maskIdentityNumbers(form)).toBe(dots);
      expect(maskIdentityNumbers(`Anna ${form} slutade`)).toBe(`Anna ${dots} slutade`);
    }
  });

  test('has dots where one of SCB’s placeholders stood', () => {
    for (const placeholder of ['19850101Tf29', '19850101TF29', '19850101tf 29', '19850101Tf299', '198501012 9']) {
      expect(maskIdentityNumbers(`«${placeholder}»`)).toBe(`«${dots}»`);
    }
    expect(maskIdentityNumbers('19850101T29')).toBe(dots);
  });

  test('keeps what is too short to be one: dates, times, amounts under a billion', () => {
    for (const text of [
      '',
      '2025-03-01',
      '123456789',
      'kl. 08:30',
      '85 680,50',
      'rad 12 och 345 678 901',
      'Tf29',
      '20250301 Tf',
      '12Tf34',
    ]) {
      expect(maskIdentityNumbers(text)).toBe(text);
    }
  });

  test('takes each run by itself: words between digits keep them apart', () => {
    expect(maskIdentityNumbers('12345 eller 67890')).toBe('12345 eller 67890');
    expect(maskIdentityNumbers('a1234567890b 12 c1234567890')).toBe(`a${dots}b 12 c${dots}`);
  });

  test('has dots too where a number or a placeholder follows a digit and a T', () => {
    const twelve = makeIdentityNumber(11);
    for (const text of [`2T${twelve}`, `1Tf${twelve.slice(2)}`, `3tf ${twelve}`, '1Tf19850101Tf29'])
      expect(maskIdentityNumbers(text)).toBe(dots);
    expect(maskIdentityNumbers(`K3T${twelve}, sen`)).toBe(`K${dots}, sen`);
  });

  test('keeps days, times with their zone and years, however many digits they make', () => {
    const times = [
      '2025-06-30T22:00:00.000Z',
      '2025-06-30T22:00:00+02:00',
      '2025-06-30 22:00',
      'Mon Jun 30 2025 22:00:00 GMT+0200 (CEST)',
      '2025-01-01–2026-12-31',
      'Arena 2024–2026, 2027',
      '2023, 2024, 2025',
    ];
    for (const text of times) expect(maskIdentityNumbers(text)).toBe(text);
    for (const text of ['1981-01-01 1980', '1981-01-01–1980', '1981-01-01-9801', '2024 1981-01-01 9801', '19810101 2025-01-01'])
      expect(maskIdentityNumbers(text)).toContain(dots);
    for (let index = 0; index < 50; index++) {
      const twelve = makeIdentityNumber(index * 997);
      const day = `${twelve.slice(0, 4)}-${twelve.slice(4, 6)}-${twelve.slice(6, 8)}`;
      for (const mark of [' ', '-', '–', ', ', '/', 'T'])
        expect(maskIdentityNumbers(`Från 2024-01-01 ${day}${mark}${twelve.slice(8)}`)).not.toContain(twelve.slice(8));
    }
  });

  test('never holds ten digits in a row', () => {
    const part = fc.oneof(fc.stringMatching(/^\d{1,12}$/), fc.constantFrom(' ', '-', 'a', ',', 'Tf', '\u200b'));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        expect(maskIdentityNumbers(parts.join('')).replace(/[ ,\u200b-]/g, '')).not.toMatch(/\d{10}/);
      }),
    );
  });
});

/** A number in twelve digits, a coordination number among them. */
const number = fc.record({ index: fc.nat(199_999), isCoordination: fc.boolean() }).map(({ index, isCoordination }) => {
  const twelve = makeIdentityNumber(index);
  if (!isCoordination) return twelve;
  const nine = `${twelve.slice(2, 6)}${Number(twelve.slice(6, 8)) + 60}${twelve.slice(8, 11)}`;
  return `${twelve.slice(0, 2)}${nine}${checkDigitOf(nine)}`;
});
/** The same digits in another script: full-width, Arabic, mathematical, raised, in circles. */
const scripts = [0xff10, 0x660, 0x1d7ce].map((zero) => [...'0123456789'].map((_sign, value) => String.fromCodePoint(zero + value)));
const dress = fc.constantFrom([...'0123456789'], ...scripts, [...'⁰¹²³⁴⁵⁶⁷⁸⁹'], [...'⓪①②③④⑤⑥⑦⑧⑨']);
const mark = fc.constantFrom(
  ...[
    '',
    '-',
    '+',
    ' - ',
    '_',
    '|',
    ' | ',
    '\\',
    '/',
    '(',
    '=',
    '~',
    '#',
    '&',
    '•',
    '→',
    '\u00ad',
    '\u200b',
    '\u2060',
    '\ufeff',
    '\u034f',
    '\u3164',
  ],
  ...['\u115f', '\u2800', '\ufe0f', 'ʼ', '\u00a0', '\t', '\n', '. ', ' – '],
);
const word = fc.constantFrom(
  ...[' Anna ', '_anna_', ' sista fyra: ', ', född då, slutar på ', ' (Ek) ', 'slutnr', ' och ', '-xyz-', ' · '],
);

test('an identity number in any dress goes: any digits, any mark between, unseen signs, names of files', () => {
  fc.assert(
    fc.property(fc.tuple(number, fc.boolean(), dress, mark, mark), ([twelve, isLong, signs, between, within]) => {
      const dressed = (digits: string): string =>
        [...digits].map((digit) => signs[Number(digit)] ?? '').join(within.length === 1 ? within : '');
      const [birth, last] = [dressed(twelve.slice(isLong ? 0 : 2, 8)), dressed(twelve.slice(8))];
      for (const text of [`${birth}${between}${last}`, `Lista ${birth}${between}${last}.xlsx`, `a${birth}${between}${last}b`]) {
        expect(maskIdentityNumbers(text)).not.toContain(last);
        expect(maskIdentityNumbers(text)).toContain(dots);
        expect(holdsIdentityNumber(text)).toBe(true);
        expect(provesIdentityNumber(text)).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('a number that words split goes, however long the words are up to a line', () => {
  fc.assert(
    fc.property(number, fc.boolean(), word, (twelve, isLong, between) => {
      const [birth, last] = [twelve.slice(isLong ? 0 : 2, 8), twelve.slice(8)];
      const iso = `${twelve.slice(0, 4)}-${twelve.slice(4, 6)}-${twelve.slice(6, 8)}`;
      const year = `${twelve.slice(0, 4)}${between}${twelve.slice(4, 8)}${between}${last}`;
      for (const text of [`${birth}${between}${last}`, `${iso}${between}${last}`, `Lista ${birth}${between}${last}.xlsx`, year]) {
        expect(maskIdentityNumbers(text)).not.toContain(last);
        expect(provesIdentityNumber(text)).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('a number inside a longer string of digits goes with it', () => {
  fc.assert(
    fc.property(number, fc.stringMatching(/^\d{0,6}$/), fc.stringMatching(/^\d{0,6}$/), (twelve, before, after) => {
      expect(maskIdentityNumbers(`nr ${before}${twelve}${after}.`)).toBe(`nr ${dots}.`);
      expect(provesIdentityNumber(`nr ${before}${twelve}${after}.`)).toBe(true);
    }),
  );
});

test('days of the work with a number some words away, codes and amounts are kept', () => {
  const kept = [
    'Beslut 2025-03-01, diarienummer 1234',
    'Faktura 2025-03-01',
    'Verifikat 123456',
    'Belopp 1 750 000 kr',
    'Dnr KS 2023:45',
    'Kostnader 2025-01-01–2025-03-31',
    '2025-01-01 till 2025-03-31',
    '2025-01-01 2025-03-31',
    'Deltagare 250301 Vägen 2025.xlsx',
    'r12-3fa9c1d2e4b5',
    'kl 08:30 den 12 mars 2025 i sal 4',
    '100 101 kr av 4 500 kr',
    '250 000 · 140 000',
    '2025-04-03 · 2025-03-04',
  ];
  for (const text of kept) {
    expect(maskIdentityNumbers(text)).toBe(text);
    expect(holdsIdentityNumber(text)).toBe(false);
  }
  for (const text of ['Ordernummer 4512345678', '2024-01-01–2025-03-03', 'OCR 7312 4466 8815 9932 11'])
    expect(provesIdentityNumber(text)).toBe(false);
});

describe('the text of a pseudonym', () => {
  const place = { projectId: 'vagen', column: 'localId' };

  test('of an identity number is the number alone: one person in the whole organisation', () => {
    const number = makeIdentityNumber(3);
    expect(pseudonymText(number, { ...place, isIdentityNumber: true })).toBe(number);
  });

  test('of a local code belongs to its project and column', () => {
    const texts = [place, { ...place, projectId: 'bron' }, { ...place, column: 'employee' }].map((one) =>
      pseudonymText('A17', { ...one, isIdentityNumber: false }),
    );
    expect(texts).toEqual(['vagen\nlocalId\nA17', 'bron\nlocalId\nA17', 'vagen\nemployee\nA17']);
  });

  test('is shown by its first eight letters', () => {
    expect([shortPseudonym('abcdefghijklmnop'), shortPseudonym('abc')]).toEqual(['abcdefgh', 'abc']);
  });
});

test('a file that we have named by its day and minute is shown, whatever minute it was', () => {
  for (let minute = 0; minute < 24 * 60; minute++) {
    const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join('.');
    const name = `Uppladdning 2026-11-30 kl ${time} Vägen till arbete.xlsx`;
    expect(maskIdentityNumbers(name)).toBe(name);
  }
});
