import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../../functions/shared/domain/cell.ts';
import { exampleProject } from '../../../../support/exampleProject.ts';
import { validateSheets } from '../../../../support/validateSheets.ts';

type Row = readonly (Cell | undefined)[];
const project = { ...exampleProject, startsOn: '2021-01-01' };
const budget = (...rows: readonly Row[]) =>
  validateSheets([{ name: 'Budget', rows: [['År', 'Budgetpost', 'Beslutat belopp', 'Överflyttat från föregående år'], ...rows] }], project);

/** The grant of `docs/definitions.md#6-worked-example`: the stated total of 2021 is 85 680 too high. */
const grant2021: readonly Row[] = [
  [2021, 'Socialtjänsten', 453_000],
  [2021, 'Elevhälsan', 630_000],
  [2021, 'Handledning skola', 420_000],
  [2021, 'Handledning arbetsmarknadsenheten', 420_000],
];
const grant2022: readonly Row[] = [
  [2022, 'Socialtjänsten', 460_000],
  [2022, 'Elevhälsan', 635_000],
  [2022, 'Handledning skola', 400_000],
  [2022, 'Handledning arbetsmarknadsenheten', 250_000, 140_000],
];

describe('total rows are compared and never stored', () => {
  test('the guard names 85 680 in the published grant', async () => {
    const { findings, rows } = await budget(...grant2021, [undefined, 'Årlig summa', 2_008_680]);
    expect(findings).toMatchObject([{ code: 'BUD-BESLUT-093', severity: 'warning', cell: 'C6', row: 6 }]);
    for (const part of ['85 680', '2 008 680', '1 923 000', '2–5']) expect(findings[0]?.message).toContain(part);
    expect(rows['budget']).toHaveLength(4);
  });

  test('a yearly sum may be of its year or of everything above', async () => {
    const years = [...grant2021, ['', 'Årlig summa', '1 923 000'], ...grant2022];
    expect((await budget(...years, [undefined, 'Årlig summa', 1_745_000, 140_000])).findings).toEqual([]);
    expect((await budget(...years, [undefined, 'Årlig summa', 3_668_000, 140_000])).findings).toEqual([]);
    expect((await budget(...years, [2022, 'Summa', 1_745_000])).findings).toEqual([]);
    expect((await budget(...years, ['Summa 2021', undefined, 1_923_000])).findings).toEqual([]);
    const wrong = await budget(...years, [undefined, 'Årlig summa', 1_750_000]);
    expect(wrong.findings[0]?.message).toContain('skillnaden är 5 000.');
  });

  test('a subtotal sums the rows since the last such row, a total all rows above', async () => {
    const { findings } = await budget(
      [2021, 'A', 100],
      [2021, 'B', 200],
      ['Delsumma:', undefined, 300],
      [2021, 'C', 50],
      ['DELSUMMA', undefined, 50],
      ['Totalt', undefined, 350],
      [2021, 'D', 7],
      ['summa', undefined, 357],
      [2021, 'E', 1],
      ['Delsumma', undefined, 7],
    );
    expect(findings.map(({ cell }) => cell)).toEqual(['C11']);
    expect(findings[0]?.message).toContain('skillnaden är 6.');
  });

  test('a sum that cannot be read is a note; one over an amount that cannot be read is not compared', async () => {
    const unread = await budget([2021, 'A', 100], ['Summa', undefined, { uncalculated: true }]);
    expect(unread.findings).toMatchObject([{ code: 'BUD-BESLUT-094', severity: 'note', cell: 'C3' }]);
    const faulty = await budget([2021, 'A', 'mycket'], [2021, 'B', 100], ['Summa', undefined, 500]);
    expect(faulty.findings.map(({ code }) => code)).toEqual(['BUD-BESLUT-021']);
  });

  test('a list of people may end with a sum too', async () => {
    const { findings, rows } = await validateSheets([
      {
        name: 'Deltagare',
        rows: [
          ['Deltagar-id', 'Startdatum', 'Insats'],
          ['A1', '2025-03-01', 5],
          ['Summa', 1, undefined],
        ],
      },
    ]);
    expect(findings).toEqual([]);
    expect(rows['participants']).toHaveLength(1);
  });

  test('any column of amounts agrees with a plain sum of it', async () => {
    const line = fc.record({ ore: fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }), isSubtotal: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), fc.integer({ min: -5_000, max: 5_000 }), async (lines, off) => {
        const rows: Row[] = [];
        const expected: string[] = [];
        let all = 0;
        let since = 0;
        for (const { ore, isSubtotal } of lines) {
          all += ore;
          since += ore;
          rows.push([2021, 'post', ore / 100]);
          if (!isSubtotal) continue;
          rows.push(['Delsumma', undefined, (since + off) / 100]);
          if (off !== 0) expected.push(`C${rows.length + 1}`);
          since = 0;
        }
        rows.push(['Summa', undefined, all / 100]);
        const { findings } = await budget(...rows);
        expect(findings.filter(({ severity }) => severity === 'warning').map(({ cell }) => cell)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

const costs = (...rows: readonly Row[]) =>
  validateSheets([
    {
      name: 'Kostnader',
      rows: [['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp', 'Finansiering', 'Leverantör'], ...rows],
    },
  ]);
const line = (voucher: string, type: string, [amount, supplier]: readonly [number, string?]): Row => [
  voucher,
  '2025-03-10',
  type,
  amount,
  'Bidrag',
  supplier,
];

describe('totals in the words that Excel writes', () => {
  const alone = [
    'Total',
    'TOTALT',
    'Totalsumma',
    'Grand Total',
    'S:a',
    'Summa:',
    'Ack.',
    'Ackumulerat',
    'Slutsumma',
    'Summa totalt',
    'Delsumma',
    'Totalt 2025',
    '2025 Summa',
  ];
  const grouped = [
    'Lokaler Summa',
    'Summa lokaler',
    'Summa: Lokaler',
    'Totalt Lokaler',
    'Lokaler Totalt',
    'Lokaler - Total',
    'Delsumma lokaler',
    'Ack. lokaler',
    'Summa (lokaler)',
    'Total Lokaler',
  ];

  test.each([...alone, ...grouped])('%s is no row, whatever its column, and is compared', async (called) => {
    for (const column of [0, 2, 5]) {
      const total = (amount: number): Row =>
        Array.from({ length: 6 }, (_, index) => (index === column ? called : index === 3 ? amount : undefined));
      const lines = [line('K1', 'Lokaler', [1000]), line('K2', 'Lokaler', [2000])];
      const right = await costs(...lines, total(3000));
      expect(right.findings).toEqual([]);
      expect(right.rows['costs']).toHaveLength(2);
      const wrong = await costs(...lines, total(3100));
      expect(wrong.findings).toMatchObject([{ code: 'KOS-BELOPP-093', severity: 'warning', cell: 'D4' }]);
      expect(wrong.rows['costs']).toHaveLength(2);
    }
  });

  test.each(['Totalförsvaret', 'Summa AB', 'Total', 'Totalt Bygg AB', 'AB Summa', 'Sumatra', 'Ack'])(
    'a payee called %s is data',
    async (supplier) => {
      const { findings, rows } = await costs(line('K1', 'Lokaler', [1000, supplier]), line('K2', 'Lokaler', [1000, supplier]));
      expect(findings).toEqual([]);
      expect(rows['costs']).toHaveLength(2);
    },
  );

  test('a row that lacks a cell is never passed over for what its payee is called', async () => {
    const { findings } = await costs(line('K1', 'Lokaler', [1000]), ['K2', '2025-03-11', 'Lokaler', 1000, undefined, 'Summa AB']);
    expect(findings.map(({ code }) => code)).toEqual(['KOS-FIN-001']);
  });

  test('a line of a budget may be called like a total', async () => {
    const { findings, rows } = await budget([2021, 'Totalförsvaret', 100], [2021, 'Lokaler', 50]);
    expect(findings).toEqual([]);
    expect(rows['budget']).toHaveLength(2);
  });

  test.each(['Totalsumma', 'Total', 'Summa lokaler', 'Lokaler Summa'])('%s in a whole row of a budget is a total', async (called) => {
    const { findings, rows } = await budget([2021, 'Lokaler', 100], [2021, 'Lokaler', 50], [2021, called, 150]);
    expect(findings).toEqual([]);
    expect(rows['budget']).toHaveLength(2);
  });

  test('a whole row called a total that sums nothing above is asked about', async () => {
    for (const called of ['Summa AB', 'Total samverkan']) {
      const { findings } = await budget([2021, 'Lokaler', 100], [2021, called, 100], [2021, 'Personal', 50]);
      expect(findings).toMatchObject([{ code: 'BUD-BLAD-058', severity: 'warning', cell: 'B3' }]);
    }
    const { findings } = await budget([2021, 'Lokaler', 100], [2021, 'Personal', 50], [2021, 'Summa drift', 175]);
    expect(findings.map(({ code }) => code)).toEqual(['BUD-BLAD-058', 'BUD-BESLUT-093']);
  });

  test('sums at the end of a list are each of their own group', async () => {
    const { findings } = await costs(
      line('K1', 'Lokaler', [1000]),
      line('K2', 'Personal', [500]),
      line('K3', 'Lokaler', [2000]),
      [undefined, undefined, 'Summa lokaler', 3000],
      [undefined, undefined, 'Summa personal', 600],
      [undefined, undefined, 'Totalsumma', 3500],
    );
    expect(findings.map(({ cell }) => cell)).toEqual(['D6']);
  });

  test('totals of any pivot agree with plain sums, also inside each other', async () => {
    const outer = fc.array(
      fc.array(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      { minLength: 1, maxLength: 3 },
    );
    const word = fc.constantFrom('Summa', 'Totalt', 'Total');
    await fc.assert(
      fc.asyncProperty(outer, word, fc.tuple(fc.boolean(), fc.boolean()), async (groups, called, [isFirst, isOff]) => {
        const name = (of: string) => (isFirst ? `${called} ${of}` : `${of} ${called}`);
        const plain = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
        const rows: Row[] = [];
        for (const [at, inner] of groups.entries()) {
          for (const [of, amounts] of inner.entries()) {
            for (const amount of amounts) rows.push(['K1', '2025-03-10', 'Lokaler', amount, 'Bidrag', `Firma ${at} ${of}`]);
            rows.push([undefined, undefined, undefined, plain(amounts), undefined, name(`Firma ${at} ${of}`)]);
          }
          rows.push([undefined, undefined, name(`del ${at}`), plain(inner.flat())]);
        }
        rows.push([undefined, undefined, 'Totalsumma', plain(groups.flat(2)) + (isOff ? 1_000_000 : 0)]);
        const { findings, rows: read } = await costs(...rows);
        const told = findings.filter(({ code }) => code === 'KOS-BELOPP-093').map(({ cell }) => cell);
        expect(told).toEqual(isOff ? [`D${rows.length + 1}`] : []);
        expect(read['costs']).toHaveLength(groups.flat(2).length);
      }),
      { numRuns: 60 },
    );
  });
});
