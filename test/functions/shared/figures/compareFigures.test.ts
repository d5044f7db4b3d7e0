import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../../../functions/shared/figures/compareFigures.ts';
import { aggregateFigures } from '../../../../functions/shared/figures/aggregateFigures.ts';
import type { Indicators } from '../../../../functions/shared/definition/indicator.ts';
import type { Against } from '../../../../functions/shared/domain/figure.ts';
import { indicators, catalogue } from '../../../../templates/index.ts';
import { countPeople, isMet } from '../../../../templates/indicators/people.ts';
import { cost, datasetOf, ended, participant, type ExampleRows } from '../../../support/exampleRows.ts';
import { periodNamed } from '../../../support/figuresIn.ts';

function compared(
  rows: ExampleRows,
  against: readonly Against[],
  { period = '2025-K3', definitions = indicators }: { period?: string; definitions?: Indicators } = {},
) {
  const dataset = datasetOf(rows);
  return compareFigures(aggregateFigures(dataset, definitions), {
    period: periodNamed(period),
    project: dataset.project,
    against,
    targets: catalogue.targetsOf(dataset),
    references: catalogue.referencesOf(dataset),
    words: catalogue.words,
  });
}

const people = (count: number, startsOn: string, row: object = {}) =>
  [...Array(count).keys()].map((index) => participant(`${startsOn} ${index}`, { startsOn, ...row }));

describe('comparing with other periods', () => {
  const participants = [
    ...people(30, '2024-08-01', { sex: 'women' }),
    ...people(25, '2025-05-01', { sex: 'men' }),
    ...people(40, '2025-08-01', { sex: 'women' }),
  ];

  it('gives the previous period, the year before and the sum since project start, with total, women and men', () => {
    const comparisons = compared({ participants }, ['previousPeriod', 'samePeriodLastYear', 'sinceStart']);
    expect(comparisons['participants.started']).toEqual([
      { against: 'previousPeriod', label: 'kvartal 2 2025', value: 25, change: 15, changePercent: 60, signal: 'up', isSmallBase: false },
      {
        against: 'samePeriodLastYear',
        label: 'kvartal 3 2024',
        value: 30,
        change: 10,
        changePercent: 33.3,
        signal: 'up',
        isSmallBase: false,
      },
      {
        against: 'sinceStart',
        label: 'sedan projektstart',
        value: 95,
        change: -55,
        changePercent: -57.9,
        signal: 'unknown',
        isSmallBase: false,
      },
    ]);
    expect(comparisons['participants.started.women']?.map(({ value, isSmallBase }) => [value, isSmallBase])).toEqual([
      [0, true],
      [30, false],
      [70, false],
    ]);
    expect(comparisons['participants.started.men']?.map(({ value }) => value)).toEqual([25, 0, 25]);
  });

  it('the previous period of a span is as many days just before', () => {
    const comparisons = compared({ participants }, ['previousPeriod'], { period: '2025-08-01/2025-08-10' });
    expect(comparisons['participants.met']?.[0]).toMatchObject({ label: '22 juli–31 juli 2025', value: 55 });
  });

  it('a period before project start is missing, not 0', () => {
    const [comparison] = compared({ participants, project: { startsOn: '2025-07-01' } }, ['previousPeriod'])['participants.started'] ?? [];
    const missing = { code: 'missing', text: 'före projektstart' };
    expect(comparison).toMatchObject({ value: missing, change: missing, changePercent: missing, signal: 'unknown' });
  });

  it('a period that is itself before project start has nothing since the start', () => {
    const [comparison] = compared({ participants, project: { startsOn: '2026-01-01' } }, ['sinceStart'])['participants.met'] ?? [];
    expect(comparison?.value).toEqual({ code: 'missing', text: 'före projektstart' });
  });

  it('a share of nobody is missing on its side, and flags are not compared', () => {
    const comparisons = compared({ participants: [...participants, ended('e', { endsOn: '2025-06-01' })] }, ['previousPeriod']);
    expect(comparisons['ended.resultShare']?.[0]).toMatchObject({
      value: 0,
      change: { code: 'missing', text: 'underlag saknas' },
      isSmallBase: true,
    });
    expect(comparisons).not.toHaveProperty('horizontal.equality.even.participants.met');
    expect(comparisons).not.toHaveProperty('cost.total');
  });

  it('any chosen period can be compared with, and only a period', () => {
    expect(compared({ participants }, ['2024'])['participants.started']?.[0]).toMatchObject({ against: '2024', label: '2024', value: 30 });
    expect(() => compared({ participants }, ['förra året'])).toThrow('förra året');
  });

  it('never compares across a changed definition', () => {
    const definitions: Indicators = { met: countPeople({ title: 'Mötta', where: isMet, redefinedOn: ['2025-07-01'] }) };
    const signals = (against: string, period = '2025-K3') =>
      compared({ participants }, [against], { definitions, period })['met']?.[0]?.change;
    expect(signals('previousPeriod')).toEqual({ code: 'changedDefinition', text: 'definitionen har ändrats' });
    expect(signals('sinceStart')).toEqual({ code: 'changedDefinition', text: 'definitionen har ändrats' });
    expect(signals('previousPeriod', '2025-K2')).toBe(25);
    expect(signals('previousPeriod', '2025-K4')).toBe(0);
  });

  it.each([
    ['on the first day of the earlier period, which has it all through', '2025-04-01', false],
    ['on the day after', '2025-04-02', true],
    ['on the last day of the later period', '2025-09-30', true],
    ['on the day after that', '2025-10-01', false],
  ])('a definition that changes %s', (_, day, isChanged) => {
    const definitions: Indicators = { met: countPeople({ title: 'Mötta', where: isMet, redefinedOn: [day] }) };
    const changed = { code: 'changedDefinition', text: 'definitionen har ändrats' };
    for (const [period, against] of [
      ['2025-K3', '2025-K2'],
      ['2025-K2', '2025-K3'],
    ] as const) {
      const change = compared({ participants }, [against], { definitions, period })['met']?.[0]?.change;
      if (isChanged) expect(change).toEqual(changed);
      else expect(change).not.toEqual(changed);
    }
  });

  it('money has no small base', () => {
    const [comparison] =
      compared({ costs: [cost(10_00), cost(20_00, { bookedOn: '2025-06-01' })] }, ['previousPeriod'])['cost.total'] ?? [];
    expect(comparison).toMatchObject({ value: 20, change: -10, changePercent: -50, signal: 'down', isSmallBase: false });
  });
});

