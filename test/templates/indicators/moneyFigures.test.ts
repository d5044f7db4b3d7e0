import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../functions/shared/domain/money.ts';
import { bookedIn } from '../../../templates/indicators/ledgerLines.ts';
import { cost, datasetOf, ended, participant } from '../../support/exampleRows.ts';
import { figuresIn, periodNamed, sourceOf, totalOf } from '../../support/figuresIn.ts';

const hour = (identityNumber: string, month: string, hours: number) => ({ identityNumber, month, time: hours * HOUR });
const paid = (kronorPerHour: number, attendance: ReturnType<typeof hour>) => ({ ...attendance, supportPerHour: kronorPerHour * 100 });

describe('hours', () => {
  const participants = [
    participant('a', { sex: 'women', localId: 'x' }),
    participant('b', { sex: 'men' }),
    ended('c', { exitReason: 'misregistered' }),
  ];

  it('are of people who count in Deltagare, found by identity number or Deltagar-id, split by the person’s sex', () => {
    const attendance = [
      hour('a', '2025-07', 10.25),
      { localId: 'x', month: '2025-09', time: HOUR / 3 },
      hour('b', '2025-08', 4),
      hour('b', '2025-06', 100),
      hour('c', '2025-08', 100),
      hour('nobody', '2025-08', 100),
    ];
    const figures = figuresIn('2025-K3', { participants, attendance });
    expect(figures['hours.total']).toEqual({ women: 10.58, men: 4, nonBinary: 0, unstated: 0, total: 14.58 });
    expect(figures['hours.perParticipant']).toBe(7.29);
    expect(figures['hours.perParticipant.women']).toBe(10.58);
  });

  it('count in a span when the month overlaps it', () => {
    const attendance = [hour('a', '2025-07', 1), hour('a', '2025-08', 2), hour('a', '2025-09', 4)];
    expect(totalOf(figuresIn('2025-07-31/2025-08-01', { participants, attendance })['hours.total'])).toBe(3);
  });

  it('are per participant with more than no hours', () => {
    const attendance = [hour('a', '2025-07', 10), hour('b', '2025-07', 0)];
    expect(figuresIn('2025-K3', { participants, attendance })['hours.perParticipant']).toBe(10);
    expect(figuresIn('2025-K3', { participants, attendance: [hour('b', '2025-07', 0)] })['hours.perParticipant']).toBeUndefined();
  });

  it('are no figure at all when Närvaro was never uploaded', () => {
    expect(figuresIn('2025-K3', { participants })).not.toHaveProperty('hours.total');
  });

  it('show how concentrated attendance is: those there every month, their share of people and of money', () => {
    const attendance = [
      ...['2025-07', '2025-08', '2025-09'].map((month) => paid(100, hour('a', month, 10))),
      paid(300, hour('b', '2025-07', 10)),
      paid(300, hour('b', '2025-08', 0)),
      paid(300, hour('b', '2025-09', 10)),
    ];
    const figures = figuresIn('2025-K3', { participants, attendance });
    expect(figures['concentration.wholePeriod.persons']).toEqual({ women: 1, men: 0, nonBinary: 0, unstated: 0, total: 1 });
    expect(figures['concentration.wholePeriod.allPersons']).toEqual({ women: 1, men: 1, nonBinary: 0, unstated: 0, total: 2 });
    const amounts = ['amount', 'amount.women', 'amount.men', 'allAmount', 'allAmount.women', 'allAmount.men'];
    expect(amounts.map((key) => figures[`concentration.wholePeriod.${key}`])).toEqual([3_000, 3_000, 0, 9_000, 3_000, 6_000]);
    expect(figures['concentration.wholePeriod.personsShare']).toBe(50);
    expect(figures['concentration.wholePeriod.amountShare']).toBe(33.3);
    expect(figures['concentration.wholePeriod.personsShare.women']).toBe(100);
    expect(figures['concentration.wholePeriod.personsShare.men']).toBe(0);
    expect(figures['concentration.wholePeriod.amountShare.women']).toBe(100);
    expect(figures['concentration.wholePeriod.amountShare.men']).toBe(0);
  });
});

