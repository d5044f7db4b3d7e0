import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../../functions/shared/domain/money.ts';
import { monthsOf } from '../../../../functions/shared/domain/period.ts';
import type { StaffTime } from '../../../../templates/upload/staffTime/sheet.ts';
import { cost, participant } from '../../../support/exampleRows.ts';
import { figuresIn, periodNamed, sourceOf } from '../../../support/figuresIn.ts';
import { kronorPerHour, plainClaim } from './plainClaim.ts';
import { exampleRuns } from '../../../support/exampleRuns.ts';

/** Hours of one project worker in Riket. */
function worked(month: string, hours: number, row: Partial<StaffTime> = {}): Partial<StaffTime> {
  return { employee: 'a', function: 'projectWorker', month, time: hours * HOUR, ...row };
}

const flat40 = { costModel: 'flat40', coFinancingShare: 0 } as const;
const year = [...Array(12).keys()].map((index) => `2025-${String(index + 1).padStart(2, '0')}`);
const hoursOf = (period: string, staffTime: readonly Partial<StaffTime>[]) => {
  const figures = figuresIn(period, { project: flat40, staffTime });
  return [figures['claim.hours'], figures['claim.excludedHours'], figures['claim.staff']];
};

describe('hours in a claim', () => {
  it('are those the grant pays, in the months of the period', () => {
    const staffTime = [
      worked('2025-07', 10),
      worked('2025-08', 20, { financing: 'grant' }),
      worked('2025-08', 40, { financing: 'workTime' }),
      worked('2025-08', 80, { financing: 'cash' }),
      worked('2025-10', 160),
    ];
    expect(hoursOf('2025-K3', staffTime)).toEqual([30, 0, 30 * 482]);
    expect(hoursOf('2025-08-31/2025-10-01', staffTime)).toEqual([180, 0, 180 * 482]);
  });

  it('all count up to 1 720 a year, and none above', () => {
    const staffTime = [...year.map((month) => worked(month, 143)), worked('2025-12', 4)];
    expect(hoursOf('2025', staffTime)).toEqual([1720, 0, 1720 * 482]);
    expect(hoursOf('2025', [...staffTime, worked('2025-12', 1 / 60)])).toEqual([1720, 0.02, 1720 * 482]);
  });

  it('are cut within the row that crosses the cap, whenever it was uploaded', () => {
    const staffTime = [worked('2025-12', 100), worked('2025-11', 700), worked('2025-02', 1000)];
    expect(hoursOf('2025-11', staffTime)).toEqual([700, 0, 700 * 482]);
    expect(hoursOf('2025-12', staffTime)).toEqual([20, 80, 20 * 482]);
    expect(hoursOf('2025', staffTime)).toEqual([1720, 80, 1720 * 482]);
  });

  it('of several rows in a month count in the order they stand', () => {
    const dear = worked('2025-12', 50, { function: 'projectManager' });
    const before = worked('2025-01', 1680);
    expect(hoursOf('2025-12', [before, dear, worked('2025-12', 30)])).toEqual([40, 40, 40 * 592]);
    expect(hoursOf('2025-12', [before, worked('2025-12', 30), dear])).toEqual([40, 40, 30 * 482 + 10 * 592]);
  });

  it('begin anew each calendar year and for each employee', () => {
    const staffTime = [worked('2025-06', 1800), worked('2024-12', 1730), worked('2025-06', 1720, { employee: 'b' })];
    expect(hoursOf('2024-01-01/2025-12-31', staffTime)).toEqual([3 * 1720, 90, 3 * 1720 * 482]);
  });

  it('that others than the grant pay take nothing of the cap', () => {
    const staffTime = [worked('2025-01', 1700, { financing: 'workTime' }), worked('2025-02', 100)];
    expect(hoursOf('2025', staffTime)).toEqual([100, 0, 100 * 482]);
  });

  it('lead back to their rows', () => {
    const source = sourceOf({ project: flat40, staffTime: [worked('2025-01', 1), worked('2025-02', 2), worked('2025-02', 3)] });
    const rows = source.rowsBehind('claim.total', periodNamed('2025-02'));
    expect(rows.map(({ sheet, row }) => [sheet, row])).toEqual([
      ['staffTime', 3],
      ['staffTime', 4],
    ]);
  });
});

