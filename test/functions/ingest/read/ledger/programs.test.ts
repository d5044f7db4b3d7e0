import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPost } from '../../../../../functions/shared/table/sie/readPost.ts';
import { withTables } from '../../../../../functions/shared/table/readTable.ts';
import { workbookReader } from '../../../../../functions/shared/workbook/read/readWorkbook.ts';
import { exampleProject } from '../../../../support/exampleProject.ts';
import { readWithMatches } from '../../../../support/matchingSheets.ts';
import { sieHabits } from '../../../../support/sieHabits.ts';
import { writeSie, type MadeLedger, type MadeTransaction } from '../../../../support/writeSie.ts';

type Matches = NonNullable<Parameters<typeof readWithMatches>[1]>;
type Values = Matches['values'];

const types: Values = [{ sheet: 'costs', column: 'type', text: '3000-7999', value: 'premises' }];
const read = async (content: Uint8Array, more: Values = []) => {
  const file = { content, reader: withTables(workbookReader) };
  const project = { ...exampleProject, defaultFinancing: 'grant' };
  const { rows, ...rest } = await readWithMatches([], { sheets: [], columns: [], values: [...types, ...more] }, { project, file });
  return { ...rest, costs: rows['costs'] ?? [] };
};
const codesOf = (findings: readonly { readonly code: string }[]) =>
  findings.map(({ code }) => code).filter((code) => code.startsWith('KOS-BLAD'));
const mine = (text: string): Values => [{ sheet: 'costs', column: 'ledgerProject', text, value: 'mine' }];

const voucher = (number: string, rows: readonly MadeTransaction[], series = 'A') => ({
  series,
  number,
  date: '2025-03-31',
  text: 'Hyra',
  rows,
});
const P1 = ['6', 'P1'] as const;
const P2 = ['6', 'P2'] as const;
const centre = ['1', '100'] as const;
const objects = [
  ['6', 'P1', exampleProject.name],
  ['6', 'P2', 'Gång- och cykelväg'],
] as const;
const own: MadeLedger = { dimensions: { 1: 'Kostnadsställe', 6: 'Projekt' }, objects, vouchers: [] };

const programs = Object.entries(sieHabits);

