import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../../functions/shared/calendar/calendarOf.ts';
import { periodsOf } from '../../../../functions/shared/calendar/periodsOf.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import { funders } from '../../../../templates/index.ts';
import { exampleProject } from '../../../support/exampleProject.ts';

/** Report, first and last day of the period, last day: of a project with these settings, until a day. */
function linesOf(settings: Partial<Project>, until = '2030-12-31'): readonly string[] {
  return calendarOf({ ...exampleProject, ...settings }, funders, until).map(
    ({ report, period, dueOn }) => `${report.id} ${period.id} ${period.firstDay}–${period.lastDay} ${dueOn}`,
  );
}

describe('an ESF+ project', () => {
  const esf = { funder: 'esf-plus', reports: ['quarterly', 'payment-claim', 'scb-month', 'final'] };

  test('from February to the middle of June: quarters from its start, the last ending with it, and the last claim with the final report', () => {
    expect(linesOf({ ...esf, startsOn: '2025-02-01', endsOn: '2025-06-15' })).toEqual([
      'scb-month 2025-02 2025-02-01–2025-02-28 2025-03-28',
      'scb-month 2025-03 2025-03-01–2025-03-31 2025-04-28',
      'payment-claim 2025-02 2025-02-01–2025-02-28 2025-04-30',
      'scb-month 2025-04 2025-04-01–2025-04-30 2025-05-28',
      'payment-claim 2025-03 2025-03-01–2025-03-31 2025-05-31',
      'quarterly 2025-02-01/2025-04-30 2025-02-01–2025-04-30 2025-05-31',
      'scb-month 2025-05 2025-05-01–2025-05-31 2025-06-28',
      'payment-claim 2025-04 2025-04-01–2025-04-30 2025-06-30',
      'quarterly 2025-05-01/2025-06-15 2025-05-01–2025-06-15 2025-07-15',
      'scb-month 2025-06 2025-06-01–2025-06-30 2025-07-28',
      'payment-claim 2025-05 2025-05-01–2025-05-31 2025-07-31',
      'final 2025-02-01/2025-06-15 2025-02-01–2025-06-15 2025-08-15',
      'payment-claim 2025-06 2025-06-01–2025-06-30 2025-08-15',
    ]);
  });

  test('of a leap day and the last day of a month', () => {
    expect(linesOf({ ...esf, reports: ['quarterly'], startsOn: '2023-11-30', endsOn: '2024-08-31' })).toEqual([
      'quarterly 2023-11-30/2024-02-28 2023-11-30–2024-02-28 2024-03-28',
      'quarterly 2024-02-29/2024-05-29 2024-02-29–2024-05-29 2024-06-29',
      'quarterly 2024-05-30/2024-08-29 2024-05-30–2024-08-29 2024-09-29',
      'quarterly 2024-08-30/2024-08-31 2024-08-30–2024-08-31 2024-09-30',
    ]);
  });

  test('of calendar quarters names them', () => {
    expect(
      linesOf({ ...esf, reports: ['quarterly'], startsOn: '2025-01-01', endsOn: '2025-12-31' }).map((line) => line.split(' ')[1]),
    ).toEqual(['2025-K1', '2025-K2', '2025-K3', '2025-K4']);
  });

  test('of one month', () => {
    expect(linesOf({ ...esf, startsOn: '2025-03-01', endsOn: '2025-03-31' })).toEqual([
      'scb-month 2025-03 2025-03-01–2025-03-31 2025-04-28',
      'quarterly 2025-03 2025-03-01–2025-03-31 2025-04-30',
      'final 2025-03 2025-03-01–2025-03-31 2025-05-31',
      'payment-claim 2025-03 2025-03-01–2025-03-31 2025-05-31',
    ]);
  });

  test('that is extended or cut short keeps what ended before', () => {
    const long = { ...esf, startsOn: '2025-02-10', endsOn: '2026-02-09' };
    const [first, extended, shortened] = [long, { ...long, endsOn: '2026-11-20' }, { ...long, endsOn: '2025-09-30' }].map((settings) =>
      linesOf(settings),
    );
    const endedBy = (day: string, lines: readonly string[] = []) => lines.filter((line) => (line.split('–')[1] ?? '') < day);
    expect(endedBy('2026-01-31', extended)).toEqual(endedBy('2026-01-31', first));
    expect(endedBy('2025-08-31', shortened)).toEqual(endedBy('2025-08-31', first));
  });
});