describe('unit costs', () => {
  const functions = ['seniorProjectManager', 'projectManager', 'projectWorker', 'projectEconomist', 'projectAdministrator'] as const;
  const pairs = functions.flatMap((each) => (['sweden', 'stockholm'] as const).map((region) => [each, region] as const));

  it.each(pairs)('of %s in %s are the decision’s, with both flat rates', (each, region) => {
    const staffTime = [worked('2025-03', 1, { function: each, region })];
    const base = kronorPerHour[each][region === 'sweden' ? 0 : 1] * 100;
    const inOre = (costModel: 'flat40' | 'flat15') => {
      const figures = figuresIn('2025-03', { project: { costModel, coFinancingShare: 0 }, staffTime });
      return ['claim.staff', 'claim.total'].map((key) => Math.round(Number(figures[key]) * 100));
    };
    expect(inOre('flat40')).toEqual([base, (base * 140) / 100]);
    expect(inOre('flat15')).toEqual([base, (base * 115) / 100]);
  });

  it('are those of Riket when Region is blank', () => {
    expect(hoursOf('2025-03', [worked('2025-03', 1)])).toEqual([1, 0, 482]);
  });

  it('give each row its own rounding, half away from zero', () => {
    const third = worked('2025-03', 0, { time: HOUR / 3 });
    expect(hoursOf('2025-03', [third])).toEqual([0.33, 0, 160.67]);
    expect(hoursOf('2025-03', [third, third, third])).toEqual([1, 0, 482.01]);
  });
});

