import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityNumber } from '../../../../../functions/shared/definition/column.ts';
import { checkDigitOf } from '../../../../../functions/shared/domain/checkDigit.ts';
import { personIn } from '../../../../../functions/shared/domain/personalNumber.ts';
import { cellReader, faultOf } from '../../../../support/readCells.ts';
import { unseenCharacter } from '../../../../support/unseenCharacter.ts';
import { makeIdentityNumber } from '../../../../support/makeIdentityNumber.ts';

const column = identityNumber({ heading: 'Personnummer', code: 'PNR', help: '', ageOn: 'startsOn' });
const readOn = (startsOn: string | undefined) => cellReader(column, { row: { startsOn } });
const read = readOn('2025-03-01');

/** Twelve digits with the right check digit. */
const number = (birth: string, birthNumber: number) => `${birth}${birthNumber}${checkDigitOf(`${birth.slice(2)}${birthNumber}`)}`;
const short = (twelve: string, separator = '') => `${twelve.slice(2, 8)}${separator}${twelve.slice(8)}`;

describe('identity number', () => {
  test('every written form of the same number reads the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 380_000 }), (index) => {
        const twelve = makeIdentityNumber(index);
        const forms = [
          twelve,
          Number(twelve),
          `${twelve.slice(0, 8)}-${twelve.slice(8)}`,
          ` ${twelve.slice(0, 8)} ${twelve.slice(8)} `,
          short(twelve, '-'),
          short(twelve, '\u2013'),
        ];
        for (const form of forms) expect(read(form)).toBe(twelve);
      }),
    );
  });

  test('zeros lost in a number cell come back', () => {
    const twelve = number('20000101', 980);
    expect(read(Number(short(twelve)))).toBe(twelve);
    expect(read(Number(short(number('20050607', 981))))).toBe(number('20050607', 981));
  });

  test('a coordination number has sixty added to its day', () => {
    const twelve = number('19850161', 980);
    expect(read(short(twelve, '-'))).toBe(twelve);
    expect(personIn(twelve)).toEqual({ bornOn: '1985-01-01', sex: 'women' });
  });

  test('a coordination number without a known day or month of birth is read, with ten digits too', () => {
    for (const birth of ['19820360', '19820060', '19820072']) {
      const twelve = number(birth, 985);
      for (const form of [twelve, short(twelve, '-'), short(twelve), `${birth}-${twelve.slice(8)}`]) expect(read(form)).toBe(twelve);
    }
    expect(faultOf(read(number('19820092', 985)))).toBe('impossibleDate');
  });

  test('a letter among the four last is an interim number, and is said to be', () => {
    for (const text of ['19820301-T123', '820301A12B', '820301-TF12', '19820301R123']) expect(faultOf(read(text))).toBe('interimNumber');
    for (const text of ['820301-ABCD1', 'T82030112345', 'Anna']) expect(faultOf(read(text))).toBe('notIdentityNumber');
  });

  test('marks of text, unseen characters and decimals of other programs are passed over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300_000 }), unseenCharacter, fc.integer({ min: 0, max: 12 }), (index, unseen, at) => {
        const twelve = makeIdentityNumber(index);
        const day = `${twelve.slice(0, 4)}-${twelve.slice(4, 6)}-${twelve.slice(6, 8)}`;
        const forms = [
          `="${twelve}"`,
          `'${twelve}`,
          `${twelve}.0`,
          `${twelve},00`,
          `${day}-${twelve.slice(8)}`,
          `${day} ${twelve.slice(8)}`,
          `${twelve.slice(0, at)}${unseen}${twelve.slice(at)}`,
          `${twelve}\u001a`,
        ];
        for (const form of forms) expect(read(form)).toBe(twelve);
      }),
    );
    const twelve = number('20010203', 984);
    expect(read(`${Number(short(twelve))}.0`)).toBe(twelve);
  });

  test("SCB's placeholder is a number of its own", () => {
    expect(read('19850101tF29')).toBe('19850101Tf29');
    expect(personIn('19850101Tf29')).toEqual({ bornOn: '1985-01-01', sex: 'women' });
    expect(personIn('19850101Tf19')).toEqual({ bornOn: '1985-01-01', sex: 'men' });
    expect(faultOf(read('19850231Tf29'))).toBe('impossibleDate');
  });

  test('ten digits without a separator mean the one century that makes a person of 13 to 99 on the first day', () => {
    for (const birth of ['19850101', '20120101', '19260302', '20000101']) expect(read(short(number(birth, 980)))).toBe(number(birth, 980));
    expect(readOn('2022-01-01')(short(number('19250101', 980)))).toBe(number('19250101', 980));
    expect(readOn('2025-03')(short(number('20120301', 980)))).toBe(number('20120301', 980));
  });

  test('where ten digits are a child or somebody over a hundred they are refused with both years', () => {
    expect(read(short(number('20180101', 980)))).toEqual({ fault: 'twoCenturies', values: { years: '2018 · 1918' } });
    expect(read(short(number('20130101', 980)))).toBe(number('20130101', 980));
  });

  test('a hyphen means under a hundred years, a plus a hundred or over', () => {
    expect(read(short(number('19200101', 980), '-'))).toBe(number('20200101', 980));
    expect(read(short(number('19200101', 980), '+'))).toBe(number('19200101', 980));
    expect(read(short(number('19250301', 980), '+'))).toBe(number('19250301', 980));
    expect(read(short(number('19300101', 980), '-'))).toBe(number('19300101', 980));
  });

  test.each([
    ['wrongCheckDigit', number('19850101', 980).slice(0, 11) + String((Number(number('19850101', 980).at(-1)) + 1) % 10)],
    ['impossibleDate', number('19850230', 980)],
    ['impossibleDate', number('20990101', 980)],
    ['notIdentityNumber', 'Anna Andersson'],
    ['notIdentityNumber', '1985'],
    ['notIdentityNumber', 12345],
    ['notIdentityNumber', { date: '1985-01-01' }],
  ] as const)('%s', (fault, cell) => {
    expect(faultOf(read(cell))).toBe(fault);
  });

  test('no remark about a number says any of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6}[-+ ]?\d{4}$|^\d{12}$|^\d{8}-\d{4}$/), (text) => {
        const reading = read(text);
        if (typeof reading === 'string') return;
        expect(JSON.stringify(reading)).not.toMatch(/\d{6}|\d{4}-\d{2}/);
      }),
    );
  });
});
