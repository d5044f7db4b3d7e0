import { describe, expect, it } from 'vitest';
import { cost, type ExampleRows } from '../../support/exampleRows.ts';
import { figuresIn, periodNamed, sourceOf } from '../../support/figuresIn.ts';

const LINE = 'budget.Kurser.2025';
const parts = ['decided', 'carriedOver', 'available', 'spent', 'remaining', 'received', 'incomeDecided', 'incomeRemaining'] as const;

const line = (decided: number, row: NonNullable<ExampleRows['budget']>[number] = {}) => ({
  year: 2025,
  line: 'Kurser',
  decided: decided * 100,
  ...row,
});
const income = (decided: number, row: NonNullable<ExampleRows['budget']>[number] = {}) => line(decided, { type: 'income', ...row });
const spent = (amount: number) => cost(amount * 100, { line: 'Kurser', type: 'externalServices' });
const received = (amount: number) => cost(-amount * 100, { line: 'Kurser', type: 'income' });

function lineOf(rows: ExampleRows): Partial<Record<(typeof parts)[number], unknown>> {
  const figures = figuresIn('2025', rows);
  return Object.fromEntries(
    parts.flatMap((part) => (Object.hasOwn(figures, `${LINE}.${part}`) ? [[part, figures[`${LINE}.${part}`]]] : [])),
  );
}

describe('a budget line with income', () => {
  it('of only Typ Intäkt is what is left of that income', () => {
    expect(lineOf({ budget: [income(100, { carriedOver: 20_00 })], costs: [received(90)] })).toEqual({
      decided: 100,
      carriedOver: 20,
      available: 120,
      spent: 0,
      received: 90,
      remaining: 30,
      incomeDecided: 100,
      incomeRemaining: 10,
    });
  });

  it('beside costs is counted for itself', () => {
    expect(lineOf({ budget: [line(2_100), income(5_100)], costs: [spent(987), received(4_600)] })).toEqual({
      decided: 2_100,
      carriedOver: 0,
      available: 2_100,
      spent: 987,
      remaining: 1_113,
      received: 4_600,
      incomeDecided: 5_100,
      incomeRemaining: 500,
    });
  });

  it('that nobody budgeted does not touch what is left of the costs', () => {
    expect(lineOf({ budget: [line(2_100, { type: 'cost' })], costs: [spent(987), received(4_600)] })).toEqual({
      decided: 2_100,
      carriedOver: 0,
      available: 2_100,
      spent: 987,
      remaining: 1_113,
      received: 4_600,
    });
  });

  it('of only Typ Intäkt shows costs as spent, and they do not touch what is left', () => {
    expect(lineOf({ budget: [income(100)], costs: [spent(40), received(90)] })).toMatchObject({ spent: 40, remaining: 10, received: 90 });
  });

  it('opens into the rows of costs, of income and of either budget', () => {
    const source = sourceOf({ budget: [line(2_100), income(5_100)], costs: [spent(987), received(4_600)] });
    const rows = (part: string) => source.rowsBehind(`${LINE}.${part}`, periodNamed('2025')).map(({ sheet, row }) => `${sheet} ${row}`);
    expect([rows('spent'), rows('received'), rows('decided'), rows('incomeDecided')]).toEqual([
      ['costs 2'],
      ['costs 3'],
      ['budget 2'],
      ['budget 3'],
    ]);
    expect(rows('remaining')).toEqual(['budget 2', 'costs 2']);
  });
});

describe('what is carried over for a year', () => {
  const memo = (decided: number, more: ExampleRows['budget'] = []) => [{ year: 2022, line: 'Uppdrag', decided: decided * 100 }, ...more];
  const year = (rows: ExampleRows) => {
    const figures = figuresIn('2022', rows);
    return ['awarded', 'allocated', 'total', 'difference'].map((part) => figures[`budget.2022.${part}`]);
  };
  const project = { grantAwarded: { 2022: 1_750_000 } };

  it('by the project’s settings is money of the year', () => {
    const settings = { ...project, grantCarriedOver: { 2022: 258_680 } };
    expect(year({ project: settings, budget: memo(1_923_000) })).toEqual([1_750_000, 1_923_000, 2_008_680, 85_680]);
  });

  it('on a line that decides nothing is money of the year', () => {
    const budget = memo(1_923_000, [{ year: 2022, line: 'Överflyttat', decided: 0, carriedOver: 258_680_00 }]);
    expect(year({ project, budget })).toEqual([1_750_000, 1_923_000, 2_008_680, 85_680]);
    expect(figuresIn('2022', { project, budget })['budget.Överflyttat.2022.available']).toBe(258_680);
  });

  it('both ways counts both ways', () => {
    const budget = memo(1_923_000, [{ year: 2022, line: 'Överflyttat', decided: 0, carriedOver: 8_680_00 }]);
    const settings = { ...project, grantCarriedOver: { 2022: 250_000 } };
    expect(year({ project: settings, budget })).toEqual([1_750_000, 1_923_000, 2_008_680, 85_680]);
  });

  it('on a line with something decided stays on the line', () => {
    const budget = memo(1_495_000, [{ year: 2022, line: 'Handledning på AMI', decided: 250_000_00, carriedOver: 140_000_00 }]);
    expect(year({ project, budget })).toEqual([1_750_000, 1_745_000, 1_750_000, 5_000]);
  });

  it('on a row without decision beside a row with one, or of income, is none of the year’s', () => {
    const budget = memo(1_000, [
      { year: 2022, line: 'uppdrag', decided: 0, carriedOver: 500_00 },
      { year: 2022, line: 'Avgifter', type: 'income', decided: 0, carriedOver: 700_00 },
    ]);
    expect(year({ project, budget })).toEqual([1_750_000, 1_000, 1_750_000, 1_749_000]);
  });

  it('of a year that was awarded nothing is all there is', () => {
    const settings = { grantAwarded: {}, grantCarriedOver: { 2022: 1_500 } };
    expect(year({ project: settings, budget: memo(1_000) })).toEqual([undefined, 1_000, 1_500, 500]);
  });
});

describe('cost per participant', () => {
  const participants = [{ identityNumber: 'a', startsOn: '2025-01-01', measure: '1' as const, sex: 'women' as const }];
  const key = 'horizontal.equality.costPerParticipant';

  it('is no figure when nothing was booked', () => {
    expect(figuresIn('2025', { participants })).not.toHaveProperty(key);
    expect(figuresIn('2025', { participants, costs: [cost(100_00, { bookedOn: '2024-12-31' })] })).not.toHaveProperty(key);
    expect(figuresIn('2025', { participants, costs: [cost(100_00)] })[key]).toBe(100);
  });
});
