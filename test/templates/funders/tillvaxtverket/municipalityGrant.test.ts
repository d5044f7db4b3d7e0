import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../../functions/shared/definition/cellContent.ts';
import { tillvaxtverket } from '../../../../templates/funders/tillvaxtverket/funder.ts';
import { municipalityGrant } from '../../../../templates/funders/tillvaxtverket/municipality-grant/report.ts';
import { cost, ended, type ExampleRows } from '../../../support/exampleRows.ts';
import { composeReport } from '../../../support/fillReport.ts';

const HOUR = 3_600_000;

/** The memo of a municipality, 2021–2022 (`docs/definitions.md#6-worked-example`), with what could be booked of it. */
const memo: ExampleRows = {
  project: { startsOn: '2021-01-01', endsOn: '2022-12-31', grantAwarded: { 2021: 2_008_680, 2022: 1_750_000 } },
  budget: [
    { year: 2021, line: 'Tjänst socialtjänst', decided: 453_000_00 },
    { year: 2021, line: 'Tjänst elevhälsa', decided: 630_000_00 },
    { year: 2021, line: 'Handledning på skola', decided: 420_000_00 },
    { year: 2021, line: 'Handledning på AMI', decided: 420_000_00 },
    { year: 2022, line: 'Tjänst socialtjänst', decided: 460_000_00 },
    { year: 2022, line: 'Tjänst elevhälsa', decided: 635_000_00 },
    { year: 2022, line: 'Handledning på skola', decided: 400_000_00 },
    { year: 2022, line: 'Handledning på AMI', decided: 250_000_00, carriedOver: 140_000_00 },
  ],
  costs: [
    cost(280_000_00, { bookedOn: '2021-11-30', line: 'Handledning på AMI' }),
    cost(97_500_25, { bookedOn: '2022-04-30', line: 'handledning på  AMI' }),
    cost(50_000_00, { bookedOn: '2022-09-15', line: 'Handledning på AMI' }),
    cost(75_000_00, { bookedOn: '2022-03-31', line: 'Tjänst elevhälsa', financing: 'workTime', hours: 250 * HOUR }),
  ],
};

const compose = (period: string, rows: ExampleRows) => composeReport({ funder: tillvaxtverket, report: municipalityGrant }, period, rows);
const plain = (value: CellContent) => (typeof value === 'string' ? value.replaceAll('\u00a0', ' ') : value);
const made = new Map<ExampleRows, Map<string, ReturnType<typeof compose>>>();
const composed = (period: string, rows: ExampleRows) => {
  const byPeriod = made.get(rows) ?? new Map<string, ReturnType<typeof compose>>();
  made.set(rows, byPeriod);
  const known = byPeriod.get(period) ?? compose(period, rows);
  byPeriod.set(period, known);
  return known;
};
const cell = (name: string, period = '2022-T2', rows: ExampleRows = memo) => plain(composed(period, rows).cells.get(name));
const table = (period: string, rows: ExampleRows = memo) =>
  compose(period, rows)
    .lists.get('BudgetOchUtfall')
    ?.map((row) => row.map(plain));

const noIncome = [undefined, 0, undefined];

