import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnnotator } from '../../../../../functions/shared/workbook/annotate/annotateWorkbook.ts';
import { workbookReader } from '../../../../../functions/shared/workbook/read/readWorkbook.ts';
import { readTable, withTables } from '../../../../../functions/shared/table/readTable.ts';
import { annotationWords } from '../../../../../templates/text/annotations.ts';
import { exampleProject } from '../../../../support/exampleProject.ts';
import { agree, readWithMatches } from '../../../../support/matchingSheets.ts';
import { readAll } from '../../../../support/readAll.ts';
import { writeSie, type MadeLedger, type MadeTransaction } from '../../../../support/writeSie.ts';

const read = (content: Uint8Array, matches?: Parameters<typeof readWithMatches>[1]) =>
  readWithMatches([], matches, { file: { content, reader: withTables(workbookReader) } });

const accounts = {
  1930: 'Företagskonto',
  2641: 'Ingående moms',
  5010: 'Lokalhyra',
  7210: 'Löner till tjänstemän',
  3990: 'Övriga intäkter',
  4010: 'Köp',
};
const voucher = (number: string, rows: readonly MadeTransaction[], date = '2025-03-31') => ({
  series: 'A',
  number,
  date,
  text: 'Hyra för övningslokal',
  rows,
});
const rent: MadeLedger = {
  accounts,
  vouchers: [
    voucher('1', [
      { account: '5010', ore: 175_050, text: 'Hyra mars, åäöÅÄÖé "Kvarnen"' },
      { account: '2641', ore: 43_763 },
      { account: '1930', ore: -218_813 },
    ]),
    voucher('2', [
      { account: '7210', ore: 2_000_000, date: '2025-04-02' },
      { account: '1930', ore: -2_000_000 },
    ]),
    voucher('3', [
      { account: '3990', ore: -50_000 },
      { account: '1930', ore: 50_000 },
    ]),
  ],
};

test.each(['pc8', 'windows-1252', 'utf-8'] as const)(
  'a ledger in %s is proposed as costs, and read once its accounts are confirmed',
  async (encoding) => {
    const file = writeSie(rent, { encoding });
    const first = await read(file);
    expect(first.findings.filter(({ severity }) => severity === 'error').map(({ code, row }) => [code, row])).toEqual([
      ['KOS-FIN-091', 0],
      ['KOS-SLAG-032', 17],
      ['KOS-SLAG-032', 23],
      ['KOS-SLAG-032', 28],
    ]);
    expect(first.proposals.values).toEqual([
      { sheet: 'costs', column: 'type', text: '5000-5099', value: 'premises', count: 1, samples: ['5010 Lokalhyra'] },
      { sheet: 'costs', column: 'type', text: '7200-7299', value: 'staff', count: 1, samples: ['7210 Löner till tjänstemän'] },
      { sheet: 'costs', column: 'type', text: '3900-3999', value: 'income', count: 1, samples: ['3990 Övriga intäkter'] },
      { sheet: 'costs', column: 'financing', text: '', value: 'grant', count: 1, samples: [] },
    ]);
    const second = await read(file, agree(first.proposals));
    expect(second.rows['costs']).toMatchObject([
      {
        voucher: 'A1',
        bookedOn: '2025-03-31',
        type: 'premises',
        amount: 175_050,
        description: 'Hyra mars, åäöÅÄÖé "Kvarnen"',
        financing: 'grant',
      },
      { voucher: 'A2', bookedOn: '2025-04-02', type: 'staff', amount: 2_000_000, description: 'Hyra för övningslokal' },
      { voucher: 'A3', bookedOn: '2025-03-31', type: 'income', amount: -50_000 },
    ]);
    expect(second.findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code)).toEqual(['KOS-BLAD-028']);
    expect(second.findings.map(({ message }) => message)).toContain(
      'Motposter på balanskonton (1000–2999) läses inte som kostnader: 4 st, tillsammans -21 250,50 kr.',
    );
  },
);

