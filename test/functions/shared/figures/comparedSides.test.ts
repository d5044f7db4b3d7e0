import { describe, expect, test } from 'vitest';
import type { ReferenceValue, TargetValue } from '../../../../functions/shared/definition/figureCatalogue.ts';
import type { ReportWords } from '../../../../functions/shared/definition/reportWords.ts';
import type { Against, Comparison } from '../../../../functions/shared/domain/figure.ts';
import { compareFigures, otherPeriod } from '../../../../functions/shared/figures/compareFigures.ts';
import { reportWords } from '../../../../templates/text/reportWords.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { periodNamed } from '../../../support/figuresIn.ts';
import { visitFigures, visitsOn, type Visit } from './visits.ts';

/** Words that show what they were asked for. */
const words: ReportWords = {
  ...reportWords,
  nameOf: ({ id }) => id,
  labelOf: (against, detail) => `${against}|${detail}`,
  wholeProject: 'hela',
  missing: {
    noValue: 'inget',
    beforeStart: 'före start',
    noTarget: 'inget mål',
    noReference: 'inget jämförelsetal',
    notComputable: 'saknas',
  },
};

interface Given {
  readonly period?: string;
  readonly startsOn?: string;
  readonly targets?: readonly TargetValue[];
  readonly references?: readonly ReferenceValue[];
}

function compare(
  visits: readonly Visit[],
  against: Against,
  { period = '2025-K3', startsOn = '2024-01-01', targets = [], references = [] }: Given = {},
) {
  const project = { ...exampleProject, startsOn };
  return compareFigures(visitFigures(visits, project), {
    period: periodNamed(period),
    project,
    against: [against],
    targets,
    references,
    words,
  });
}
const valueOf = (compared: readonly Comparison[] | undefined) =>
  compared?.map(({ label, value }) => [label, typeof value === 'number' ? value : value.text]);

describe('the other period', () => {
  const visits = [...visitsOn('2025-05-01', 2), ...visitsOn('2025-08-01', 3)];

  test('is missing when it ends before the project starts, and there when it ends on that day', () => {
    expect(valueOf(compare(visits, 'previousPeriod', { startsOn: '2025-06-30' })['visits'])).toEqual([['previousPeriod|2025-K2', 2]]);
    expect(valueOf(compare(visits, 'previousPeriod', { startsOn: '2025-07-01' })['visits'])).toEqual([
      ['previousPeriod|2025-K2', 'före start'],
    ]);
  });

  test('since the start begins on the project’s first day, the period’s last day too, and never after', () => {
    const k3 = periodNamed('2025-K3');
    const since = (startsOn: string) => otherPeriod('sinceStart', k3, { ...exampleProject, startsOn })?.id;
    expect([since('2025-01-15'), since('2025-09-30'), since('2025-10-01')]).toEqual([
      '2025-01-15/2025-09-30',
      '2025-09-30/2025-09-30',
      undefined,
    ]);
    expect(valueOf(compare(visits, 'sinceStart', { startsOn: '2025-10-01' })['visits'])).toEqual([['sinceStart|', 'före start']]);
  });

  test('with no number on either side is left out, also when it lies before the start', () => {
    expect(compare(visits, 'previousPeriod')).not.toHaveProperty('never');
    expect(compare(visits, 'previousPeriod', { startsOn: '2025-07-01' })).not.toHaveProperty('never');
    expect(compare(visits, 'previousPeriod')).not.toHaveProperty('isOpen');
  });

  test('with a number on one side says what is missing on the other', () => {
    const now = compare(visitsOn('2025-08-01', 3), 'previousPeriod')['womenShare']?.[0];
    expect(now).toMatchObject({ value: { code: 'missing', text: 'saknas' }, change: { text: 'saknas' }, signal: 'unknown' });
    const then = compare(visitsOn('2025-05-01', 3), 'previousPeriod')['womenShare']?.[0];
    expect(then).toMatchObject({ value: 100, change: { code: 'missing', text: 'saknas' } });
  });

  test('gives a direction since the start for shares only', () => {
    const mixed = [...visitsOn('2025-05-01', 2, 'men'), ...visitsOn('2025-08-01', 2)];
    const compared = compare(mixed, 'sinceStart');
    expect([compared['womenShare']?.[0]?.signal, compared['visits']?.[0]?.signal, compared['cost']?.[0]?.signal]).toEqual([
      'up',
      'unknown',
      'unknown',
    ]);
  });

  test('is marked as a small base under twenty on either side', () => {
    const marked = (before: number, now: number) =>
      compare([...visitsOn('2025-05-01', before), ...visitsOn('2025-08-01', now)], 'previousPeriod')['visits']?.[0]?.isSmallBase;
    expect([marked(19, 30), marked(20, 20), marked(30, 19), marked(30, 20)]).toEqual([true, false, true, false]);
    expect(compare(visits, 'previousPeriod')['cost']?.[0]?.isSmallBase).toBe(false);
  });
});

