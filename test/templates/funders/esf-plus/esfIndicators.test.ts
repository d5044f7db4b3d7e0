import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../../templates/upload/participants/sheet.ts';
import { ended, participant } from '../../../support/exampleRows.ts';
import { figuresIn, totalOf } from '../../../support/figuresIn.ts';

const total = (key: string, period: string, ...participants: Partial<Participant>[]) => totalOf(figuresIn(period, { participants })[key]);

describe('ESF+ output indicators', () => {
  it('EECO01 is everybody who started with a known status, and EECO02, 04 and 05 its parts', () => {
    const participants = (['unemployed', 'inactive', 'employed', undefined] as const).map((employmentAtStart) =>
      participant(String(employmentAtStart), { employmentAtStart }),
    );
    const figures = figuresIn('2025-K1', { participants });
    expect(['EECO01', 'EECO02', 'EECO04', 'EECO05', 'participants.started'].map((key) => totalOf(figures[key]))).toEqual([3, 1, 1, 1, 4]);
  });

  it.each([
    ['twelve months to the day', { unemployedSince: '2024-03-01' }, 1],
    ['a day short of twelve months', { unemployedSince: '2024-03-02' }, 0],
    ['29 February and a year without one', { unemployedSince: '2024-02-29', startsOn: '2025-02-28' }, 1],
    ['of unknown age, seven months', { unemployedSince: '2024-08-01' }, 0],
    ['25 years old on the day of start, seven months', { unemployedSince: '2024-08-01', bornOn: '2000-03-01' }, 0],
    ['24 years old, six months to the day', { unemployedSince: '2024-09-01', bornOn: '2000-03-02' }, 0],
    ['24 years old, a day more than six months', { unemployedSince: '2024-08-31', bornOn: '2000-03-02' }, 1],
    [
      '24 years old, from 31 August: six months is the last of February',
      { unemployedSince: '2024-08-31', bornOn: '2000-03-02', startsOn: '2025-02-28' },
      0,
    ],
    ['inactive for years', { unemployedSince: '2020-01-01', employmentAtStart: 'inactive' as const }, 0],
    ['unemployed since nobody knows', {}, 0],
  ])('EECO03, long-term unemployed: %s', (_, row, expected) => {
    expect(total('EECO03', '2025-K1', participant('a', { employmentAtStart: 'unemployed', ...row }))).toBe(expected);
  });

  it.each([
    ['2007-03-02', 'EECO06'],
    ['2007-03-01', 'EECO07'],
    ['1995-03-02', 'EECO07'],
    ['1995-03-01', undefined],
    ['1970-03-02', undefined],
    ['1970-03-01', 'EECO08'],
  ])('born %s and started on 1 March 2025 is in %s', (bornOn, expected) => {
    const figures = figuresIn('2025-K1', { participants: [participant('a', { bornOn })] });
    expect(['EECO06', 'EECO07', 'EECO08'].filter((key) => totalOf(figures[key]) === 1)).toEqual(expected === undefined ? [] : [expected]);
  });

  it('EECO09–11 group the levels of education', () => {
    const levels = ['none', 'compulsory', 'upperSecondary', 'postSecondaryShort', 'postSecondaryLong', 'doctoral', 'unknown'] as const;
    const figures = figuresIn('2025-K1', {
      participants: [participant('blank'), ...levels.map((education) => participant(education, { education }))],
    });
    expect(['EECO09', 'EECO10', 'EECO11'].map((key) => totalOf(figures[key]))).toEqual([2, 2, 2]);
  });

  it('EECO12–17 count a yes in the first row only', () => {
    const yes = {
      hasDisability: 'yes',
      isOutsideEu: 'yes',
      hasForeignBackground: 'yes',
      isNationalMinority: 'yes',
      isHomeless: 'yes',
      isRural: 'yes',
    } as const;
    const figures = figuresIn('2025-K1', {
      participants: [
        participant('a', yes),
        participant('b', { isRural: 'unknown', hasDisability: 'refused' }),
        participant('b', { ...yes, measure: '2' }),
      ],
    });
    for (const key of ['EECO12', 'EECO13', 'EECO14', 'EECO15', 'EECO16', 'EECO17']) expect(totalOf(figures[key]), key).toBe(1);
  });
});

describe('ESF+ result indicators', () => {
  it('immediate results are of the exit row, of people whose exit lies in the period', () => {
    const participants = [
      ended('a', { employmentAtStart: 'inactive', employmentAfter: 'jobSeeking' }),
      ended('b', { employmentAtStart: 'unemployed', employmentAfter: 'jobSeeking' }),
      ended('c', { employmentAtStart: 'unemployed', employmentAfter: 'work', gainedQualification: 'yes' }),
      ended('d', { employmentAtStart: 'employed', employmentAfter: 'work' }),
      ended('e', { employmentAfter: 'studies' }),
      ended('f', { employmentAfter: 'studies', endsOn: '2025-06-30' }),
      ended('g', { measure: '1', endsOn: '2025-07-31', employmentAfter: 'studies', gainedQualification: 'yes' }),
      ended('g', { measure: '2', employmentAfter: 'other' }),
    ];
    const figures = figuresIn('2025-K3', { participants });
    expect(['EECR01', 'EECR02', 'EECR03', 'EECR04'].map((key) => totalOf(figures[key]))).toEqual([1, 1, 1, 1]);
  });

  it.each([
    ['2025-08-31', '2026-02', 1],
    ['2025-08-30', '2026-02', 1],
    ['2025-08-31', '2026-03', 0],
    ['2025-09-01', '2026-03', 1],
    ['2023-08-31', '2024-02-29/2024-02-29', 1],
  ])('six months after %s lies in %s', (endsOn, period, expected) => {
    const left = ended('a', { startsOn: '2023-01-01', endsOn, employmentAtStart: 'inactive', employmentAfterSixMonths: 'work' });
    expect(total('EECR05', period, left)).toBe(expected);
  });

  it('EECR05 is of those without work at start, EECR06 of those with', () => {
    const participants = (['unemployed', 'inactive', 'employed', undefined] as const).map((employmentAtStart) =>
      ended(String(employmentAtStart), { employmentAtStart, employmentAfterSixMonths: 'work', improvedAfterSixMonths: 'yes' }),
    );
    const figures = figuresIn('2026-K1', { participants });
    expect([totalOf(figures['EECR05']), totalOf(figures['EECR06'])]).toEqual([2, 1]);
  });
});