describe('budget and outcome', () => {
  it('is the memo’s table, line by line in kronor, with what is booked up to the period’s last day', () => {
    expect(table('2022-T2')).toEqual([
      ['Tjänst socialtjänst', 453_000, 460_000, 0, 460_000, 0, 460_000, ...noIncome, 0, 0, undefined],
      ['Tjänst elevhälsa', 630_000, 635_000, 0, 635_000, 0, 635_000, ...noIncome, 250, 75_000, undefined],
      ['Handledning på skola', 420_000, 400_000, 0, 400_000, 0, 400_000, ...noIncome, 0, 0, undefined],
      ['Handledning på AMI', 420_000, 250_000, 140_000, 390_000, 97_500.25, 292_499.75, ...noIncome, 0, 0, undefined],
    ]);
    expect(table('2022')?.[3]?.[5]).toBe(147_500.25);
  });

  it('adds up below the table', () => {
    const sums = ['previousYear', 'year', 'carriedOver', 'available', 'spent', 'remaining', 'workTime', 'workTimeValue'];
    expect(sums.map((column) => cell(`grant.sum.${column}`))).toEqual([
      1_923_000, 1_745_000, 140_000, 1_885_000, 97_500.25, 1_787_499.75, 250, 75_000,
    ]);
  });

  it('the guard names 85 680 and 5 000, with the years in the headings', () => {
    const names = ['heading', 'awarded', 'carriedOver', 'yearSum', 'allocated', 'difference', 'verdict'];
    expect(names.map((name) => cell(`grant.before.${name}`))).toEqual([
      '2021',
      2_008_680,
      0,
      2_008_680,
      1_923_000,
      85_680,
      'Allt är inte fördelat',
    ]);
    expect(names.map((name) => cell(`grant.now.${name}`))).toEqual([
      '2022',
      1_750_000,
      0,
      1_750_000,
      1_745_000,
      5_000,
      'Allt är inte fördelat',
    ]);
    expect(cell('grant.now.onLines')).toBe(140_000);
    expect([cell('grant.column.before'), cell('grant.column.now'), cell('grant.column.carriedOver'), cell('grant.column.spent')]).toEqual([
      'Summa 2021',
      'Summa 2022',
      'Överflyttat från 2021',
      'Upparbetat t.o.m. 2022-08-31',
    ]);
  });

  it('says so when a year was never awarded anything, or everything is allocated', () => {
    expect(cell('grant.before.difference', '2021')).toBe('tilldelat belopp saknas');
    const even: ExampleRows = { ...memo, project: { ...memo.project, grantAwarded: { 2022: 1_745_000 } } };
    expect([cell('grant.now.difference', '2022', even), cell('grant.now.verdict', '2022', even)]).toEqual([0, 'Hela beloppet är fördelat']);
  });

  it('what is booked on no line has a row of its own, so that the table’s sums are the ledger’s', () => {
    const rows: ExampleRows = { ...memo, costs: [...(memo.costs ?? []), cost(1_000_50, { bookedOn: '2022-02-01', line: 'Okänd post' })] };
    expect(table('2022-T2', rows)?.at(-1)).toEqual([
      'Bokfört utan budgetpost',
      0,
      0,
      0,
      0,
      1_000.5,
      -1_000.5,
      ...noIncome,
      0,
      0,
      'Bokfört utan beslutad budget',
    ]);
    expect(cell('grant.sum.spent', '2022-T2', rows)).toBe(98_500.75);
  });

  it('an overspent line is commented with by how much', () => {
    const rows: ExampleRows = { ...memo, costs: [cost(400_000_01, { bookedOn: '2022-02-01', line: 'Handledning på skola' })] };
    expect(table('2022', rows)?.[2]?.at(-1)).toBe('Överskriden med 0,01 kr');
  });

  it('a budget line that is income is not allocated grant', () => {
    const rows: ExampleRows = {
      ...memo,
      budget: [...(memo.budget ?? []), { year: 2022, line: 'Kursavgifter', type: 'income', decided: 10_000_00 }],
    };
    expect(cell('grant.sum.year', '2022', rows)).toBe(1_745_000);
    expect(cell('grant.now.allocated', '2022', rows)).toBe(1_745_000);
  });

  it('income has columns of its own after the seven, and a line that is only income is no part of the sums of costs', () => {
    const booked = { bookedOn: '2022-05-01' };
    const rows: ExampleRows = {
      project: { ...memo.project },
      budget: [
        { year: 2022, line: 'Kurser', decided: 2_100_00 },
        { year: 2022, line: 'Kurser', type: 'income', decided: 5_100_00 },
        { year: 2022, line: 'Avgifter', type: 'income', decided: 100_00, carriedOver: 20_00 },
      ],
      costs: [
        cost(987_00, { ...booked, line: 'Kurser' }),
        cost(-4_600_00, { ...booked, line: 'Kurser', type: 'income' }),
        cost(-90_00, { ...booked, line: 'Avgifter', type: 'income' }),
        cost(-7_00, { ...booked, line: 'Okänd', type: 'income' }),
      ],
    };
    expect(table('2022', rows)).toEqual([
      ['Kurser', 0, 2_100, 0, 2_100, 987, 1_113, 5_100, 4_600, 500, 0, 0, undefined],
      ['Avgifter', 0, 100, 20, 120, 0, 30, 100, 90, 10, 0, 0, 'Intäktspost: summeras bara som intäkt'],
      ['Bokfört utan budgetpost', 0, 0, 0, 0, 0, 0, undefined, 7, undefined, 0, 0, undefined],
    ]);
    const sums = ['year', 'carriedOver', 'available', 'spent', 'remaining', 'incomeDecided', 'received', 'incomeRemaining'];
    expect(sums.map((column) => cell(`grant.sum.${column}`, '2022', rows))).toEqual([2_100, 0, 2_100, 987, 1_113, 5_200, 4_697, 510]);
  });

  it('what is carried over for the year is in its sum, what is carried over on lines on a row of its own', () => {
    const rows: ExampleRows = {
      ...memo,
      project: { ...memo.project, grantCarriedOver: { 2022: 8_680 } },
      budget: [...(memo.budget ?? []), { year: 2022, line: 'Från 2021', decided: 0, carriedOver: 250_000_00 }],
    };
    const names = ['awarded', 'carriedOver', 'yearSum', 'allocated', 'difference', 'onLines'];
    expect(names.map((name) => cell(`grant.now.${name}`, '2022', rows))).toEqual([
      1_750_000, 258_680, 2_008_680, 1_745_000, 263_680, 140_000,
    ]);
    const portal = composed('2022', rows).lists.get('Portal');
    expect(portal?.find(([, field]) => field === 'Överflyttat från tidigare år')?.[2]).toBe(398_680);
  });

  it('a year without a budget says so', () => {
    expect(table('2025')).toEqual([['Ingen budget är inlagd för året.']]);
  });
});