describe('targets', () => {
  const visits = [...visitsOn('2025-05-01', 2, 'men'), ...visitsOn('2025-08-01', 3)];

  test('of women and men are those that were set, and no others', () => {
    const women = compare(visits, 'target', { targets: [{ figure: 'visits', period: '2025-K3', women: 4, total: 9 }] });
    expect([valueOf(women['visits']), valueOf(women['visits.women']), valueOf(women['visits.men'])]).toEqual([
      [['target|2025-K3', 9]],
      [['target|2025-K3', 4]],
      undefined,
    ]);
    const men = compare(visits, 'target', { targets: [{ figure: 'visits', period: '2025-K3', men: 5, total: 9 }] });
    expect([valueOf(men['visits.women']), valueOf(men['visits.men'])]).toEqual([undefined, [['target|2025-K3', 5]]]);
    expect(men['visits.men']?.[0]?.against).toBe('target');
  });

  test('for the whole project are met by what there is since the start', () => {
    const targets = [{ figure: 'visits', period: 'wholeProject', women: 8, total: 10 }];
    const compared = compare(visits, 'target', { targets });
    expect(compared['visits']).toMatchObject([
      { against: 'target', label: 'target|hela', value: 10, accumulated: 5, change: -5, isSmallBase: true },
    ]);
    expect(compared['visits.women']).toMatchObject([{ value: 8, accumulated: 3 }]);
    const before = compare(visits, 'target', { targets, startsOn: '2026-01-01' })['visits']?.[0];
    expect(before).toMatchObject({ accumulated: { code: 'missing', text: 'före start' }, change: { code: 'missing' }, isSmallBase: false });
    const never = compare(visits, 'target', { targets: [{ figure: 'never', period: 'wholeProject', total: 10 }] })['never']?.[0];
    expect(never?.accumulated).toEqual({ code: 'missing', text: 'saknas' });
  });

  test('of a period and of the whole project stand beside each other', () => {
    const targets = [
      { figure: 'visits', period: 'wholeProject', total: 10 },
      { figure: 'visits', period: '2025-K3', total: 4 },
    ];
    expect(valueOf(compare(visits, 'target', { targets })['visits'])).toEqual([
      ['target|2025-K3', 4],
      ['target|hela', 10],
    ]);
  });

  test('that are not there are told of once, of figures that have a number', () => {
    const compared = compare(visits, 'target');
    expect(compared['visits']).toMatchObject([
      { against: 'target', label: 'target|2025-K3', value: { code: 'missing', text: 'inget mål' } },
    ]);
    expect(compared).not.toHaveProperty('never');
    expect(compared).not.toHaveProperty('visits.men');
  });
});

describe('reference values', () => {
  const visits = visitsOn('2025-08-01', 3);
  const shareIn = (period: string) =>
    compare(visits, 'reference', { references: [{ figure: 'womenShare', period, area: 'Riket', value: 50 }] })['womenShare'];

  test('of a share are those of any period around, its own first and last day included', () => {
    const shown = ['2025', '2025-K3', '2025-07-01/2025-09-30', '2025-07-01/2025-12-31', '2025-01-01/2025-09-30'].map((period) =>
      valueOf(shareIn(period)),
    );
    expect(shown.map((values) => values?.[0]?.[1])).toEqual([50, 50, 50, 50, 50]);
    expect(shareIn('2025')).toMatchObject([{ against: 'reference', area: 'Riket', label: 'reference|Riket, 2025' }]);
    const outside = ['2025-07-02/2025-12-31', '2025-01-01/2025-09-29', '2024', 'läsåret'].map((period) => valueOf(shareIn(period)));
    expect(outside).toEqual(outside.map(() => [['reference|', 'inget jämförelsetal']]));
  });

  test('of an amount are those of the very period', () => {
    const of = (period: string) => compare(visits, 'reference', { references: [{ figure: 'visits', period, area: 'Länet', value: 7 }] });
    expect(valueOf(of('2025-K3')['visits'])).toEqual([['reference|Länet, 2025-K3', 7]]);
    expect(of('2025')['visits']).toMatchObject([
      { against: 'reference', label: 'reference|', value: { code: 'missing', text: 'inget jämförelsetal' } },
    ]);
    expect(of('2025')).not.toHaveProperty('visits.women');
    expect(of('2025')).not.toHaveProperty('never');
  });
});
