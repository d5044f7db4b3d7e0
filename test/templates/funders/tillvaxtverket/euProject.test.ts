import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { euProject } from '../../../../templates/funders/tillvaxtverket/eu-project/report.ts';
import { notesOnEuProject } from '../../../../templates/funders/tillvaxtverket/shared/euNotes.ts';
import { salaryLines } from '../../../../templates/funders/tillvaxtverket/shared/salaryLines.ts';
import { tillvaxtverket } from '../../../../templates/funders/tillvaxtverket/funder.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { cost, datasetOf, participant, type ExampleRows } from '../../../support/exampleRows.ts';
import { composeReport } from '../../../support/fillReport.ts';
import { exampleRuns } from '../../../support/exampleRuns.ts';

const HOUR = 3_600_000;
const project: Partial<Project> = {
  funder: 'tillvaxtverket',
  reports: ['eu-project'],
  startsOn: '2024-01-01',
  endsOn: '2026-12-31',
  costModel: 'flat15',
  coFinancingShare: 50,
};
const worked = (employee: string, month: string, [hours, monthlySalary]: readonly [hours: number, monthlySalary?: number]) => ({
  employee,
  function: 'projectManager' as const,
  month,
  time: hours * HOUR,
  ...(monthlySalary !== undefined && { monthlySalary }),
});
const ledger = [
  cost(10_000_00, { type: 'externalServices', paidOn: '2025-08-20' }),
  cost(1_000_50, { type: 'travel' }),
  cost(2_000_00, { type: 'equipment' }),
  cost(3_000_00, { type: 'premises' }),
  cost(4_000_00, { type: 'investments' }),
  cost(5_000_00, { type: 'indirect' }),
  cost(-500_00, { type: 'income' }),
  cost(30_000_00, { type: 'staff' }),
  cost(600_00, { type: 'participantSupport' }),
  cost(7_000_00, { financing: 'cash', coFinancier: 'Regionen' }),
];
const rows: ExampleRows = {
  project,
  staffTime: [worked('anna', '2024-09', [100, 35_000_00]), worked('anna', '2025-08', [80]), worked('anna', '2025-09', [40.5, 50_000_00])],
  costs: ledger,
  participants: [participant('a', { sex: 'women' }), participant('b', { sex: 'men' })],
};
const made = new Map<string, ReturnType<typeof composeReport>>();
/** Composed once for the same rows. */
const compose = (given: ExampleRows = rows, period = '2025-K3') => {
  const name = JSON.stringify([given, period]);
  const known = made.get(name) ?? composeReport({ funder: tillvaxtverket, report: euProject }, period, given);
  made.set(name, known);
  return known;
};
const figure = (id: string, given?: ExampleRows, period?: string) => compose(given, period).content.figures[`euProject.${id}`];
const withProject = (settings: Partial<Project>): ExampleRows => ({ ...rows, project: { ...project, ...settings } });