test('each other funder has its own days', () => {
  const year = { startsOn: '2025-03-10', endsOn: '2026-02-28' };
  expect(linesOf({ ...year, funder: 'tillvaxtverket', reports: ['eu-project', 'municipality-grant'] })).toEqual([
    'eu-project 2025-K1 2025-01-01–2025-03-31 2025-05-31',
    'eu-project 2025-K2 2025-04-01–2025-06-30 2025-08-31',
    'eu-project 2025-K3 2025-07-01–2025-09-30 2025-11-30',
    'eu-project 2025-K4 2025-10-01–2025-12-31 2026-02-28',
    'eu-project 2026-K1 2026-01-01–2026-03-31 2026-02-28',
    'municipality-grant 2025 2025-01-01–2025-12-31 2026-02-28',
    'municipality-grant 2026 2026-01-01–2026-12-31 2027-02-28',
  ]);
  expect(linesOf({ ...year, funder: 'samordningsforbund', reports: ['sus', 'year-report'] })).toEqual([
    'sus 2025-T1 2025-01-01–2025-04-30 2025-05-31',
    'sus 2025-T2 2025-05-01–2025-08-31 2025-09-30',
    'sus 2025-T3 2025-09-01–2025-12-31 2026-01-31',
    'year-report 2025 2025-01-01–2025-12-31 2026-02-28',
    'sus 2026-T1 2026-01-01–2026-04-30 2026-05-31',
    'year-report 2026 2026-01-01–2026-12-31 2027-02-28',
  ]);
  expect(linesOf({ ...year, endsOn: '2025-04-20', funder: 'samordningsforbund', reports: ['monthly-statistics'] })).toEqual([
    'monthly-statistics 2025-03 2025-03-01–2025-03-31 2025-04-15',
    'monthly-statistics 2025-04 2025-04-01–2025-04-30 2025-05-15',
  ]);
  expect(linesOf({ ...year, funder: 'lansstyrelsen', reports: ['part-report', 'final-report'] })).toEqual([
    'part-report 2025 2025-01-01–2025-12-31 2026-01-31',
    'final-report 2025-03-10/2026-02-28 2025-03-10–2026-02-28 2026-04-30',
    'part-report 2026 2026-01-01–2026-12-31 2027-01-31',
  ]);
  expect(linesOf({ ...year, endsOn: '2025-09-30', funder: 'other', reports: ['board', 'kolada'] })).toEqual([
    'board 2025-K1 2025-01-01–2025-03-31 2025-05-12',
    'board 2025-K2 2025-04-01–2025-06-30 2025-08-11',
    'board 2025-K3 2025-07-01–2025-09-30 2025-11-11',
    'kolada 2025 2025-01-01–2025-12-31 2026-03-31',
  ]);
});

test('the periods of a report follow each other without a gap from the project’s first day to its last', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((count) => Temporal.PlainDate.from('2014-01-01').add({ days: count }).toString());
  const report = fc.record({
    every: fc.constantFrom('month' as const, 'quarter' as const, 'tertial' as const, 'year' as const),
    periodsFrom: fc.constantFrom('projectStart' as const, undefined),
  });
  fc.assert(
    fc.property(report, day, fc.integer({ min: 0, max: 2000 }), ({ every, periodsFrom }, startsOn, length) => {
      const endsOn = Temporal.PlainDate.from(startsOn).add({ days: length }).toString();
      const periods = periodsOf({ every, ...(periodsFrom && { periodsFrom }) }, { startsOn, endsOn }, '2100-01-01');
      const [first, last] = [periods.at(0), periods.at(-1)];
      if (periodsFrom) expect([first?.firstDay, last?.lastDay]).toEqual([startsOn, endsOn]);
      else
        expect(
          first && last && first.firstDay <= startsOn && endsOn <= last.lastDay && startsOn <= first.lastDay && last.firstDay <= endsOn,
        ).toBe(true);
      periods.slice(1).forEach(({ firstDay }, index) => {
        expect(Temporal.PlainDate.from(firstDay).subtract({ days: 1 }).toString()).toBe(periods[index]?.lastDay);
      });
    }),
  );
});
