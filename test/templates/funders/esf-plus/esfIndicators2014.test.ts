import { describe, expect, test } from 'vitest';
import { esfPlus } from '../../../../templates/funders/esf-plus/funder.ts';
import { indicatorSheet } from '../../../../templates/funders/esf-plus/indicators/report.ts';
import { indicators2014 } from '../../../../templates/funders/esf-plus/shared/esfIndicators2014.ts';
import { isOf2014 } from '../../../../templates/funders/esf-plus/shared/programmePeriod.ts';
import { ended, participant } from '../../../support/exampleRows.ts';
import { composeReport } from '../../../support/fillReport.ts';
import { figuresIn, totalOf } from '../../../support/figuresIn.ts';

const project = { programme: 'Europeiska socialfonden 2014–2020, PO2', startsOn: '2019-01-01', endsOn: '2021-12-31' };
const rows = {
  project,
  participants: [
    participant('a', {
      startsOn: '2020-02-01',
      employmentAtStart: 'unemployed',
      bornOn: '1998-01-01',
      education: 'compulsory',
      hasForeignBackground: 'yes',
      sex: 'women',
    }),
    participant('b', {
      startsOn: '2020-02-01',
      employmentAtStart: 'inactive',
      bornOn: '1960-01-01',
      education: 'none',
      isNationalMinority: 'yes',
      sex: 'men',
    }),
    ended('c', {
      startsOn: '2019-02-01',
      endsOn: '2019-08-15',
      employmentAtStart: 'unemployed',
      bornOn: '1950-01-01',
      employmentAfterSixMonths: 'work',
      sex: 'men',
    }),
  ],
} as const;

describe('common indicators of 2014–2020', () => {
  test('are counted for projects of that period', () => {
    const figures = figuresIn('2020-K1', rows);
    const of = (code: string) => totalOf(figures[`ESF1420.${code}`]);
    expect(['CO01', 'CO03', 'CO05', 'CO06', 'CO07', 'CO09', 'CO15', 'CR06', 'CR08'].map(of)).toEqual([1, 1, 0, 1, 1, 1, 2, 1, 1]);
    expect(figures['ESF1420.CO15']).toMatchObject({ women: 1, men: 1 });
  });

  test('are no figures of an ESF+ project', () => {
    const keys = Object.keys(figuresIn('2025-K3', { participants: [participant('a')] }));
    expect(keys.filter((key) => key.startsWith('ESF1420'))).toEqual([]);
  });

  test.each([
    ['tillvaxtverket', 'Regionalfonden 2014–2020'],
    ['samordningsforbund', ''],
  ])('are no figures of a project of %s, whenever it began', (funder, programme) => {
    const figures = figuresIn('2020-K1', { ...rows, project: { ...project, funder, programme, reports: [] } });
    expect(Object.keys(figures).filter((key) => key.startsWith('ESF1420'))).toEqual([]);
  });

  test('say why they cannot be told, where they cannot', () => {
    const listed = composeReport({ funder: esfPlus, report: indicatorSheet }, '2020-K1', rows).lists.get('IndikatorerESF1420') ?? [];
    expect(listed).toHaveLength(indicators2014.length);
    expect(listed.find(([code]) => code === 'CO04')?.at(-1)).toContain('studerar');
    expect(listed.find(([code]) => code === 'CO01')?.slice(2, 8)).toEqual([1, 0, 0, 0, 1, 100]);
  });

  test('are left out with a sentence in a report of another period', () => {
    const listed = composeReport({ funder: esfPlus, report: indicatorSheet }, '2025-K3', { participants: [participant('a')] }).lists.get(
      'IndikatorerESF1420',
    );
    expect(listed).toHaveLength(1);
    expect(listed?.[0]?.[0]).toContain('2014–2020');
  });

  test('belong to projects that say so, or that began before ESF+ and say nothing else', () => {
    expect(isOf2014({ funder: 'esf-plus', programme: 'ESF 2014-20', startsOn: '2021-02-01' })).toBe(true);
    expect(isOf2014({ funder: 'esf-plus', programme: 'PO1', startsOn: '2020-12-31' })).toBe(true);
    expect(isOf2014({ funder: 'esf-plus', programme: 'ESF+ 2021–2027', startsOn: '2020-12-31' })).toBe(false);
    expect(isOf2014({ funder: 'esf-plus', programme: 'PO1', startsOn: '2021-01-01' })).toBe(false);
  });
});