describe('the unit cost', () => {
  it('is the first salary × 12 / 1 720, fixed for the project, raised 2,4 % from the twelfth month after it', () => {
    const list = compose(rows, '2024-01-01/2025-12-31').lists.get('Loner');
    // 35 000 × 12 / 1 720 = 244,186…; × 1,024 = 250,046…
    expect(list?.map((row) => [row[4], row[2], row[3], row[5], row[6], row[8]])).toEqual([
      ['2024-09', 35_000, '2024-09', 0, 244.19, 24_419],
      ['2025-08', 35_000, '2024-09', 0, 244.19, 19_535.2],
      ['2025-09', 35_000, '2024-09', 1, 250.05, 10_127.03],
    ]);
    expect(figure('staff')).toBe(29_662.23);
    expect(figure('hours')).toBe(120.5);
  });

  it('is what a plain calculation in whole numbers gives, to the öre', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 90_000 }),
        fc.integer({ min: 0, max: 35 }),
        fc.integer({ min: 1, max: 200 }),
        (salary, months, hours) => {
          const month = `${2024 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
          const staffTime = [worked('x', '2024-01', [0, salary * 100]), worked('x', month, [hours])];
          const years = BigInt(Math.floor(months / 12));
          const [dividend, divisor] = [BigInt(salary) * 1200n * 1024n ** years, 1720n * 1000n ** years];
          const unit = Number((2n * dividend + divisor) / (2n * divisor));
          expect(salaryLines.of(datasetOf({ project, staffTime })).at(-1)).toMatchObject({ unitCost: unit, amount: unit * hours });
        },
      ),
      exampleRuns(60),
    );
  });

  it('an employee without a salary has hours but no price, and the checks say so', () => {
    const given = { ...rows, staffTime: [worked('bo', '2025-08', [10])] };
    expect(compose(given).lists.get('Loner')?.[0]?.slice(6, 9)).toEqual(['inget pris per timme', 10, 0]);
    expect(compose(given).content.checks.find(({ id }) => id === 'euProject.salaries')).toMatchObject({ ok: false, left: 0, right: 1 });
  });

  it('hours above 1 720 in a calendar year are pointed out', () => {
    const staffTime = Array.from({ length: 12 }, (_, index) => worked('x', `2025-${String(index + 1).padStart(2, '0')}`, [144, 30_000_00]));
    expect(compose({ project, staffTime }, '2025').content.checks.find(({ id }) => id === 'euProject.cap')).toMatchObject({
      ok: false,
      left: 1728,
      right: 1720,
    });
  });
});

describe('the cost model', () => {
  it('15 %: salaries, 15 % on them, booked costs and income; what the flat rate covers is left out', () => {
    expect(figure('flatRate')).toBe(4_449.33);
    expect(figure('externalServices')).toBe(10_000);
    expect(figure('travel')).toBe(1_000.5);
    expect(figure('investments')).toBe(9_000);
    expect(figure('income')).toBe(-500);
    expect(figure('total')).toBe(53_612.06);
    expect(figure('excludedCosts')).toBe(35_600);
    expect(figure('coFinancingRequired')).toBe(26_806.03);
    expect(figure('support')).toBe(26_806.03);
    expect(figure('coFinancingPaidIn')).toBe(7_000);
  });

  it('40 %: nothing but salaries and the flat rate; the decision may set a lower one', () => {
    expect(figure('total', withProject({ costModel: 'flat40' }))).toBe(41_527.12);
    expect(figure('flatRate', withProject({ costModel: 'flat40', flatRate: 32.5 }))).toBe(9_640.22);
    expect(figure('excludedCosts', withProject({ costModel: 'flat40' }))).toBe(55_100.5);
  });

  it('actual costs: salaries by the hour and everything booked but salaries', () => {
    expect(figure('total', withProject({ costModel: 'actual' }))).toBe(54_162.73);
    expect(figure('total', withProject({ costModel: 'lumpSum' }))).toBe(0);
  });

  it('2014–2020: 409 kr an hour with 15, 20 or 25 % overhead, or booked salaries with 45,24 % payroll charges', () => {
    const old = { startsOn: '2019-01-01' } as const;
    expect(figure('staff', withProject(old))).toBe(49_284.5);
    expect(figure('flatRate', withProject({ ...old, flatRate: 25 }))).toBe(12_321.13);
    const actual = withProject({ ...old, costModel: 'actual' });
    expect([figure('staff', actual), figure('payroll', actual)]).toEqual([30_000, 13_572]);
    expect(figure('total', actual)).toBe(30_000 + 13_572 + 24_500.5);
  });

  it('lists hours without a price where salaries are booked or part of a lump sum, and asks nothing of them', () => {
    for (const [settings, word] of [
      [{ costModel: 'actual', startsOn: '2019-01-01' }, 'som bokfört'],
      [{ costModel: 'lumpSum' }, 'ingår i klumpsumman'],
    ] as const) {
      const given = withProject(settings);
      const { lists, cells, content } = compose(given);
      expect(lists.get('Loner')?.map((row) => row.slice(2, 9))).toEqual([
        [word, '', '2025-08', undefined, 'inget pris per timme', 80, undefined],
        [word, '', '2025-09', undefined, 'inget pris per timme', 40.5, undefined],
      ]);
      expect([cells.get('euProject.hours.value'), cells.get('euProject.sum.salary.time')]).toEqual([120.5, 120.5]);
      expect(content.checks.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['euProject.salaries']));
      expect(content.checks.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['euProject.cap']));
    }
  });

  it('every model adds up and accounts for each booked krona', () => {
    for (const costModel of ['flat40', 'flat15', 'actual', 'lumpSum'] as const) {
      for (const startsOn of ['2019-01-01', '2024-01-01']) {
        const checks = compose(withProject({ costModel, startsOn })).content.checks.filter(({ id }) =>
          /euProject\.(parts|costs)$/.test(id),
        );
        expect(checks.map(({ id, ok }) => [id, ok])).toEqual([
          ['euProject.parts', true],
          ['euProject.costs', true],
        ]);
      }
    }
  });

  it('a rate the programme period does not have is noted, never refused', () => {
    const given: Project = { ...exampleProject, ...project };
    expect(notesOnEuProject(given)).toEqual([]);
    expect(notesOnEuProject({ ...given, flatRate: 45 })).toEqual([expect.stringContaining('45 %')]);
    expect(notesOnEuProject({ ...given, startsOn: '2019-01-01', flatRate: 30 })).toEqual([expect.stringContaining('15, 20, 25, 40 %')]);
  });
});

describe('the report', () => {
  it('has the cost categories in the portal’s order with budget, before, now, in all and left', () => {
    const budget = [
      { year: 2025, line: 'Löner', decided: 100_000_00 },
      { year: 2025, line: 'Resor och logi', decided: 5_000_00 },
    ];
    const table = compose({ ...rows, budget }).lists.get('Kostnadsslag');
    expect(table?.map(([, title]) => title)).toEqual([
      'Löner',
      'Externa tjänster',
      'Resor och logi',
      'Investeringar, materiel och lokaler',
      'Indirekta kostnader, schablon 15 %',
      'Projektintäkter',
    ]);
    expect(table?.[0]?.slice(2)).toEqual([100_000, 24_419, 29_662.23, 54_081.23, 45_918.77, 54.1]);
  });

  it('is not made for projects that do not list it: they have none of its figures', () => {
    const keys = Object.keys(compose(withProject({ reports: ['municipality-grant'] })).content.figures);
    expect(keys.filter((key) => key.startsWith('euProject.'))).toEqual([]);
  });

  it('ends in the portal’s fields: one a row, plain values since project start, and how much is the period’s', () => {
    const portal = compose().lists.get('Portal') ?? [];
    const field = (name: string) => portal.find(([, each]) => each === name)?.slice(2);
    expect(field('Ärende-id')).toEqual(['2023/00123', undefined]);
    expect(field('Löner')).toEqual([54_081.23, 29_662.23]);
    expect(field('Deltagare, kvinnor')).toEqual([1, 1]);
    expect([...new Set(portal.map(([section]) => section))].slice(0, 4)).toEqual([
      'Övergripande uppgifter om projektet',
      'Arbetssätt och organisation',
      'Aktiviteter',
      'Projektets resultat',
    ]);
  });
});
