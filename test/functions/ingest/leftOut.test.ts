import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeMatches } from '../../../functions/collect/changeMatches.ts';
import type { Matches } from '../../../functions/shared/records/matches.ts';
import type { Cell } from '../../../functions/shared/domain/cell.ts';
import { ingest, intake } from '../../support/ingestFakes.ts';
import { memoryMatches } from '../../support/memoryMatches.ts';
import { makeIdentityNumber } from '../../support/makeIdentityNumber.ts';
import type { SheetInMemory } from '../../support/workbookInMemory.ts';

const confirmed = { confirmedBecause: 'Stämmer.', confirmedBy: 'anna' };
const people = (more: Partial<SheetInMemory> = {}): SheetInMemory => ({
  name: 'Deltagare',
  rows: [
    ['Personnummer', 'Startdatum', 'Insats'],
    [makeIdentityNumber(9801), '2025-03-01', 5],
  ],
  ...more,
});
const lines = (count: number, headings: readonly string[] = ['Ver.nr', 'Datum', 'Konto', 'Belopp']) => [
  headings,
  ...Array.from({ length: count }, (_, index) => [`A${index}`, '2025-03-10', '5010 Lokalhyra', 100]),
];
const warnings = (findings: readonly { severity: string; code: string }[]) =>
  findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code);

