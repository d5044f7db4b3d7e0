import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigitOf, hasCheckDigit } from '../../../../functions/shared/domain/checkDigit.ts';
import { birthDateIn, isPlaceholderNumber, personIn, sexIn } from '../../../../functions/shared/domain/personalNumber.ts';
import { rememberBirthDates } from '../../../../functions/shared/domain/rememberBirthDates.ts';
import { anyDay } from './plainDates.ts';

/** What a digit in an odd place counts for, as Skatteverket's table of the modulus-10 method has it: doubled, and its digits added. */
const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];

/** The second calculation of the check digit: what is missing to the next ten. */
function checkDigit(nine: string): string {
  const sum = [...nine].reduce((so, digit, index) => so + (index % 2 === 0 ? (doubled[Number(digit)] ?? 0) : Number(digit)), 0);
  return String(Math.ceil(sum / 10) * 10 - sum);
}

/** A number that nobody has: birth number 980–999; `plus` 60 makes it a coordination number. */
function numberOf(bornOn: string, birthNumber: number, plus = 0): string {
  const [year = '', month = '', day = ''] = bornOn.split('-');
  const eight = `${year}${month}${String(Number(day) + plus).padStart(2, '0')}`;
  return `${eight}${birthNumber}${checkDigit(`${eight.slice(2)}${birthNumber}`)}`;
}

const bornOn = anyDay(1900, 2025);
const birthNumber = fc.integer({ min: 980, max: 999 });

describe('an identity number', () => {
  test('says when somebody was born, and by its birth number the sex', () => {
    fc.assert(
      fc.property(bornOn, birthNumber, (day, number) => {
        expect(personIn(numberOf(day, number))).toEqual({ bornOn: day, sex: ['women', 'men'][number % 2] });
      }),
    );
  });

  test('with sixty added to the day is a coordination number and says the same', () => {
    fc.assert(
      fc.property(bornOn, birthNumber, (day, number) => {
        const coordination = numberOf(day, number, 60);
        expect(personIn(coordination)).toEqual(personIn(numberOf(day, number)));
        expect(birthDateIn(coordination)).toBe(day);
        expect(sexIn(coordination)).toBe(number % 2 === 0 ? 'women' : 'men');
      }),
    );
    expect([birthDateIn('19850161'), birthDateIn('19850191'), birthDateIn('20240289')]).toEqual(['1985-01-01', '1985-01-31', '2024-02-29']);
  });

  test('of somebody whose day or month of birth is not known says the year and the sex', () => {
    const days = fc.record({ month: fc.integer({ min: 0, max: 12 }), day: fc.integer({ min: 60, max: 91 }) });
    const unknown = days.filter(({ month, day }) => month === 0 || day === 60);
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2025 }), unknown, birthNumber, (year, { month, day }, number) => {
        const eight = `${year}${String(month).padStart(2, '0')}${day}`;
        const twelve = `${eight}${number}${checkDigit(`${eight.slice(2)}${number}`)}`;
        expect(personIn(twelve)).toEqual({ bornOn: String(year), sex: ['women', 'men'][number % 2] });
      }),
    );
  });

  test('holds a day that exists: no 0th, 92nd or 29 February of a common year', () => {
    const impossible = ['19850100', '19850132', '19850092', '19850192', '19850001', '19851301', '20250229', '20250289', '00000101'];
    expect(impossible.map((digits) => birthDateIn(digits))).toEqual(impossible.map(() => undefined));
    for (const eight of impossible) {
      expect(personIn(`${eight}980${checkDigit(`${eight.slice(2)}980`)}`)).toBeUndefined();
    }
  });

  test('has one check digit of the ten', () => {
    fc.assert(
      fc.property(bornOn, birthNumber, (day, number) => {
        const eleven = numberOf(day, number).slice(0, 11);
        const right = Array.from({ length: 10 }, (_, digit) => `${eleven}${digit}`).filter((twelve) => personIn(twelve) !== undefined);
        expect(right).toEqual([numberOf(day, number)]);
      }),
    );
  });

  test('is refused when any one of its ten digits is mistyped', () => {
    const place = fc.integer({ min: 2, max: 11 });
    const mistyped = fc.tuple(bornOn, birthNumber, place, fc.integer({ min: 1, max: 9 })).map(([day, number, at, more]) => {
      const twelve = numberOf(day, number);
      return `${twelve.slice(0, at)}${(Number(twelve[at]) + more) % 10}${twelve.slice(at + 1)}`;
    });
    fc.assert(fc.property(mistyped, (number) => void expect(personIn(number)).toBeUndefined()));
  });

  test('is twelve digits and nothing else', () => {
    const twelve = numberOf('1985-01-01', 980);
    const wrong = [
      '',
      twelve.slice(2),
      twelve.slice(0, 11),
      `${twelve}0`,
      `x${twelve}`,
      ` ${twelve}`,
      `${twelve}x`,
      `19850101-${twelve.slice(8)}`,
    ];
    expect(wrong.map((text) => personIn(text))).toEqual(wrong.map(() => undefined));
    expect(personIn(twelve)).toBeDefined();
  });
});