describe('costs', () => {
  it('are grant costs booked in the period, and income counts against them', () => {
    const costs = [
      cost(100_000_00),
      cost(12_345_67, { type: 'travel', bookedOn: '2025-07-01' }),
      cost(-2_000_50, { type: 'income', bookedOn: '2025-09-30' }),
      cost(5_000_00, { bookedOn: '2025-10-01' }),
      cost(7_000_00, { financing: 'cash' }),
    ];
    const figures = figuresIn('2025-K3', { costs });
    expect(figures['cost.staff']).toBe(100_000);
    expect(figures['cost.travel']).toBe(12_345.67);
    expect(figures['cost.income']).toBe(-2_000.5);
    expect(figures['cost.total']).toBe(110_345.17);
    expect(figures['cost.premises']).toBe(0);
  });

  it('co-financing adds participants’ support, rounded once for the whole sum', () => {
    const participants = [participant('a'), participant('b')];
    const third = HOUR / 3;
    const attendance = ['a', 'b'].map((identityNumber) => ({ identityNumber, month: '2025-08', time: third, supportPerHour: 100_01 }));
    const costs = [
      cost(200_00),
      cost(50_00, { financing: 'cash' }),
      cost(20_00, { financing: 'workTime' }),
      cost(10_00, { financing: 'inKind' }),
    ];
    const figures = figuresIn('2025-K3', { participants, attendance, costs });
    expect(figures['coFinancing.participantSupport']).toBe(66.67);
    expect(figures['coFinancing.total']).toBe(146.67);
    expect(figures['coFinancing.share']).toBe(42.3);
    expect(figures['coFinancing.workTime']).toBe(20);
  });

  it('co-financing is no figure when neither costs nor attendance were uploaded, and 0 when one of them was', () => {
    const participants = [participant('a')];
    expect(figuresIn('2025-K3', { participants })).not.toHaveProperty('coFinancing.total');
    expect(figuresIn('2025-K3', { participants, costs: [cost(1)] })['coFinancing.total']).toBe(0);
    expect(figuresIn('2025-K3', { participants, attendance: [hour('a', '2025-08', 1)] })['coFinancing.total']).toBe(0);
  });

  it('stay exact beyond what plain numbers can hold', () => {
    const participants = [participant('a')];
    const attendance = [...Array(400).keys()].map(() => ({
      identityNumber: 'a',
      month: '2025-08',
      time: 744 * HOUR,
      supportPerHour: 9_999_999_99,
    }));
    expect(figuresIn('2025-K3', { participants, attendance })['coFinancing.participantSupport']).toBe(400 * 744 * 9_999_999.99);
  });
});

describe('the ledger of a period', () => {
  const costs = [
    cost(1, { voucher: 'late', bookedOn: '2025-09-30' }),
    cost(2, { voucher: 'after', bookedOn: '2025-10-01' }),
    cost(3, { voucher: 'early', bookedOn: '2025-07-01' }),
    cost(4, { voucher: 'late too', bookedOn: '2025-09-30' }),
    cost(5, { voucher: 'cash', financing: 'cash' }),
    cost(6, { voucher: 'time', financing: 'workTime', bookedOn: '2025-07-02' }),
  ];
  const facts = { dataset: datasetOf({ costs }), period: periodNamed('2025-K3') };

  it('is what the grant pays, or what others pay, by day and of one day as it stands in the sheet', () => {
    expect(bookedIn(facts, true).map(({ voucher }) => voucher)).toEqual(['early', 'late', 'late too']);
    expect(bookedIn(facts, false).map(({ voucher }) => voucher)).toEqual(['time', 'cash']);
  });
});