/** A file that holds something that may be data and is not read: the question it gives, and what the receipt tells of it once confirmed. */
const kinds: [string, readonly SheetInMemory[], string, { what: string; rows: number; amount?: number }][] = [
  [
    'ledger lines under a name of their own, without Finansiering',
    [people(), { name: 'Ekonomi Q3', rows: lines(103) }],
    'FIL-121',
    { what: 'sheet', rows: 103, amount: 10_300_00 },
  ],
  [
    'a hidden sheet of costs',
    [people(), { name: 'Ekonomi Q3', isHidden: true, rows: lines(12) }],
    'FIL-122',
    { what: 'sheet', rows: 12, amount: 1_200_00 },
  ],
  [
    'a sheet nearly known by its name',
    [
      people(),
      {
        name: 'Kostnader 2025',
        rows: [
          ['a', 'b'],
          ['c', 1],
          ['d', 2],
        ],
      },
    ],
    'FIL-121',
    { what: 'sheet', rows: 3 },
  ],
  ['a second list of participants', [people(), people({ name: 'Förra året' })], 'FIL-123', { what: 'sheet', rows: 1 }],
  [
    'a table to the right of the table',
    [
      people({
        rows: [
          ['Personnummer', 'Startdatum', 'Insats', undefined, 'Post', 'Belopp'],
          [makeIdentityNumber(9801), '2025-03-01', 5, undefined, 'Hyra', 700],
          [undefined, undefined, undefined, undefined, 'El', 300],
        ],
      }),
    ],
    'DEL-BLAD-051',
    { what: 'table', rows: 2 },
  ],
  [
    'a table to the right with a header of its own further down',
    [
      people({
        rows: [
          ['Personnummer', 'Startdatum', 'Insats'],
          [makeIdentityNumber(9801), '2025-03-01', 5, 'Post', 'Belopp'],
          [undefined, undefined, undefined, 'El', 300],
        ],
      }),
    ],
    'DEL-BLAD-051',
    { what: 'table', rows: 2 },
  ],
  [
    'the same list once more to the right',
    [
      people({
        rows: [
          ['Personnummer', 'Startdatum', 'Insats', undefined, 'Personnummer', 'Startdatum', 'Insats'],
          [makeIdentityNumber(9801), '2025-03-01', 5, undefined, makeIdentityNumber(9802), '2025-03-02', 5],
        ],
      }),
    ],
    'DEL-BLAD-051',
    { what: 'table', rows: 1 },
  ],
  [
    'a summary to the right whose headings are more like ours than those of the list',
    [
      {
        name: 'Kostnader',
        rows: [
          ['Ver.nr', 'Datum', 'Kostnadstyp', 'Kronor', 'Finansieras av', undefined, 'Kostnadsslag', 'Belopp'],
          ['A1', '2025-03-10', 'Lokaler', 100, 'Bidrag', undefined, 'Personal', 7000],
        ],
      },
    ],
    'KOS-BLAD-051',
    { what: 'table', rows: 1, amount: 7_000_00 },
  ],
  [
    'a table below with its columns in another order',
    [
      {
        name: 'Kostnader',
        rows: [
          ['Ver.nr', 'Datum', 'Kostnadsslag', 'Belopp', 'Finansiering'],
          ['A1', '2025-03-10', 'Lokaler', 100, 'Bidrag'],
          [],
          ['Datum', 'Ver.nr', 'Kostnadsslag', 'Finansiering', 'Belopp'],
          ['2025-03-11', 'A2', 'Personal', 'Bidrag', 7000],
        ],
      },
    ],
    'KOS-BLAD-051',
    { what: 'table', rows: 1, amount: 7_000_00 },
  ],
  [
    'a table above the table',
    [
      people({
        rows: [
          ['Personnummer', 'Startdatum'],
          [makeIdentityNumber(9802), '2024-03-01'],
          [],
          ['Personnummer', 'Startdatum', 'Insats'],
          [makeIdentityNumber(9801), '2025-03-01', 5],
        ],
      }),
    ],
    'DEL-BLAD-051',
    { what: 'table', rows: 1 },
  ],
  [
    'a heading nearly that of a column',
    [
      people({
        rows: [
          ['Personnummer', 'Startdatum', 'Insats', 'Utbildningsnivå vid start'],
          [makeIdentityNumber(9801), '2025-03-01', 5, 'Gymnasium'],
        ],
      }),
    ],
    'DEL-BLAD-052',
    { what: 'column', rows: 1 },
  ],
  [
    'a row moved to the right',
    [
      people({
        rows: [
          ['Personnummer', 'Startdatum', 'Insats', 'Handläggare', 'Anteckning'],
          [makeIdentityNumber(9801), '2025-03-01', 5],
          [undefined, undefined, undefined, 'x', 'y'],
        ],
      }),
    ],
    'DEL-BLAD-055',
    { what: 'rows', rows: 1 },
  ],
  [
    'values in a column without a heading beside the table',
    [
      {
        name: 'Kostnader',
        rows: [
          ['Vernr', 'Datum', 'Kostnadsslag', 'Belopp', 'Finansiering'],
          ['A1', '2025-03-10', 'Lokaler', 100, 'Bidrag', undefined, 700],
          ['A2', '2025-03-11', 'Lokaler', 100, 'Bidrag', undefined, 350.5],
          ['Summa', undefined, undefined, 200],
        ],
      },
    ],
    'KOS-BLAD-059',
    { what: 'column', rows: 2, amount: 1_050_50 },
  ],
  [
    'words in a column without a heading within the table',
    [
      people({
        rows: [
          ['Personnummer', undefined, 'Startdatum', 'Insats'],
          [makeIdentityNumber(9801), 'Söder', '2025-03-01', 5],
          [makeIdentityNumber(9802), 'Norr', '2025-03-01', 5],
        ],
      }),
    ],
    'DEL-BLAD-059',
    { what: 'column', rows: 2 },
  ],
  [
    'a row that is neither data nor a total',
    [
      people({
        rows: [['Personnummer', 'Startdatum', 'Insats'], [makeIdentityNumber(9801), '2025-03-01', 5], [], ['Kvinnor', undefined, 'fler']],
      }),
    ],
    'DEL-BLAD-054',
    { what: 'rows', rows: 1 },
  ],
];