test('what is read of a made-up ledger is what was booked, to the öre', async () => {
  const transaction = fc.record({
    account: fc.constantFrom('4010', '5010', '7210', '1930', '2641'),
    ore: fc.integer({ min: -9_999_999, max: 9_999_999 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(transaction, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }), async (rows) => {
      const ledger = { accounts, vouchers: rows.map((one, index) => voucher(String(index + 1), one)) };
      const matches = { sheets: [], columns: [], values: [{ sheet: 'costs', column: 'type', text: '4000-7999', value: 'staff' }] };
      const { rows: got } = await read(writeSie(ledger), matches);
      const costs = rows.flat().filter(({ account }) => !/^[12]/.test(account));
      expect((got['costs'] ?? []).map(({ amount }) => amount)).toEqual(costs.map(({ ore }) => ore));
    }),
    { numRuns: 50 },
  );
});

test('a removed row does not count, and an added row counts once', async () => {
  const row = { account: '5010', ore: 100_00 };
  const ledger = {
    accounts,
    vouchers: [
      voucher('1', [
        { ...row, label: 'BTRANS' as const },
        { account: '5010', ore: 200_00, label: 'RTRANS' as const },
        { account: '5010', ore: 200_00 },
      ]),
      voucher('2', [{ account: '5010', ore: 300_00, label: 'RTRANS' as const }]),
    ],
  };
  const { rows } = await read(writeSie(ledger), {
    sheets: [],
    columns: [],
    values: [{ sheet: 'costs', column: 'type', text: '5010', value: 'premises' }],
  });
  expect(rows['costs']?.map(({ amount }) => amount)).toEqual([200_00, 300_00]);
});

const shared: MadeLedger = {
  accounts,
  dimensions: { 6: 'Projekt', 20: 'Aktivitet' },
  objects: [
    ['6', 'P1', exampleProject.name],
    ['6', 'P2', 'Gång- och cykelväg'],
    ['20', '7', 'Språkcafé'],
  ],
  vouchers: [
    voucher('1', [
      {
        account: '5010',
        ore: 100_00,
        objects: [
          ['6', 'P1'],
          ['20', '7'],
        ],
      },
    ]),
    voucher('2', [{ account: '5010', ore: 900_00, objects: [['6', 'P2']] }]),
    voucher('3', [{ account: '5010', ore: 50_00 }]),
  ],
};

test('a ledger of several projects asks which one it is, and leaves the others out from then on', async () => {
  const first = await read(writeSie(shared));
  expect(first.findings.map(({ code }) => code)).toContain('KOS-BLAD-024');
  expect(first.proposals.values.filter(({ column }) => column === 'ledgerProject')).toEqual([
    { sheet: 'costs', column: 'ledgerProject', text: 'P1', value: 'mine', count: 1, samples: [`P1 ${exampleProject.name}`] },
    { sheet: 'costs', column: 'ledgerProject', text: 'P2', value: 'other', count: 1, samples: ['P2 Gång- och cykelväg'] },
    { sheet: 'costs', column: 'ledgerProject', text: '', value: 'other', count: 1, samples: [] },
  ]);
  const second = await read(writeSie(shared), agree(first.proposals));
  expect(second.rows['costs']).toMatchObject([{ voucher: 'A1', amount: 100_00, line: 'Språkcafé' }]);
  expect(second.findings.find(({ code }) => code === 'KOS-BLAD-023')?.message).toBe(
    'Rader på andra projekt (P2 Gång- och cykelväg, –) läses inte: 2 st, tillsammans 950 kr.',
  );
  expect(second.proposals.values).toEqual([]);
});

test.each([
  ['#TRANS 5010 {6 "P1} 100.00', 'KOS-BLAD-025'],
  ['#TRANS 5010 100.00', 'KOS-BLAD-025'],
  ['#TRANS 5010 {} etthundra', 'KOS-BELOPP-021'],
])('a line that cannot be read, %s, is a finding on its line', async (line, code) => {
  const text = `#FLAGGA 0\r\n#SIETYP 4\r\n#VER A 1 20250301 ""\r\n{\r\n${line}\r\n}\r\n`;
  const { findings } = await read(Buffer.from(text));
  expect(findings.filter((one) => one.code === code)).toMatchObject([{ severity: 'error', row: 5 }]);
});

test('a file of balances has no vouchers, and says which file to export instead', async () => {
  const { findings } = await read(writeSie({ vouchers: [], type: '2' }));
  expect(findings).toMatchObject([{ code: 'FIL-041', severity: 'stop' }]);
  expect(findings[0]?.message).toContain('typ 4');
});

test('a file of millions of lines is refused before it is taken apart', async () => {
  const { findings } = await read(Buffer.from(`#FLAGGA 0\n#VER A 1 20250301\n${'\n'.repeat(3_000_000)}`));
  expect(findings).toMatchObject([{ code: 'FIL-015', severity: 'stop' }]);
});

test('findings in a ledger are shown in a workbook with the same lines', async () => {
  const file = writeSie(rent);
  const { findings } = await read(file);
  const annotated = await createAnnotator(annotationWords, readTable).annotate(file, findings);
  const sheets = await readAll(annotated);
  expect(JSON.stringify(sheets)).toContain('5010 Lokalhyra');
});

describe('rows of the project on balance accounts', () => {
  const P1 = [['6', 'P1']] as const;
  const dimensions = { 6: 'Projekt' };
  const objects = [['6', 'P1', exampleProject.name]] as const;
  const asked = async (vouchers: MadeLedger['vouchers'], named = true) => {
    const file = writeSie({ accounts, ...(named && { dimensions, objects }), vouchers });
    const { findings } = await read(file);
    return findings
      .filter(({ code }) => code === 'KOS-BLAD-027' || code === 'KOS-BLAD-022')
      .map(({ severity, row, message }) => ({ severity, row, message }));
  };
  const counter = (count: number, sum: string) => ({
    severity: 'note',
    row: 0,
    message: `Motposter på balanskonton (1000–2999) läses inte som kostnader: ${count} st, tillsammans ${sum} kr.`,
  });
  const salary = expect.objectContaining({
    severity: 'warning',
    message: expect.stringContaining(
      'balanskonto 2797 är inte motposter, men läses inte som kostnader: 1 st, tillsammans 30 000 kr.',
    ) as string,
  }) as object;

  test('are asked about, such as a salary, and told apart from counter entries', async () => {
    const vouchers = [
      voucher('1', [
        { account: '2797', ore: 30_000_00, objects: P1 },
        { account: '1930', ore: -30_000_00 },
      ]),
      voucher('2', [
        { account: '5010', ore: 100_00, objects: P1 },
        { account: '1930', ore: -100_00 },
      ]),
    ];
    expect(await asked(vouchers)).toEqual([counter(2, '-30 100'), salary]);
  });

  test('are asked about when the money is booked on the project too, or when no row names a project', async () => {
    const both = [
      voucher('1', [
        { account: '2797', ore: 30_000_00, objects: P1 },
        { account: '1930', ore: -30_000_00, objects: P1 },
      ]),
    ];
    expect(await asked(both)).toEqual([counter(1, '-30 000'), salary]);
    const unnamed = [
      voucher('1', [
        { account: '2797', ore: 30_000_00 },
        { account: '1930', ore: -30_000_00 },
      ]),
    ];
    expect(await asked(unnamed, false)).toEqual([counter(1, '-30 000'), salary]);
  });

  test('are counter entries against the project’s costs, and on accounts that only settle', async () => {
    const vouchers = [
      voucher('1', [
        { account: '7210', ore: 100_00, objects: P1 },
        { account: '2990', ore: -100_00, objects: P1 },
      ]),
      voucher('2', [
        { account: '2440', ore: 100_00, objects: P1 },
        { account: '1930', ore: -100_00, objects: P1 },
      ]),
      voucher('3', [
        { account: '2797', ore: 100_00 },
        { account: '1930', ore: -100_00 },
      ]),
    ];
    expect(await asked(vouchers)).toEqual([counter(5, '-100')]);
  });

  test('of another project are nobody’s question', async () => {
    const vouchers = [voucher('1', [{ account: '2797', ore: 100_00, objects: [['6', 'P2']] }])];
    const matches = { sheets: [], columns: [], values: [{ sheet: 'costs', column: 'ledgerProject', text: 'P1', value: 'mine' }] };
    const { findings } = await read(writeSie({ accounts, dimensions, objects: [...objects, ['6', 'P2', 'Annat']], vouchers }), matches);
    expect(findings.map(({ code }) => code)).not.toContain('KOS-BLAD-027');
  });

  test('count once the account has been said to be a kind of cost', async () => {
    const file = writeSie({ accounts, dimensions, objects, vouchers: [voucher('1', [{ account: '2797', ore: 30_000_00, objects: P1 }])] });
    const { rows, findings } = await read(file, {
      sheets: [],
      columns: [],
      values: [{ sheet: 'costs', column: 'type', text: '2797', value: 'staff' }],
    });
    expect(rows['costs']).toMatchObject([{ type: 'staff', amount: 30_000_00 }]);
    expect(findings.map(({ code }) => code)).not.toContain('KOS-BLAD-027');
  });
});
