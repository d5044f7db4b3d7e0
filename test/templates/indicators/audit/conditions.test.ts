import { describe, expect, it } from 'vitest';
import { countFormula, rulesOf } from '../../../../functions/report/annex/countFormula.ts';
import { audited, auditOf, besideSheet, columnsOf, withColumns, type HeadingOf } from '../../../../functions/shared/definition/audit.ts';
import type { Stored } from '../../../../functions/shared/domain/dataset.ts';
import {
  both,
  factOn,
  isAmong,
  isInMonths,
  isInPeriod,
  isMissing,
  isNamed,
  isNoneOf,
  isNumber,
  isOneOf,
  isToldApart,
  isWithin,
  type Condition,
} from '../../../../templates/indicators/audit/conditions.ts';
import { attendanceSheet } from '../../../../templates/indicators/audit/attendanceSheet.ts';
import { peopleSheet } from '../../../../templates/indicators/audit/peopleSheet.ts';
import { personFacts } from '../../../../templates/indicators/audit/personFacts.ts';
import { placementSheet } from '../../../../templates/indicators/audit/placementSheet.ts';
import { personRegister, type Person } from '../../../../templates/indicators/registers/personRegister.ts';
import { annexWords } from '../../../../templates/text/annexWords.ts';
import { participants, type Participant } from '../../../../templates/upload/participants/sheet.ts';
import { datasetOf, participant } from '../../../support/exampleRows.ts';
import { periodNamed } from '../../../support/figuresIn.ts';

const quarter = periodNamed('2025-K3');

function person(row: Partial<Stored<Participant>>): Person {
  const [only] = personRegister(datasetOf({ participants: [participant('p', row)] })).people;
  if (only === undefined) throw new Error('Nobody was recorded');
  return only;
}

const holds = (condition: Condition<Person>, row: Partial<Stored<Participant>>) => condition(person(row), quarter);
const told = (condition: Condition<Person>) =>
  countFormula({ table: 'Personer', rules: rulesOf(auditOf(condition)?.criteria ?? {}) }, annexWords.names);