describe('the budget', () => {
  const project = { grantAwarded: { 2025: 500_000 } };
  const budget = [
    { year: 2025, line: ' Handledning på skola ', decided: 250_000_00, carriedOver: 140_000_00 },
    { year: 2025, line: 'handledning  på skola', decided: 0, type: 'cost' as const },
    { year: 2025, line: 'Personal', decided: 200_000_00 },
    { year: 2025, line: 'Personal', decided: 99_00, type: 'income' as const },
    { year: 2026, line: 'Personal', decided: 210_000_00 },
  ];

  it('books a cost on the line its Insats names, else on the line its Kostnadsslag names', () => {
    const costs = [
      cost(1_000_00, { line: 'HANDLEDNING på skola' }),
      cost(2_000_00),
      cost(4_000_00, { line: 'Något annat' }),
      cost(8_000_00, { line: 'Något annat', type: 'travel' }),
      cost(16_000_00, { financing: 'cash' }),
      cost(32_000_00, { bookedOn: '2025-10-01' }),
      cost(64_000_00, { bookedOn: '2024-12-31' }),
    ];
    const figures = figuresIn('2025-K3', { project, budget, costs });
    expect(figures['budget.Handledning på skola.2025.spent']).toBe(1_000);
    expect(figures['budget.Personal.2025.spent']).toBe(6_000);
    expect(figures['budget.Personal.2026.spent']).toBe(0);
    expect(figuresIn('2025', { project, budget, costs })['budget.Personal.2025.spent']).toBe(38_000);
  });

  it('says what is decided, carried over, available and remaining of every line and year', () => {
    const figures = figuresIn('2025-K3', { project, budget, costs: [cost(390_000_50, { line: 'Handledning på skola' })] });
    const line = 'budget.Handledning på skola.2025';
    expect(['decided', 'carriedOver', 'available', 'spent', 'remaining'].map((each) => figures[`${line}.${each}`])).toEqual([
      250_000, 140_000, 390_000, 390_000.5, -0.5,
    ]);
    expect(figures['budget.Personal.2025.decided']).toBe(200_000);
    expect(figures['budget.Personal.2026.remaining']).toBe(210_000);
  });

  it('compares what is awarded with what the lines of Typ Kostnad allocate', () => {
    const figures = figuresIn('2025-K3', { project, budget });
    expect([figures['budget.2025.awarded'], figures['budget.2025.allocated'], figures['budget.2025.difference']]).toEqual([
      500_000, 450_000, 50_000,
    ]);
    expect(figures['budget.2026.allocated']).toBe(210_000);
    expect(figures).not.toHaveProperty('budget.2026.awarded');
    expect(figures).not.toHaveProperty('budget.2026.difference');
  });

  it('names each line and year in its titles, which targets are matched by', () => {
    const { definitions } = sourceOf({ project, budget });
    const titles = [...definitions].flatMap(([key, { title }]) => (key.startsWith('budget.Personal.2026.') ? [title] : []));
    expect(titles).toEqual(
      ['beslutat', 'överflyttat', 'tillgängligt', 'upparbetat', 'kvar', 'intäkter'].map((facet) => `Budget 2026, Personal: ${facet}`),
    );
  });

  it('compares awards year by year, whatever the order of the sheet', () => {
    const keys = [...sourceOf({ project, budget: budget.toReversed() }).definitions.keys()].filter((key) => /^budget\.\d+\./.test(key));
    expect(keys).toEqual([
      'budget.2025.awarded',
      'budget.2025.allocated',
      'budget.2025.carriedOver',
      'budget.2025.total',
      'budget.2025.difference',
      'budget.2026.allocated',
    ]);
  });

  it('a line that is only income is shown by its income', () => {
    const figures = figuresIn('2025', { project, budget: [{ year: 2025, line: 'Bidrag', decided: 75_00, type: 'income' as const }] });
    expect(figures['budget.Bidrag.2025.decided']).toBe(75);
    expect(figures['budget.2025.allocated']).toBe(0);
  });
});