describe('the progress report', () => {
  const rows: ExampleRows = {
    ...memo,
    project: { ...memo.project, coFinancingShare: 0 },
    participants: [
      ended('a', {
        sex: 'women',
        startsOn: '2022-02-01',
        endsOn: '2022-06-30',
        exitReason: 'workUnsubsidised',
        referredBy: 'region',
        measure: '5',
      }),
      ended('b', { sex: 'men', startsOn: '2022-02-01', endsOn: '2022-06-30', exitReason: 'moved', measure: '5' }),
    ],
    targets: [{ figure: 'participants.met', period: '2022-T1', total: 3 }],
  };
  const progress = (name: string) => cell(`progress.${name}`, '2022-T1', rows);

  it('tells figures as sentences, women before men', () => {
    expect(progress('goals')).toBe('Deltagare under perioden: mål för perioden 3 personer, utfall 2 personer.');
    expect(progress('activities')).toBe('Praktik: 2 (K 1, M 1).');
    expect(progress('results')).toContain('Deltagare: 2 (K 1, M 1).\nPåbörjade: 2 (K 1, M 1).\nAvslutade: 0');
    expect(progress('cooperation')).toBe('Anvisade av Region: 1 (K 1, M 0).');
    expect(progress('economy')).toBe('Upparbetat 97 500 kr av 1 885 000 kr (5,2 %).\nMedfinansiering i arbetstid: 75 000 kr.');
    expect(progress('social')).toContain('Andel kvinnor bland deltagarna: 50,0 %.');
    expect(progress('plan')).toBe('Kvar av årets medel, föreslås överflyttas: 1 787 500 kr.');
  });

  it('names what deviates', () => {
    expect(progress('deviations')).toContain('Kontroll avviker: Tilldelat 2022 mot fördelat enligt budgetens rader: differens 5 000 kr.');
  });

  it('says in words that there is nothing to tell', () => {
    const nothing: ExampleRows = { project: memo.project ?? {} };
    const texts = ['goals', 'activities', 'results', 'cooperation', 'social', 'plan'].map((name) =>
      cell(`progress.${name}`, '2022', nothing),
    );
    expect(texts).toEqual([
      'Inga mål är inlagda.',
      'Inga placeringar i någon insats under perioden.',
      'Inga deltagare under perioden.',
      'Ingen uppgift om vem som anvisat deltagarna.',
      'Inga deltagare under perioden.',
      'Inget återstår av årets medel.',
    ]);
  });
});
