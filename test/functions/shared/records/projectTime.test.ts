import { describe, expect, it } from 'vitest';
import { endsBeforeStart, isOutside, isRunningIn, lastDayBy, shareOfTime } from '../../../../functions/shared/records/projectTime.ts';
import { projectSchema } from '../../../../functions/shared/records/project.ts';
import { sayProjectTime, showProjectTime } from '../../../../templates/text/projectTime.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { periodNamed } from '../../../support/figuresIn.ts';

const open = { startsOn: '2025-02-10' };
const closed = { ...open, endsOn: '2025-11-20' };

describe('the time of a project', () => {
  it.each([
    ['2025-02-09', true, true],
    ['2025-02-10', false, false],
    ['2025-11-20', false, false],
    ['2025-11-21', true, false],
    ['2025-01', true, true],
    ['2025-11', false, false],
    ['2025-12', true, false],
    ['2024', true, true],
    ['2026', true, false],
  ])('holds %s or not, with an end and without', (day, isOutsideClosed, isOutsideOpen) => {
    expect([isOutside(closed, day), isOutside(open, day)]).toEqual([isOutsideClosed, isOutsideOpen]);
  });

  it('reaches into the periods it touches', () => {
    const running = (id: string) => [isRunningIn(closed, periodNamed(id)), isRunningIn(open, periodNamed(id))];
    expect([running('2025-01'), running('2025-02'), running('2025-11'), running('2025-12')]).toEqual([
      [false, false],
      [true, true],
      [true, true],
      [false, true],
    ]);
  });

  it('has no share and no last day without an end', () => {
    expect([shareOfTime(closed, '2025-02-10'), shareOfTime(closed, '2030-01-01'), shareOfTime(open, '2025-03-01')]).toEqual([
      0.4,
      100,
      undefined,
    ]);
    expect([lastDayBy(closed, '2026-01-01'), lastDayBy(closed, '2025-03-01'), lastDayBy(open, '2026-01-01')]).toEqual([
      '2025-11-20',
      '2025-03-01',
      '2026-01-01',
    ]);
    expect([endsBeforeStart({ ...closed, endsOn: '2025-01-01' }), endsBeforeStart(open)]).toEqual([true, false]);
  });

  it('is said in words', () => {
    expect([sayProjectTime(closed), sayProjectTime(open)]).toEqual(['2025-02-10 till 2025-11-20', 'från 2025-02-10 tills vidare']);
    expect([showProjectTime(closed), showProjectTime(open)]).toEqual(['2025-02-10 – 2025-11-20', '2025-02-10 – tills vidare']);
  });
});

describe('settings of a project', () => {
  it('may lack an end, name its funder and say its share', () => {
    const { endsOn, ...rest } = exampleProject;
    expect(endsOn).toBeDefined();
    const settings = { ...rest, funder: 'other', funderName: 'Socialstyrelsen', grantShare: 200 };
    expect(projectSchema.parse(settings)).toEqual(settings);
    for (const grantShare of [-1, 201]) expect(projectSchema.safeParse({ ...settings, grantShare }).success).toBe(false);
  });
});