describe('a claim', () => {
  const costs = (['staff', 'externalServices', 'travel', 'equipment', 'premises', 'investments', 'indirect', 'participantSupport'] as const)
    .map((type, index) => cost(10 ** index, { type }))
    .concat([cost(-5, { type: 'income' }), cost(1_000_000_000, { financing: 'cash' })]);
  const claim = (costModel: 'flat40' | 'flat15' | 'actual' | 'lumpSum') => {
    const figures = figuresIn('2025-08', { project: { costModel, coFinancingShare: 0 }, staffTime: [worked('2025-08', 100)], costs });
    return ['staff', 'flatRate', 'direct', 'excludedCosts', 'total'].map((key) => Math.round(Number(figures[`claim.${key}`]) * 100));
  };

  it('with 40 percent holds hours and the flat rate, which covers every cost', () => {
    expect(claim('flat40')).toEqual([4_820_000, 1_928_000, 0, 11_111_106, 6_748_000]);
  });

  it('with 15 percent also holds services, travel, equipment and premises, less income', () => {
    expect(claim('flat15')).toEqual([4_820_000, 723_000, 11_105, 11_100_001, 5_554_105]);
  });

  it('of actual costs holds what is booked, and hours have no price', () => {
    expect(claim('actual')).toEqual([0, 0, 11_111_106, 0, 11_111_106]);
  });

  it('of a lump sum is paid against the final report: neither hours nor costs are claimed', () => {
    expect(claim('lumpSum')).toEqual([0, 0, 0, 11_111_106, 0]);
  });

  it('asks others for their exact share of the total cost, and the fund for the rest', () => {
    const figures = figuresIn('2025-08', {
      project: { costModel: 'flat40', coFinancingShare: 46 },
      staffTime: [worked('2025-08', 100)],
      participants: [participant('a')],
      attendance: [{ identityNumber: 'a', month: '2025-08', time: HOUR / 3, supportPerHour: 100_00 }],
      costs: [cost(5_000_00, { financing: 'cash' }), cost(1_000_00, { financing: 'inKind' }), cost(2_000_00, { financing: 'workTime' })],
    });
    expect(figures['claim.total']).toBe(67_480);
    expect(figures['claim.totalCost']).toBe(70_513.33);
    expect(figures['claim.coFinancingRequired']).toBe(32_436.13);
    expect(figures['coFinancing.total']).toBe(8_033.33);
    expect(figures['claim.coFinancingDeviation']).toBe(-24_402.8);
    expect(figures['claim.coFinancingShare']).toBe(11.4);
    expect(figures['claim.support']).toBe(62_480);
  });

  it('is no figure at all when nothing of it was uploaded', () => {
    const figures = figuresIn('2025-08', { participants: [participant('a')] });
    expect(Object.keys(figures).filter((key) => key.startsWith('claim.'))).toEqual([]);
  });

  it('is what a second, plain calculation gives', () => {
    const month = fc
      .integer({ min: 0, max: 29 })
      .map((count) => `${2023 + Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`);
    const staffTime = fc.array(
      fc.record({
        employee: fc.constantFrom('a', 'b', 'c'),
        function: fc.constantFrom(
          'seniorProjectManager' as const,
          'projectManager' as const,
          'projectWorker' as const,
          'projectEconomist' as const,
          'projectAdministrator' as const,
        ),
        region: fc.constantFrom('sweden' as const, 'stockholm' as const, undefined),
        month,
        time: fc.oneof(
          fc.integer({ min: 0, max: 30_000 }).map((minutes) => minutes * 60_000),
          fc.integer({ min: 0, max: 60_000 }).map((hundredths) => hundredths * 36_000),
          fc.constantFrom(860 * HOUR, 1720 * HOUR),
        ),
        financing: fc.constantFrom('grant' as const, undefined, undefined, 'workTime' as const, 'cash' as const),
      }),
      { maxLength: 25 },
    );
    const costRows = fc.array(
      fc.record({
        voucher: fc.constant('A'),
        bookedOn: month.map((each) => `${each}-15`),
        type: fc.constantFrom(
          'staff' as const,
          'externalServices' as const,
          'travel' as const,
          'equipment' as const,
          'premises' as const,
          'investments' as const,
          'indirect' as const,
          'participantSupport' as const,
          'income' as const,
        ),
        amount: fc.integer({ min: -5_000_000, max: 50_000_000 }),
        financing: fc.constantFrom(
          'grant' as const,
          'grant' as const,
          'grant' as const,
          'cash' as const,
          'workTime' as const,
          'inKind' as const,
        ),
      }),
      { minLength: 1, maxLength: 15 },
    );
    const attendance = fc.array(
      fc.record({
        month,
        time: fc.integer({ min: 0, max: 9_000 }).map((minutes) => minutes * 60_000),
        supportPerHour: fc.integer({ min: 0, max: 20_000 }),
      }),
      { maxLength: 5 },
    );
    const project = fc.record({
      costModel: fc.constantFrom('flat40' as const, 'flat15' as const, 'actual' as const, 'lumpSum' as const),
      coFinancingShare: fc.constantFrom(0, 5, 40, 46, 55, 33.3, 100),
    });
    fc.assert(
      fc.property(
        fc.record({ staffTime, costs: costRows, attendance, project }),
        fc.constantFrom('2024-03', '2023-K4', '2024', '2025-T1', '2023-11-01/2025-02-28'),
        (rows, id) => {
          const months = monthsOf(periodNamed(id));
          const figures = figuresIn(id, {
            ...rows,
            participants: [participant('p')],
            attendance: rows.attendance.map((row) => ({ ...row, identityNumber: 'p' })),
          });
          const support = rows.attendance.filter((row) => months.includes(row.month));
          const { hours, excludedHours, ...money } = plainClaim({ ...rows, support }, rows.project, months);
          for (const [key, ore] of Object.entries(money))
            expect(Math.round(Number(figures[`claim.${key}`] ?? 0) * 100), key).toBe(Number(ore));
          expect(figures['claim.hours'] ?? 0).toBe(Math.round(hours / 36_000) / 100);
          expect(figures['claim.excludedHours'] ?? 0).toBe(Math.round(excludedHours / 36_000) / 100);
        },
      ),
      exampleRuns(400),
    );
  });
});