describe('what is not read though it may be data', () => {
  test.each(kinds)(
    '%s is asked about, left out once confirmed, told of, and not asked about again',
    async (...[, sheets, code, unread]) => {
      const { deps, upload, result, receipts, history } = intake();
      expect(await ingest(upload('u1', sheets), deps)).toEqual({ kind: 'needs-confirmation' });
      expect(warnings(result('u1').findings)).toEqual([code]);
      expect(history).toEqual([]);
      expect(await ingest(upload('u2', sheets, confirmed), deps)).toMatchObject({ kind: 'stored' });
      expect(receipts.get('u2')?.unread).toMatchObject([unread]);
      expect(history[0]?.unread).toMatchObject([{ ...unread, uploadId: 'u2' }]);
      const again = sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows }));
      expect(
        await ingest(
          upload('u3', [
            ...again,
            {
              name: 'Budget',
              rows: [
                ['År', 'Budgetpost', 'Beslutat belopp'],
                [2025, 'El', 1],
              ],
            },
          ]),
          deps,
        ),
      ).toMatchObject({ kind: 'stored' });
      expect(receipts.get('u3')?.unread).toMatchObject([unread]);
    },
  );

  test.each<[string, readonly SheetInMemory[], string]>([
    [
      'a sheet of notes',
      [
        people(),
        {
          name: 'Anteckningar',
          rows: [
            ['Ring', 'kommunen'],
            ['Mejla', 'igen'],
          ],
        },
      ],
      'FIL-104',
    ],
    ['a hidden sheet of notes', [people(), { name: 'Anteckningar', isHidden: true, rows: [['Ring', 'kommunen']] }], 'FIL-105'],
    ['a hidden known sheet without rows', [people(), { name: 'Kostnader', isHidden: true, rows: lines(0) }], 'FIL-105'],
    [
      'a column nobody needs',
      [people({ rows: people().rows.map((row, index) => [...row, index === 0 ? 'Telefon' : '0693-100 00']) })],
      'DEL-BLAD-004',
    ],
    [
      'a column without a heading that numbers the rows',
      [
        people({
          rows: [[undefined, ...(people().rows[0] ?? [])], ...[1, 2, 3].map((nr) => [nr, makeIdentityNumber(9800 + nr), '2025-03-01', 5])],
        }),
      ],
      'DEL-BLAD-060',
    ],
    [
      'a remark beside one row',
      [people({ rows: people().rows.map((row, index) => (index === 1 ? [...row, 'ring igen'] : row)) })],
      'DEL-BLAD-060',
    ],
    ['a footnote', [people({ rows: [...people().rows, [], ['Listan är hämtad 2025-09-30']] })], 'DEL-BLAD-007'],
  ])('%s is only told about', async (...[, sheets, code]) => {
    const { deps, upload, result } = intake();
    expect(await ingest(upload('u1', sheets), deps)).toMatchObject({ kind: 'stored' });
    expect(result('u1').findings).toMatchObject([{ code, severity: 'note' }]);
  });

  /** Costs with marks beside the amounts, and a heading over the marks. */
  const marked = (heading: string | undefined, rows: readonly (readonly [number, Cell | undefined])[]) => ({
    name: 'Kostnader',
    rows: [
      ['Vernr', 'Datum', 'Kostnadsslag', 'Belopp', 'Finansiering', heading],
      ...rows.map(([amount, mark], index): (Cell | undefined)[] => [`A${index}`, '2025-03-10', 'Lokaler', amount, 'Bidrag', mark]),
    ],
  });
  const amountsIn = (rows: readonly { row: object }[]) => rows.map(({ row }) => ('amount' in row ? row.amount : undefined));

  test('a column of D and K beside the amounts is asked about, whatever its heading; confirmed, it gives the signs, and is remembered', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('D/K', 'Tecken', '+/-', 'Kolumn 9', undefined),
        fc.constantFrom<[string, string]>(['D', 'K'], ['debet', 'kredit '], ['S', 'H'], ['+', '-'], ['+', '\u2212']),
        fc.record({
          more: fc.array(fc.record({ isPlus: fc.boolean(), kronor: fc.integer({ min: 1, max: 5000 }) }), { maxLength: 60 }),
          mayBeSigned: fc.boolean(),
        }),
        async (heading, [plus, minus], { more, mayBeSigned }) => {
          const { deps, upload, result, inForce } = intake();
          const lines = [{ isPlus: true, kronor: 1000 }, { isPlus: false, kronor: 200 }, ...more];
          // Amounts to be taken away all have their minus already, or none has.
          const sheet = marked(
            heading,
            lines.map(({ isPlus, kronor }) => [!isPlus && mayBeSigned ? -kronor : kronor, isPlus ? plus : minus]),
          );
          expect(await ingest(upload('u1', [sheet]), deps)).toEqual({ kind: 'needs-confirmation' });
          expect(warnings(result('u1').findings)).toEqual(['KOS-BLAD-036']);
          expect(await ingest(upload('u2', [sheet], confirmed), deps)).toMatchObject({ kind: 'stored' });
          const right = lines.map(({ isPlus, kronor }) => (isPlus ? kronor : -kronor) * 100);
          expect(amountsIn(inForce('costs'))).toEqual(right);
          const next = marked(heading, [
            ...lines.map(({ isPlus, kronor }): [number, string] => [kronor, isPlus ? plus : minus]),
            [7, plus],
          ]);
          expect(await ingest(upload('u3', [next]), deps)).toMatchObject({ kind: 'stored' });
          expect(amountsIn(inForce('costs'))).toEqual([...right, 700]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test.each<[string, ReturnType<typeof marked>, readonly string[], readonly number[]]>([
    [
      'marks that are no pair',
      marked('D/K', [
        [100, 'D'],
        [50, 'X'],
      ]),
      ['KOS-BLAD-053'],
      [10000, 5000],
    ],
    ['one mark below a heading that says nothing', marked('Grupp', [[100, 'K']]), ['KOS-BLAD-053'], [10000]],
    ['one mark below a heading for signs', marked('D/K', [[100, 'K']]), ['KOS-BLAD-036'], [-10000]],
    [
      'a row without a mark',
      marked('D/K', [
        [100, 'D'],
        [50, 'K'],
        [25, undefined],
      ]),
      ['KOS-BLAD-036'],
      [10000, -5000, 2500],
    ],
    [
      'a credit that is corrected',
      marked('D/K', [
        [100, 'D'],
        [50, 'K'],
        [-20, 'K'],
        [-5, 'D'],
      ]),
      ['KOS-BLAD-036', 'KOS-BLAD-034'],
      [10000, -5000, 2000, -500],
    ],
  ])('%s: the question and what confirming stores', async (...[, sheet, codes, amounts]) => {
    const { deps, upload, result, inForce } = intake();
    expect(await ingest(upload('u1', [sheet]), deps)).toEqual({ kind: 'needs-confirmation' });
    expect(warnings(result('u1').findings)).toEqual(codes);
    expect(await ingest(upload('u2', [sheet], confirmed), deps)).toMatchObject({ kind: 'stored' });
    expect(amountsIn(inForce('costs'))).toEqual(amounts);
  });

  test('a column of marks that the project has said is never read leaves the amounts as they stand', async () => {
    const { deps, upload, inForce } = intake();
    const store = memoryMatches();
    const change = { kind: 'confirmed' as const, by: 'anna', at: '2025-11-21T12:00:00.000Z' };
    const columns = [{ sheet: 'costs', heading: 'D/K', column: null }];
    await changeMatches(store, 'vagen', { matches: { sheets: [], columns, values: [] }, change });
    const sheet = marked('D/K', [
      [100, 'D'],
      [-50, 'K'],
    ]);
    expect(await ingest(upload('u1', [sheet]), { ...deps, matches: store })).toMatchObject({ kind: 'stored' });
    expect(amountsIn(inForce('costs'))).toEqual([10000, -5000]);
  });

  test('everything is asked in one round, and counted over the whole sheet', async () => {
    const { deps, upload, result } = intake();
    const local = lines(103).map((row, index) => (index > 60 ? [...row.slice(0, 2), '6110 Papper', 100] : row));
    await ingest(upload('u1', [people(), { name: 'Ekonomi Q3', rows: local }]), deps);
    const { proposals } = result('u1');
    expect(proposals?.sheets).toEqual([{ name: 'Ekonomi Q3', sheet: 'costs', rows: 103, isHidden: false }]);
    expect(proposals?.columns).toMatchObject([{ sheet: 'costs', heading: 'Konto', column: 'type' }]);
    expect(proposals?.values).toMatchObject([
      { column: 'type', count: 60 },
      { column: 'type', count: 43 },
      { column: 'financing', text: '' },
    ]);
  });
});

describe('matches of sheets and headings', () => {
  const read = async (sheets: readonly SheetInMemory[], matches: Partial<Matches>) => {
    const opened = intake();
    const change = { kind: 'confirmed' as const, by: 'anna', at: '2025-11-21T12:00:00.000Z' };
    const store = memoryMatches();
    await changeMatches(store, 'vagen', { matches: { sheets: [], columns: [], values: [], ...matches }, change });
    const ingested = await ingest(opened.upload('u1', sheets), { ...opened.deps, matches: store });
    return { ...opened, ingested, findings: opened.result('u1').findings };
  };
  const full = [
    ['Ver.nr', 'Datum', 'Kostnadsslag', 'Belopp', 'Finansiering'],
    ['A1', '2025-03-10', 'Lokaler', 100, 'Bidrag'],
  ];

  test('a sheet is read as what the project has said it is, hidden or not, also before one by that name', async () => {
    const sheets = [people(), { name: 'Ekonomi', isHidden: true, rows: full }, { name: 'Kostnader', rows: [...full, ...full.slice(1)] }];
    const { inForce, findings } = await read(sheets, { sheets: [{ name: 'ekonomi', sheet: 'costs' }] });
    expect(warnings(findings)).toEqual(['FIL-123']);
    expect(inForce('costs')).toEqual([]);
    const { ingested, inForce: now } = await read(sheets.slice(0, 2), { sheets: [{ name: 'ekonomi', sheet: 'costs' }] });
    expect(ingested.kind).toBe('stored');
    expect(now('costs')).toHaveLength(1);
  });

  test('a sheet said never to be read is told about, with its rows', async () => {
    const { ingested, findings, receipts } = await read([people(), { name: 'Ekonomi', rows: full }], {
      sheets: [{ name: 'Ekonomi', sheet: null }],
    });
    expect(ingested.kind).toBe('stored');
    expect(findings).toMatchObject([{ code: 'FIL-124', severity: 'note' }]);
    expect(receipts.get('u1')?.unread).toMatchObject([{ sheet: 'Ekonomi', rows: 2 }]);
  });

  test('any heading may be said to be another column, or never to be read, also one that is known', async () => {
    const rows = [
      ['Ver.nr', 'Datum', 'Bokförd', 'Kostnadsslag', 'Belopp', 'Finansiering'],
      ['A1', '2025-05-10', '2025-03-10', 'Lokaler', 100, 'Bidrag'],
    ];
    const columns = [
      { sheet: 'costs', heading: 'Datum', column: 'paidOn' },
      { sheet: 'costs', heading: 'Bokförd', column: 'bookedOn' },
    ];
    const { inForce } = await read([{ name: 'Kostnader', rows }], { columns });
    expect(inForce('costs')[0]?.row).toMatchObject({ paidOn: '2025-05-10', bookedOn: '2025-03-10' });
    const { findings } = await read([{ name: 'Kostnader', rows }], { columns: [{ sheet: 'costs', heading: 'Belopp', column: null }] });
    expect(findings.map(({ code }) => code)).toContain('KOS-BELOPP-091');
  });
});

describe('a column filled last time', () => {
  const list = (sex: (index: number) => string | undefined, heading = 'Enhet') => [
    people({
      rows: [
        ['Personnummer', 'Startdatum', 'Insats', heading],
        ...Array.from({ length: 10 }, (_, index) => [makeIdentityNumber(9801 + index), '2025-03-01', 5, sex(index)]),
      ],
    }),
  ];

  test.each<[string, readonly SheetInMemory[], readonly string[]]>([
    ['is asked about when it is empty', list(() => undefined), ['DEL-BLAD-056']],
    ['is asked about when its heading is another', list(() => 'Söder', 'Plats'), ['DEL-BLAD-056']],
    ['is not when a single row fills it', list((index) => (index === 0 ? 'Söder' : undefined)), []],
  ])('%s', async (...[, second, expected]) => {
    const { deps, upload, result } = intake();
    expect(
      await ingest(
        upload(
          'u1',
          list((index) => (index === 0 ? undefined : 'Norr')),
        ),
        deps,
      ),
    ).toMatchObject({ kind: 'stored' });
    await ingest(upload('u2', second), deps);
    expect(warnings(result('u2').findings)).toEqual(expected);
  });

  test('is not when few rows ever filled it', async () => {
    const { deps, upload } = intake();
    await ingest(
      upload(
        'u1',
        list((index) => (index < 8 ? 'Norr' : undefined)),
      ),
      deps,
    );
    expect(
      await ingest(
        upload(
          'u2',
          list(() => undefined),
        ),
        deps,
      ),
    ).toMatchObject({ kind: 'stored' });
  });
});

test('of two lists found alike by their headings nothing is said but that they are', async () => {
  const { deps, upload, result } = intake();
  await ingest(upload('u1', [people({ name: 'Lista K2' }), people({ name: 'Lista K3' })]), deps);
  expect(result('u1').findings.map(({ code }) => code)).toEqual(['DEL-BLAD-002']);
});
