import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../functions/shared/domain/money.ts';
import type { Participant } from '../../../templates/upload/participants/sheet.ts';
import { cost, ended, participant } from '../../support/exampleRows.ts';
import { figuresIn, totalOf } from '../../support/figuresIn.ts';

const of = (sex: Participant['sex'], count: number, row: Partial<Participant> = {}) =>
  [...Array(count).keys()].map((index) => participant(`${sex} ${index}`, { sex, ...row }));

describe('equality', () => {
  it('is even when women and men are each at least 40 % of all, on whole numbers', () => {
    const even = (women: number, men: number, others = 0) =>
      figuresIn('2025-K3', { participants: [...of('women', women), ...of('men', men), ...of('nonBinary', others)] })[
        'horizontal.equality.even.participants.met'
      ];
    expect(even(2, 3)).toBe(true);
    expect(even(3, 2)).toBe(true);
    expect(even(399, 601)).toBe(false);
    expect(even(400, 600)).toBe(true);
    expect(even(400, 599, 1)).toBe(true);
    expect(even(399, 600, 1)).toBe(false);
  });

  it('gives women’s share of participants, hours, each measure and each exit reason, of all four parts', () => {
    const participants = [...of('women', 1), ...of('men', 1), ...of('unstated', 1), ended('w', { sex: 'women', exitReason: 'moved' })];
    const attendance = [
      { identityNumber: 'women 0', month: '2025-08', time: 2 * HOUR },
      { identityNumber: 'men 0', month: '2025-08', time: HOUR },
    ];
    const figures = figuresIn('2025-K3', { participants, attendance });
    const share = (key: string) => figures[`horizontal.equality.womenShare.${key}`];
    expect([share('participants.met'), share('hours.total'), share('placements.measure.1'), share('ended.reason.moved')]).toEqual([
      50, 66.7, 50, 100,
    ]);
    expect(share('ended.reason.other')).toBeUndefined();
    expect(figures['horizontal.equality.even.ended.reason.other']).toBeUndefined();
  });

  it('divides costs by hours, then by people', () => {
    const participants = [...of('women', 2), ...of('men', 1)];
    const attendance = [
      { identityNumber: 'women 0', month: '2025-08', time: 30 * HOUR },
      { identityNumber: 'men 0', month: '2025-08', time: 10 * HOUR },
    ];
    const figures = figuresIn('2025-K3', { participants, attendance, costs: [cost(1_000_00)] });
    const key = 'horizontal.equality.costPerParticipant';
    expect([figures[key], figures[`${key}.women`], figures[`${key}.men`]]).toEqual([333.33, 375, 250]);
    expect(figures['horizontal.equality.womenShare.costPerParticipant']).toBe(60);
    expect(figures['horizontal.equality.even.costPerParticipant']).toBe(true);
  });

  it.each([
    ['there are no costs', { participants: [...of('women', 1), ...of('men', 1)], costs: [cost(1_000_00, { financing: 'cash' })] }],
    ['no women were met', { participants: [ended('women 0', { sex: 'women', endsOn: '2025-06-30' }), ...of('men', 1)] }],
    ['no men were met', { participants: [...of('women', 1), ended('men 0', { sex: 'men', endsOn: '2025-06-30' })] }],
  ])('does not compare the cost of women with that of men when %s, though both have hours', (_, rows) => {
    const attendance = ['women 0', 'men 0'].map((identityNumber) => ({ identityNumber, month: '2025-08', time: HOUR }));
    const figures = figuresIn('2025-K3', { attendance, costs: [cost(1_000_00)], ...rows });
    expect(figures['horizontal.equality.womenShare.costPerParticipant']).toBeUndefined();
    expect(figures['horizontal.equality.even.costPerParticipant']).toBeUndefined();
  });
});

describe('accessibility', () => {
  it('counts people met with a yes on any of their rows', () => {
    const participants = [
      participant('a', { sex: 'women' }),
      participant('a', { measure: '2', startsOn: '2026-01-01', adaptationAsked: 'yes', adaptationMet: 'yes' }),
      participant('b', { sex: 'men', adaptationAsked: 'yes', adaptationMet: 'no' }),
      participant('b', { measure: '2', adaptationAsked: 'yes' }),
      participant('c', { adaptationAsked: 'no' }),
      ended('d', { endsOn: '2025-06-30', adaptationAsked: 'yes' }),
    ];
    const figures = figuresIn('2025-K3', { participants });
    expect(totalOf(figures['horizontal.accessibility.asked'])).toBe(2);
    expect(figures['horizontal.accessibility.met']).toMatchObject({ women: 1, men: 0, total: 1 });
    expect(figures['horizontal.accessibility.shareMet']).toBe(50);
    expect(figures['horizontal.accessibility.shareMet.men']).toBe(0);
  });
});

describe('non-discrimination', () => {
  const group = (count: number, results: number, row: Partial<Participant>) =>
    [...Array(count).keys()].map((index) =>
      ended(`${JSON.stringify(row)} ${index}`, { ...row, exitReason: index < results ? 'studiesFunded' : 'ownRequest' }),
    );

  it('compares results of those who ended, and rounds the gap once', () => {
    const participants = [
      ...group(3, 2, { hasForeignBackground: 'no' }),
      ...group(7, 1, { hasForeignBackground: 'yes' }),
      ...group(5, 5, { hasForeignBackground: 'unknown' }),
    ];
    const figures = figuresIn('2025-K3', { participants });
    const key = 'horizontal.nonDiscrimination';
    expect(figures[`${key}.resultShare.swedishBackground`]).toBe(66.7);
    expect(figures[`${key}.resultShare.foreignBackground`]).toBe(14.3);
    expect(figures[`${key}.gap`]).toBe(52.4);
    expect(figures[`${key}.gap.women`]).toBeUndefined();
  });

  it('looks at ages on the earliest Startdatum, and leaves out groups that nobody left', () => {
    const participants = [...group(4, 1, { bornOn: '2000-03-02' }), ...group(2, 1, { bornOn: '1970-03-01' }), ...group(2, 2, {})];
    const figures = figuresIn('2025-K3', { participants });
    const share = (band: string) => figures[`horizontal.nonDiscrimination.resultShare.${band}`];
    expect([share('under25'), share('25to54'), share('55plus'), share('foreignBackground')]).toEqual([25, undefined, 50, undefined]);
    expect(figures['horizontal.nonDiscrimination.gap']).toBeUndefined();
  });
});
