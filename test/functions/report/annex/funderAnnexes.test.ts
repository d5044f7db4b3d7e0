import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOUR } from '../../../../functions/shared/domain/money.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import type { Figure } from '../../../../functions/shared/domain/figure.ts';
import { funders } from '../../../../templates/index.ts';
import type { StaffTime } from '../../../../templates/upload/staffTime/sheet.ts';
import { annexOf, withReport } from '../../../support/composeAnnexOf.ts';
import type { ExampleRows } from '../../../support/exampleRows.ts';
import type { ReportOrder } from '../../../support/fillReport.ts';
import { figuresIn } from '../../../support/figuresIn.ts';
import { realisticRows } from '../../../support/realisticRows.ts';
import { recalculateAnnexes, type RecalculatedAnnex } from '../../../support/recalculateAnnexes.ts';
import { exampleSheets } from '../../../templates/indicators/exampleSheets.ts';

/** The reports whose figures only their own projects have. */
const owned = ['eu-project', 'part-report', 'sus', 'kolada', 'payment-claim', 'municipality-grant'];
const orders = funders.flatMap((funder) =>
  funder.reports.filter(({ id }) => owned.includes(id)).map((report): readonly [string, ReportOrder] => [report.id, { funder, report }]),
);

const supports = fc.constantFrom('wage' as const, 'socialAssistance' as const, 'studyAid' as const, 'sicknessBenefit' as const);
const afterExit = fc.record({
  supportAfter: fc.option(fc.uniqueArray(supports, { maxLength: 2 }), { nil: undefined }),
  employmentAfter: fc.option(fc.constantFrom('work' as const, 'studies' as const, 'jobSeeking' as const, 'other' as const), {
    nil: undefined,
  }),
});
const staffTime: fc.Arbitrary<readonly Partial<StaffTime>[]> = fc.array(
  fc.record({
    employee: fc.constantFrom('anna', 'bo', 'cia'),
    function: fc.constantFrom('projectManager' as const, 'projectWorker' as const),
    month: fc.constantFrom('2024-01', '2024-02', '2024-08', '2024-12', '2025-01', '2025-02', '2025-03', '2025-08', '2026-01'),
    time: fc.integer({ min: 0, max: 12_000 }).map((minutes) => (minutes * HOUR) / 60),
    financing: fc.constantFrom('grant' as const, undefined, 'inKind' as const),
    monthlySalary: fc.option(fc.integer({ min: 20_000_00, max: 90_000_00 }), { nil: undefined }),
  }),
  { maxLength: 16 },
);
const settings: fc.Arbitrary<Partial<Project>> = fc.record({
  costModel: fc.constantFrom('flat40' as const, 'flat15' as const, 'actual' as const, 'lumpSum' as const),
  startsOn: fc.constantFrom('2024-01-01', '2019-01-01'),
  coFinancingShare: fc.constantFrom(0, 33.3, 50),
});
const anyRows: fc.Arbitrary<ExampleRows> = fc
  .record({ sheets: exampleSheets, staffTime, project: settings, after: fc.array(afterExit, { minLength: 25, maxLength: 25 }) })
  .map(({ sheets, after, ...rest }) => ({
    ...sheets,
    ...rest,
    project: { ...sheets.project, ...rest.project },
    participants: sheets.participants?.map((row, index) => (row.endsOn === undefined ? row : { ...row, ...after[index] })) ?? [],
  }));

const staff = Array.from({ length: 21 }, (_, index): Partial<StaffTime> => {
  const month = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return {
    employee: index % 2 ? 'anna' : 'bo',
    function: 'projectManager',
    month,
    time: (100.5 + index) * HOUR,
    monthlySalary: 35_000_00 + index * 100_00,
  };
});
/** With a line that is only income, one with both, and money carried over for the year in both ways. */
function withIncome({ project, budget = [], costs = [], ...rows }: ExampleRows): ExampleRows {
  const booked = { voucher: 'I1', bookedOn: '2025-05-02', financing: 'grant' } as const;
  return {
    ...rows,
    project: { ...project, grantCarriedOver: { 2025: 12_345.5 } },
    budget: [
      ...budget,
      { year: 2025, line: 'Avgifter', type: 'income', decided: 100_00, carriedOver: 20_00 },
      { year: 2025, line: 'Språkstöd', type: 'income', decided: 5_100_00 },
      { year: 2025, line: 'Från 2024', decided: 0, carriedOver: 258_680_00 },
    ],
    costs: [
      ...costs,
      { ...booked, type: 'income', line: 'Avgifter', amount: -90_00 },
      { ...booked, type: 'travel', line: 'avgifter', amount: 7_00 },
      { ...booked, type: 'income', line: 'Språkstöd', amount: -4_600_00 },
    ],
  };
}
const samples = fc.sample(fc.tuple(anyRows, fc.constantFrom('2025-K1', '2025', '2024-T2', '2024-02')), { numRuns: 2, seed: 20_261_122 });
const given: readonly (readonly [name: string, rows: ExampleRows, period: string])[] = [
  ['a middle-sized project', { ...withIncome(realisticRows()), staffTime: staff }, '2025-K3'],
  ...samples.map(([rows, period], index) => [`random project ${index + 1}`, rows, period] as const),
];
const cases = orders.flatMap(([id, order]) =>
  given.map(
    ([name, rows, period]) =>
      [
        `${id} of ${name}`,
        { order, period, rows: withReport({ ...rows, project: { ...rows.project, funder: order.funder.id } }, order) },
      ] as const,
  ),
);

describe('the audit annex of every funder', () => {
  const annexes = new Map<string, RecalculatedAnnex>();
  beforeAll(() => {
    const recalculated = recalculateAnnexes(cases.map(([, { rows, period, order }]) => annexOf(rows, period, order)));
    for (const [index, [name]] of cases.entries()) {
      const annex = recalculated[index];
      if (annex) annexes.set(name, annex);
    }
  }, 240_000);

  it.each(cases)('%s: LibreOffice counts every figure from the rows', (name, { rows, period }) => {
    const lines = annexes.get(name)?.lines ?? [];
    expect(lines.filter(({ agrees }) => agrees !== 'Ja' && agrees !== 'Steg')).toEqual([]);
    const numbers = Object.values(figuresIn(period, rows)).reduce(
      (sum: number, figure: Figure) => sum + (typeof figure === 'object' ? 5 : 1),
      0,
    );
    expect(lines.filter(({ agrees }) => agrees === 'Ja')).toHaveLength(numbers);
  });

  it.each(cases)('%s: accepted rows are counted and left out ones by formulas too', (name) => {
    const checks = annexes.get(name)?.checks ?? [];
    expect(checks.filter(({ agrees }) => agrees === 'Nej')).toEqual([]);
    expect(
      checks.filter(({ title, agrees }) => / godtagna rader mot /.test(title) && !/^(Mål|Jämförelsetal)/.test(title) && agrees !== 'Ja'),
    ).toEqual([]);
  });

  it('has figures of its own for each of these funders', () => {
    const keys = new Set([...annexes.values()].flatMap(({ lines }) => lines.map(({ key }) => key.split('.')[0])));
    expect([...keys]).toEqual(expect.arrayContaining(['euProject', 'county', 'sus', 'skr', 'claim', 'budget']));
  });
});
