import { describe, expect, it } from 'vitest';
import type { Project } from '../../../../functions/shared/records/project.ts';
import { euProject } from '../../../../templates/funders/tillvaxtverket/eu-project/report.ts';
import { tillvaxtverket } from '../../../../templates/funders/tillvaxtverket/funder.ts';
import { annexFormulas } from '../../../support/annexFormulas.ts';
import { calculateAnnex } from '../../../support/calculateAnnex.ts';
import { composeAnnexOf } from '../../../support/composeAnnexOf.ts';
import { cost, type ExampleRows } from '../../../support/exampleRows.ts';
import { figuresIn, sourceOf } from '../../../support/figuresIn.ts';

const HOUR = 3_600_000;
/** One hundred hours at 35 000 × 12 / 1 720 = 244,19 kr, or at 409 kr before 2021; each kind of cost another power of two. */
const rows: ExampleRows = {
  staffTime: [{ employee: 'anna', function: 'projectManager', month: '2025-08', time: 100 * HOUR, monthlySalary: 35_000_00 }],
  costs: [
    cost(1_00, { type: 'externalServices' }),
    cost(2_00, { type: 'travel' }),
    cost(4_00, { type: 'equipment' }),
    cost(8_00, { type: 'premises' }),
    cost(16_00, { type: 'investments' }),
    cost(32_00, { type: 'indirect' }),
    cost(-64_00, { type: 'income' }),
    cost(128_00, { type: 'staff' }),
    cost(256_00, { type: 'participantSupport' }),
    cost(512_00, { financing: 'cash', coFinancier: 'Regionen' }),
  ],
};
const keys = [
  'hours',
  'staff',
  'payroll',
  'flatRate',
  'externalServices',
  'travel',
  'investments',
  'indirect',
  'income',
  'total',
  'excludedCosts',
  'coFinancingRequired',
  'coFinancingPaidIn',
  'support',
];
const given = (project: Partial<Project>): ExampleRows => ({
  ...rows,
  project: { funder: 'tillvaxtverket', reports: ['eu-project'], coFinancingShare: 40, ...project },
});

/** Cost model, first day of the project, and the claim in the order of `keys`. Hours are reported also where they have no price. */
const claims: readonly (readonly [Project['costModel'], string, readonly number[]])[] = [
  ['flat40', '2024-01-01', [100, 24419, 0, 9767.6, 0, 0, 0, 0, 0, 34186.6, 383, 13674.64, 512, 20511.96]],
  ['flat15', '2024-01-01', [100, 24419, 0, 3662.85, 1, 2, 28, 0, -64, 28048.85, 416, 11219.54, 512, 16829.31]],
  ['actual', '2024-01-01', [100, 24419, 0, 0, 1, 2, 28, 32, -64, 24418, 384, 9767.2, 512, 14650.8]],
  ['lumpSum', '2024-01-01', [100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 383, 0, 512, 0]],
  ['flat40', '2019-01-01', [100, 40900, 0, 16360, 0, 0, 0, 0, 0, 57260, 383, 22904, 512, 34356]],
  ['flat15', '2019-01-01', [100, 40900, 0, 6135, 1, 2, 28, 0, -64, 47002, 416, 18800.8, 512, 28201.2]],
  ['actual', '2019-01-01', [100, 128, 57.91, 0, 1, 2, 28, 32, -64, 184.91, 256, 73.96, 512, 110.95]],
  ['lumpSum', '2019-01-01', [100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 383, 0, 512, 0]],
];

describe('the claim of an EU project', () => {
  it.each(claims)('with the model %s of a project begun on %s is worked out by hand', (costModel, startsOn, expected) => {
    const figures = figuresIn('2025-K3', given({ costModel, startsOn }));
    expect(keys.map((key) => figures[`euProject.${key}`])).toEqual(expected);
  });

  it.each(claims)('with the model %s of a project begun on %s comes to the same by the formulas of the annex', (costModel, startsOn) => {
    const project = given({ costModel, startsOn });
    const figures = figuresIn('2025-K3', project);
    const annex = calculateAnnex(composeAnnexOf(project, '2025-K3', { funder: tillvaxtverket, report: euProject }));
    const recounted = keys.map((key) => annex.get('Figurer')?.find((line) => line['Nyckel'] === `euProject.${key}`)?.['Räknat']);
    expect(recounted).toEqual(keys.map((key) => figures[`euProject.${key}`]));
  });

  it('counts hours and their price in the annex by the columns of the salaries', () => {
    const formulas = annexFormulas({ funder: tillvaxtverket, report: euProject }, '2025-K3', given({}));
    expect(formulas.get('euProject.priced')).toContain('SUMIFS(Löner[Belopp],');
    expect(formulas.get('euProject.worked')).toContain('SUMIFS(Löner[Timmar],');
  });

  it('has the hours of Personaltid alone where salaries are booked or part of a lump sum', () => {
    for (const [costModel, startsOn] of [
      ['actual', '2019-01-01'],
      ['lumpSum', '2024-01-01'],
    ] as const) {
      const { project = {} } = given({ costModel, startsOn });
      const { 'euProject.hours': hours, 'euProject.staff': staff } = figuresIn('2025-K3', { project, staffTime: rows.staffTime ?? [] });
      expect([hours, staff]).toEqual([100, 0]);
    }
  });

  it('is there once hours or costs are, and each alone is enough', () => {
    const has = (sheets: ExampleRows) => 'euProject.total' in figuresIn('2025-K3', { project: given({}).project ?? {}, ...sheets });
    expect([has({}), has({ staffTime: rows.staffTime ?? [] }), has({ costs: rows.costs ?? [] })]).toEqual([false, true, true]);
    expect('euProject.hours' in figuresIn('2025-K3', { project: given({}).project ?? {} })).toBe(false);
  });

  it('asks a share with decimals to the öre', () => {
    const figures = figuresIn('2025-K3', given({ costModel: 'flat40', coFinancingShare: 33.333333 }));
    expect(figures['euProject.coFinancingRequired']).toBe(11395.53);
    expect(figures['euProject.support']).toBe(22791.07);
  });

  it('has a title of its own for each figure, and none but the two steps is hidden', () => {
    const own = [...sourceOf(given({})).definitions].filter(([key]) => key.startsWith('euProject.'));
    expect(own.every(([, { title }]) => /^EU-projekt: ./.test(title))).toBe(true);
    expect(new Set(own.map(([, { title }]) => title)).size).toBe(keys.length + 2);
    expect(own.filter(([, { isInternal }]) => isInternal).map(([key]) => key)).toEqual(['euProject.priced', 'euProject.worked']);
    const derived = own.filter(([, { kind }]) => kind === 'derived');
    expect(derived.every(([, { source }]) => /. — Tillväxtverkets handbok/.test(source ?? ''))).toBe(true);
    expect(own.find(([key]) => key === 'euProject.hours')?.[1].unit).toBe('hours');
    expect(own.find(([key]) => key === 'euProject.total')?.[1].unit).toBe('kronor');
  });
});