describe('a condition is one rule as a predicate and as a formula', () => {
  it('of one of some answers', () => {
    const isAtLeisure = isOneOf(personFacts.employmentAtStart, 'unemployed', 'inactive');
    expect([holds(isAtLeisure, { employmentAtStart: 'inactive' }), holds(isAtLeisure, { employmentAtStart: 'employed' })]).toEqual([
      true,
      false,
    ]);
    expect(holds(isAtLeisure, {})).toBe(false);
    expect(told(isAtLeisure)).toBe(
      'COUNTIFS(Personer[Sysselsättning vid start],"Arbetslös")+COUNTIFS(Personer[Sysselsättning vid start],"Utanför arbetskraften")',
    );
  });

  it('of none of some answers, and of no answer', () => {
    const isFree = isNoneOf(personFacts.employmentAtStart, 'employed');
    expect([holds(isFree, {}), holds(isFree, { employmentAtStart: 'employed' })]).toEqual([true, false]);
    expect(auditOf(isFree)?.criteria).toEqual({ 'Sysselsättning vid start': { oneOf: ['Arbetslös', 'Utanför arbetskraften', ''] } });
    expect(holds(isFree, { employmentAtStart: 'unemployed' })).toBe(true);
    const isUnemployed = isNoneOf(personFacts.employmentAtStart, 'employed', 'inactive');
    expect(auditOf(isUnemployed)?.criteria).toEqual({ 'Sysselsättning vid start': { oneOf: ['Arbetslös', ''] } });
    const isSilent = isMissing(personFacts.employmentAtStart);
    expect([holds(isSilent, {}), holds(isSilent, { employmentAtStart: 'employed' })]).toEqual([true, false]);
    expect(auditOf(isSilent)?.criteria).toEqual({ 'Sysselsättning vid start': '' });
  });

  it('of one of several answers, where a blank is unknown', () => {
    const hasWage = isAmong(personFacts.supportAtStart, 'wage');
    expect([holds(hasWage, { supportAtStart: ['studyAid', 'wage'] }), holds(hasWage, {})]).toEqual([true, false]);
    expect(holds(isAmong(personFacts.supportAtStart, 'unknown'), {})).toBe(true);
    expect(holds(isAmong({ ...personFacts.supportAtStart, of: () => undefined }, 'wage'), { supportAtStart: ['wage'] })).toBe(false);
    expect(told(hasWage)).toBe('COUNTIFS(Personer[Försörjning vid start],"*; Lön;*")');
  });

  it('of a number within limits, each on its own side', () => {
    const aged = (age: number, condition: Condition<Person>) => holds(condition, { bornOn: `${2025 - age}-01-01`, startsOn: '2025-07-01' });
    const isMiddle = isWithin(personFacts.age, { from: 25, below: 55 });
    expect([24, 25, 54, 55].map((age) => aged(age, isMiddle))).toEqual([false, true, true, false]);
    expect([54, 55].map((age) => aged(age, isWithin(personFacts.age, { above: 54 })))).toEqual([false, true]);
    expect([29, 30].map((age) => aged(age, isWithin(personFacts.age, { to: 29 })))).toEqual([true, false]);
    expect(holds(isMiddle, { bornOn: undefined })).toBe(false);
    expect(told(isMiddle)).toBe('COUNTIFS(Personer[Ålder],">="&25,Personer[Ålder],"<"&55)');
    expect(
      isNumber(
        factOn(placementSheet, 'Insats', (number: number) => number),
        3,
      )(3, quarter),
    ).toBe(true);
  });

  it('of a day or a month in the period, both ends included', () => {
    const isNew = isInPeriod(personFacts.startsOn);
    expect(['2025-06-30', '2025-07-01', '2025-09-30', '2025-10-01'].map((startsOn) => holds(isNew, { startsOn }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(holds(isInPeriod(personFacts.endsOn), {})).toBe(false);
    expect(told(isNew)).toBe('COUNTIFS(Personer[Startdatum],">="&Periodstart,Personer[Startdatum],"<="&Periodslut)');
    const isAttended = isInMonths(factOn(attendanceSheet, 'Månad', (month: string) => month));
    expect(['2025-06', '2025-07', '2025-09', '2025-10'].map((month) => isAttended(month, quarter))).toEqual([false, true, true, false]);
    expect(auditOf(isAttended)?.criteria).toEqual({ Månad: { from: 'firstMonth', to: 'lastDay' } });
  });

  it('of a name as people write it', () => {
    const isFromHere = isNamed(personFacts.municipality, 'Östra Göinge');
    expect([holds(isFromHere, { municipality: ' östra  göinge' }), holds(isFromHere, { municipality: 'Osby' })]).toEqual([true, false]);
    expect(holds(isFromHere, {})).toBe(false);
    expect(told(isFromHere)).toBe('SUMPRODUCT((Personer[Kommun]="Östra Göinge"))');
  });

  it('of a special category, told apart from the person', () => {
    const { obstacles, hasDisability } = participants.columns;
    const isUnwell = isToldApart(obstacles, { code: 'addiction', of: ({ first }: Person) => first.obstacles });
    expect([holds(isUnwell, { obstacles: ['addiction'] }), holds(isUnwell, {})]).toEqual([true, false]);
    expect(auditOf(isUnwell)).toEqual({ sensitive: { about: 'Hinder', answer: 'Missbruk' } });
    expect(
      holds(isToldApart(hasDisability, { code: 'yes', of: ({ first }: Person) => first.hasDisability }), { hasDisability: 'no' }),
    ).toBe(false);
    const isDisabled = isToldApart(hasDisability, { code: 'yes', of: ({ first }: Person) => first.hasDisability });
    expect([holds(isDisabled, { hasDisability: 'yes' }), holds(isDisabled, {})]).toEqual([true, false]);
    expect(holds(isUnwell, { obstacles: ['social'] })).toBe(false);
  });

  it('of two that both hold: on one column what both allow, on two columns each', () => {
    const isIdle = isOneOf(personFacts.employmentAtStart, 'unemployed', 'inactive');
    const either = both(isIdle, isOneOf(personFacts.employmentAtStart, 'inactive', 'employed'));
    expect([holds(either, { employmentAtStart: 'inactive' }), holds(either, { employmentAtStart: 'unemployed' })]).toEqual([true, false]);
    expect(auditOf(either)?.criteria).toEqual({ 'Sysselsättning vid start': 'Utanför arbetskraften' });
    expect(told(both(either, isOneOf(personFacts.employmentAtStart, 'employed')))).toBe('0');
    const isLeaving = isOneOf(personFacts.employmentAtStart, 'inactive');
    expect([both(isLeaving, isIdle), both(isIdle, isLeaving), both(isIdle, isIdle)].map((each) => auditOf(each)?.criteria)).toEqual([
      { 'Sysselsättning vid start': 'Utanför arbetskraften' },
      { 'Sysselsättning vid start': 'Utanför arbetskraften' },
      { 'Sysselsättning vid start': { oneOf: ['Arbetslös', 'Utanför arbetskraften'] } },
    ]);
    expect(told(both(isMissing(personFacts.referredBy), isInPeriod(personFacts.endsOn)))).toContain('Personer[Anvisad av]=""');
    expect(() => both(isWithin(personFacts.age, { from: 1 }), isWithin(personFacts.age, { to: 2 }))).toThrow('Ålder');
  });

  it('of two on one column that are not both choices is a fault', () => {
    const [known, missing] = [isWithin(personFacts.age, { from: 1 }), isMissing(personFacts.age)];
    expect(() => both(known, missing)).toThrow('Ålder');
    expect(() => both(missing, known)).toThrow('Ålder');
    const isThird = isNumber(personFacts.age, 3);
    expect(() => both(isThird, isThird)).toThrow('Two conditions on Ålder');
  });

  it('of two has the columns that either brings', () => {
    const young = besideSheet(peopleSheet, 'Ung', { format: 'text', formula: (_, cell) => `IF(${cell('Ålder')}<25,"Ja","Nej")` });
    const isYoung = audited(({ age = 99 }: Person) => age < 25, withColumns(peopleSheet, young), { criteria: { Ung: 'Ja' } });
    const isSilent = isMissing(personFacts.referredBy);
    expect(auditOf(both(isYoung, isSilent))).toEqual({ criteria: { Ung: 'Ja', 'Anvisad av': '' }, columns: [young] });
    expect(auditOf(both(isSilent, isYoung))).toEqual({ criteria: { Ung: 'Ja', 'Anvisad av': '' }, columns: [young] });
  });

  it('is told nowhere when one of two is not', () => {
    expect(auditOf(both(isMissing(personFacts.age), () => true))).toBeUndefined();
    expect(auditOf(both(() => true, isMissing(personFacts.age)))).toBeUndefined();
  });
});

describe('headings of the annex', () => {
  it('are those of the sheet, and others do not compile', () => {
    const column = columnsOf(peopleSheet);
    // @ts-expect-error a heading that the sheet does not have
    expect([column('Ålder'), column('Alder')]).toEqual(['Personer[Ålder]', 'Personer[Alder]']);
    // @ts-expect-error a condition on a column that the sheet does not have
    audited(() => true, peopleSheet, { criteria: { Alder: '' } });
    const young = besideSheet(peopleSheet, 'Ung', {
      format: 'text',
      // @ts-expect-error a formula over a column that the sheet does not have
      formula: (_, cell) => cell('Alder'),
    });
    const test = audited(() => true, withColumns(peopleSheet, young), { criteria: { Ung: 'Ja' } });
    expect(auditOf(test)?.columns).toEqual([young]);
    // @ts-expect-error a column that nobody has brought
    audited(() => true, peopleSheet, { criteria: { Ung: 'Ja' } });
    // @ts-expect-error a choice that the column does not have
    expect(() => isAmong(personFacts.supportAtStart, 'lottery')).toThrow('lottery');
  });

  it('of a fact that is no column of its sheet do not compile', () => {
    const headings: readonly HeadingOf<typeof peopleSheet>[] = Object.values(personFacts).map(({ heading }) => heading);
    expect(peopleSheet.columns.map(({ heading }) => heading)).toEqual(expect.arrayContaining([...headings]));
    const of = ({ row }: { readonly row: Participant }) => Number(row.measure);
    const facts = [
      factOn(placementSheet, 'Insats', of),
      // @ts-expect-error misspelt
      factOn(placementSheet, 'Insatts', of),
      // @ts-expect-error another sheet's
      factOn(attendanceSheet, 'Insats', of),
    ];
    // @ts-expect-error asked of no sheet
    expect(isNumber({ heading: 'Insats', of: (number: number) => number }, 3)(3, quarter)).toBe(true);
    expect(facts).toHaveLength(3);
  });
});