describe.each(programs)('a ledger as %s writes it', (_, habits) => {
  test('asks about its projects, wherever they stand among the objects, and whatever their quotes', async () => {
    const ledger = {
      ...own,
      vouchers: [
        voucher('1', [{ account: '5010', ore: 1_000_00, objects: [centre, P1] }]),
        voucher('2', [{ account: '5010', ore: 50_000_00, objects: [P2] }]),
      ],
    };
    const { findings, proposals } = await read(writeSie(ledger, habits));
    expect(findings.find(({ code }) => code === 'KOS-BLAD-024')).toMatchObject({ severity: 'warning', needsAnswer: true });
    expect(proposals.values.map(({ text, value }) => [text, value])).toEqual([
      ['P1', 'mine'],
      ['P2', 'other'],
    ]);
    expect((await read(writeSie(ledger, habits), mine('P1'))).costs).toMatchObject([{ amount: 1_000_00 }]);
  });

  test('says the same as the standard has it, to the öre', async () => {
    const transaction = fc.record(
      {
        account: fc.constantFrom('4010', '5010', '7210', '1930'),
        ore: fc.integer({ min: -9_999_999, max: 9_999_999 }),
        objects: fc.constantFrom([P1], [centre, P1], [P1, centre]),
        text: fc.constantFrom('', 'Hyra mars', 'Skärm 24" Dell', '24" och 27" "nya"', 'Kvarnen "ö"', '{ 6 P2 }'),
        isAdded: fc.boolean(),
        date: fc.constantFrom('2025-03-31', '2025-04-02'),
      },
      { requiredKeys: ['account', 'ore', 'objects'] },
    );
    const vouchers = fc.array(fc.array(transaction, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(vouchers, async (rows) => {
        const ledger = { ...own, vouchers: rows.map((one, index) => voucher(String(index + 1), one)) };
        const { costs, findings } = await read(writeSie(ledger, habits), mine('P1'));
        const booked = rows.flatMap((one, index) =>
          one.flatMap(({ account, ore, date }) =>
            account === '1930' ? [] : [{ voucher: `A${index + 1}`, amount: ore, bookedOn: date ?? '2025-03-31' }],
          ),
        );
        expect(costs.map(({ voucher: name, amount, bookedOn }) => ({ voucher: name, amount, bookedOn }))).toEqual(booked);
        expect(codesOf(findings).filter((code) => code === 'KOS-BLAD-025' || code === 'KOS-BLAD-028')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('rows that were added to a voucher or removed from it', () => {
  const amounts = async (lines: readonly string[]) => {
    const text = ['#FLAGGA 0', '#SIETYP 4', '#VER A 1 20250331 ""', '{', ...lines, '}', ''].join('\n');
    const { costs } = await read(Buffer.from(text));
    return costs.map(({ amount }) => amount);
  };
  test.each([
    [['#RTRANS 5010 {} 500.00 20250901 "" "" "AB"', '#TRANS 5010 {} 500.00 20250715 ""'], [500_00]],
    [['#RTRANS 5010 {} -500.00', '#TRANS 5010 {} 500.00'], [500_00]],
    [['#RTRANS 5010 {1 "A" 6 "P1"} 500', '#TRANS 5010 {6 P1 1 A} 500.00'], [500_00]],
    [['#TRANS 5010 {} 500.00', '#TRANS 1930 {} -500.00', '#RTRANS 5010 {} 500.00', '#RTRANS 1930 {} -500.00'], [500_00]],
    [
      ['#RTRANS 5010 {} 500.00', '#RTRANS 5010 {} 500.00', '#TRANS 5010 {} 500.00', '#TRANS 5010 {} 500.00'],
      [500_00, 500_00],
    ],
    [['#TRANS 5010 {6 P1} 500.00', '#TRANS 1930 {} -500.00', '#RTRANS 5010 {} 500.00'], [500_00]],
    [['#TRANS 1930 {} -500.00', '#RTRANS 5010 {} 500.00'], [500_00]],
    [['#BTRANS 5010 {} 500.00', '#RTRANS 5010 {} 400.00', '#TRANS 5010 {} 400.00'], [400_00]],
    [['#RTRANS 5010 {} 300.00'], [300_00]],
  ])('count once: %j', async (lines, expected) => {
    expect(await amounts(lines)).toEqual(expected);
  });
});

test('a text that is cut goes on in the next line, and is told in one note', async () => {
  const lines = [
    '#FLAGGA 0',
    '#VER A 1 20250715 "Hyra',
    'juli"',
    '{',
    '#TRANS 5010 {} 1000.00 20250715 "Hyra för',
    'övningslokal" 1',
    '#TRANS 1930 {} -1000.00',
    '}',
  ];
  const { costs, findings } = await read(Buffer.from(lines.join('\r\n')));
  expect(costs).toMatchObject([{ amount: 1_000_00, description: 'Hyra för' }]);
  expect(findings.find(({ code }) => code === 'KOS-BLAD-032')).toMatchObject({ severity: 'note', row: 5 });
  expect(codesOf(findings)).not.toContain('KOS-BLAD-025');
});

describe('balances that a ledger states', () => {
  const vouchers = [
    voucher('1', [
      { account: '5010', ore: 1_000_00, objects: [P1] },
      { account: '1930', ore: -1_000_00 },
    ]),
  ];
  const wrong = async (statements: readonly string[]) => {
    const { findings } = await read(writeSie({ ...own, vouchers, statements }));
    return findings
      .filter(({ code }) => code === 'KOS-BLAD-031')
      .map(({ severity, message }) => [severity, /konto (.*?)\. /.exec(message)?.[1]]);
  };
  test.each([
    ['#RES 0 5010 1000.00'],
    ['#RES -1 5010 7.00'],
    ['#UB 0 1930 -1000.00'],
    ['#IB 0 1930 500.00\n#UB 0 1930 -500.00'],
    ['#PSALDO 0 202503 5010 {} 1000.00'],
    ['#PSALDO 0 202503 5010 {6 "P1"} 1000.00'],
    ['#PSALDO 0 202506 5010 {6 "P1"} 1000.00'],
    ['#PSALDO 0 202503 1930 {} 12.00'],
  ])('are those of its rows: %s', async (line) => {
    expect(await wrong(line.split('\n'))).toEqual([]);
  });
  test.each([
    ['#RES 0 5010 1500.00', '5010 är 1 500 kr i filen, men raderna ger 1 000 kr'],
    ['#RES 0 5010 0.00', '5010 är 0 kr i filen, men raderna ger 1 000 kr'],
    ['#RES 0 4010 10.00', '4010 är 10 kr i filen, men raderna ger 0 kr'],
    ['#UB 0 1930 0.00', '1930 är 0 kr i filen, men raderna ger -1 000 kr'],
    ['#PSALDO 0 202503 5010 {6 "P1"} 900.00', '5010 P1 2025-03 är 900 kr i filen, men raderna ger 1 000 kr'],
    ['#PSALDO 0 202503 5010 {6 P2} 900.00', '5010 P2 2025-03 är 900 kr i filen, men raderna ger 0 kr'],
  ])('are asked about when its rows give others: %s', async (line, shown) => {
    expect(await wrong([line])).toEqual([['warning', shown]]);
  });
});

describe('a ledger that may not be the project’s', () => {
  const vouchers = [
    voucher('1', [{ account: '5010', ore: 1_000_00, objects: [P1] }]),
    voucher('2', [{ account: '5010', ore: 50_00, objects: [P1] }]),
  ];
  const plain = [voucher('1', [{ account: '5010', ore: 1_000_00 }]), voucher('2', [{ account: '5010', ore: 5_000_000_00 }])];

  test('because it names no project is asked about; an answer or a confirmation takes the whole', async () => {
    const { findings, costs } = await read(writeSie({ vouchers: plain }));
    const asked = findings.find(({ code }) => code === 'KOS-BLAD-028');
    expect(asked).toMatchObject({ severity: 'warning' });
    expect(asked).not.toHaveProperty('needsAnswer');
    expect(asked?.message).toContain('alla 2 rader på resultatkonton, tillsammans 5 001 000 kr');
    expect(costs).toHaveLength(2);
    expect(codesOf((await read(writeSie({ vouchers: plain }), mine(''))).findings)).toEqual(['KOS-BLAD-026']);
  });

  test.each([
    ['212000-0001', false],
    ['2120000001', false],
    ['162120000001', false],
    ['556000-0001', true],
    ['', false],
  ])('because #ORGNR is %s: %s', async (organisationNumber, isAsked) => {
    const { findings } = await read(writeSie({ ...own, vouchers, organisationNumber }));
    expect(codesOf(findings).includes('KOS-BLAD-029')).toBe(isAsked);
  });

  test('because it is in another currency waits for an answer', async () => {
    const file = writeSie({ ...own, vouchers, statements: ['#VALUTA EUR'] });
    const { findings, proposals } = await read(file);
    expect(findings.find(({ code }) => code === 'KOS-BLAD-030')).toMatchObject({ severity: 'warning', needsAnswer: true });
    expect(proposals.values).toContainEqual({ sheet: 'costs', column: 'ledgerCurrency', text: 'EUR', value: null, count: 2, samples: [] });
    const answered = await read(file, [{ sheet: 'costs', column: 'ledgerCurrency', text: 'EUR', value: 'kronor' }]);
    expect(codesOf(answered.findings)).not.toContain('KOS-BLAD-030');
    expect(codesOf((await read(writeSie({ ...own, vouchers, statements: ['#VALUTA "SEK"'] }))).findings)).not.toContain('KOS-BLAD-030');
  });

  test('with only balance accounts on the project is asked about, not stopped as empty', async () => {
    const rows = [
      { account: '2797', ore: 30_000_00, objects: [P1] },
      { account: '1930', ore: -30_000_00 },
    ];
    const { findings } = await read(writeSie({ ...own, vouchers: [voucher('1', rows)] }));
    expect(findings.map(({ code }) => code)).toContain('KOS-BLAD-027');
    expect(findings.filter(({ severity }) => severity === 'stop')).toEqual([]);
  });
});

test('series and number are kept apart', async () => {
  const row = { account: '5010', ore: 1_00 };
  const vouchers = [
    voucher('11', [row], '1'),
    voucher('1', [row], '11'),
    voucher('7', [row], 'LB'),
    voucher('8', [row], ''),
    voucher('1', [row], 'A1'),
  ];
  const { costs } = await read(writeSie({ vouchers }));
  expect(costs.map(({ voucher: name }) => name)).toEqual(['1-11', '11-1', 'LB7', '8', 'A1-1']);
});

test('no line makes the reader fall or hang', () => {
  const piece = fc.constantFrom('"', '{', '}', ' ', '\\', 'a', '1', '6 "P1"', '#TRANS 5010 {', '} 10.00 ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      expect(readPost(`#TRANS 5010 {} 1.00 20250301 ${pieces.join('')}`).kind).toMatch(/^(post|unreadable)$/);
    }),
    { numRuns: 300 },
  );
});