describe('the check digit', () => {
  test('is what is missing to the next ten, in all nine places', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        expect(String(checkDigitOf(nine))).toBe(checkDigit(nine));
        const right = Array.from({ length: 10 }, (_, digit) => digit).filter((digit) => hasCheckDigit(`${nine}${digit}`));
        expect(right).toEqual([checkDigitOf(nine)]);
      }),
    );
  });

  test('is looked for among the ten digits from a place, whatever stands around them', () => {
    const twelve = numberOf('1985-01-01', 999);
    expect([hasCheckDigit(twelve, 2), hasCheckDigit(`00${twelve}7`, 4), hasCheckDigit(twelve.slice(2))]).toEqual([true, true, true]);
    expect(hasCheckDigit(`${twelve.slice(0, 11)}${(Number(twelve[11]) + 1) % 10}`, 2)).toBe(false);
  });

  test('of nine noughts is nought', () => {
    expect(checkDigitOf('000000000')).toBe(0);
  });
});

describe('a placeholder for somebody protected', () => {
  test('says birth date and, by the first of the two digits after Tf, the sex', () => {
    fc.assert(
      fc.property(bornOn, fc.integer({ min: 0, max: 99 }), (day, last) => {
        const number = `${day.replaceAll('-', '')}Tf${String(last).padStart(2, '0')}`;
        expect(isPlaceholderNumber(number)).toBe(true);
        expect(personIn(number)).toEqual({ bornOn: day, sex: Math.floor(last / 10) % 2 === 0 ? 'women' : 'men' });
      }),
    );
  });

  test('is not a number of digits only, and needs a day that exists', () => {
    expect(isPlaceholderNumber(numberOf('1985-01-01', 981))).toBe(false);
    expect(personIn('20250229Tf29')).toBeUndefined();
  });
});

describe('birth dates remembered', () => {
  test('are the same as read anew, first time and again, impossible ones too', () => {
    const remembered = rememberBirthDates();
    const impossible = fc.constantFrom('20250229', '19851301', '19850100');
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            anyDay(1980, 1985).map((day) => day.replaceAll('-', '')),
            impossible,
          ),
          { maxLength: 20 },
        ),
        (digits) => {
          for (const eight of [...digits, ...digits]) expect(remembered(`${eight}9801`)).toBe(birthDateIn(eight));
        },
      ),
    );
  });

  test('do not take one birthday for another', () => {
    const remembered = rememberBirthDates();
    const days = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10));
    expect(days.map((day) => remembered(day.replaceAll('-', '')))).toEqual(days);
    expect(days.map((day) => remembered(`19${day.slice(2).replaceAll('-', '')}`))).toEqual(
      days.map((day) => (day === '2024-02-29' ? '1924-02-29' : `19${day.slice(2)}`)),
    );
  });
});