describe('comparing with targets', () => {
  const participants = [...people(10, '2025-02-01', { sex: 'women' }), ...people(24, '2025-08-01', { sex: 'men' })];

  it('takes the target of this very period, and for women and men where it has them', () => {
    const targets = [
      { figure: 'participants.started', period: '2025-K3', women: 20, men: 20, total: 40 },
      { figure: 'participants.started', period: '2025', total: 1000 },
    ];
    const comparisons = compared({ participants, targets }, ['target']);
    expect(comparisons['participants.started']).toEqual([
      { against: 'target', label: 'mål kvartal 3 2025', value: 40, change: -16, changePercent: -40, signal: 'down', isSmallBase: false },
    ]);
    expect(comparisons['participants.started.men']?.[0]).toMatchObject({ value: 20, change: 4 });
  });

  it('compares a target for the whole project with the figure since project start', () => {
    const targets = [{ figure: 'participants.started', period: 'wholeProject', total: 50 }];
    expect(compared({ participants, targets }, ['target'])['participants.started']).toEqual([
      {
        against: 'target',
        label: 'mål hela projektet',
        value: 50,
        accumulated: 34,
        change: -16,
        changePercent: -32,
        signal: 'down',
        isSmallBase: false,
      },
    ]);
  });

  it('a figure without a target says so, its women and men do not repeat it', () => {
    const comparisons = compared({ participants }, ['target']);
    expect(comparisons['participants.started']?.[0]?.value).toEqual({ code: 'missing', text: 'mål saknas' });
    expect(comparisons).not.toHaveProperty('participants.started.women');
  });
});

describe('comparing with reference values', () => {
  const participants = [
    ...people(20, '2025-02-01').map((row, index) => ({
      ...row,
      endsOn: '2025-08-01',
      exitReason: index < 9 ? ('workSubsidised' as const) : ('other' as const),
    })),
  ];

  it('shows each area; a share also beside the value of a longer period around it', () => {
    const references = [
      { figure: 'ended.resultShare', period: '2025', area: 'Riket', value: 40.5 },
      { figure: 'ended.resultShare', period: '2025', area: 'Länet', value: 47 },
      { figure: 'ended.resultShare', period: '2024', area: 'Riket', value: 1 },
      { figure: 'participants.ended', period: '2025', area: 'Riket', value: 9000 },
    ];
    const comparisons = compared({ participants, references }, ['reference']);
    expect(comparisons['ended.resultShare']).toMatchObject([
      { against: 'reference', area: 'Riket', label: 'Riket, 2025', value: 40.5, change: 4.5, points: 4.5, signal: 'better' },
      { against: 'reference', area: 'Länet', label: 'Länet, 2025', value: 47, change: -2, signal: 'worse' },
    ]);
    expect(comparisons['participants.ended']?.[0]?.value).toEqual({ code: 'missing', text: 'jämförelsetal saknas' });
  });

  it('a value of this very period goes before that of a longer one', () => {
    const references = [
      { figure: 'ended.resultShare', period: '2025', area: 'Riket', value: 40.5 },
      { figure: 'ended.resultShare', period: '2025-K3', area: 'Riket', value: 44 },
    ];
    expect(compared({ participants, references }, ['reference'])['ended.resultShare']).toMatchObject([
      { value: 44, label: 'Riket, kvartal 3 2025' },
    ]);
  });
});
