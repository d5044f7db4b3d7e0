import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHeading } from '../../../../functions/ingest/read/headings/readHeading.ts';
import { statedUnits } from '../../../../functions/ingest/read/units/settleUnits.ts';
import type { Cell } from '../../../../functions/shared/domain/cell.ts';
import { inputWords } from '../../../../templates/text/inputWords.ts';
import { readWithMatches } from '../../../support/matchingSheets.ts';

type Row = readonly (Cell | undefined)[];
const names = ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag'];
const line = (amount: Cell, voucher = 'K1'): Row => [voucher, '2025-07-01', 'Lokaler', amount, 'Bidrag'];
const costs = (
  heading: string,
  around: { above?: readonly Row[]; below?: readonly Row[]; name?: string; amounts?: readonly Cell[] } = {},
) => [
  {
    name: around.name ?? 'Kostnader',
    rows: [
      ...(around.above ?? []),
      [...names, heading, 'Finansiering'],
      ...(around.amounts ?? [264, 12.5]).map((amount, index) => line(amount, `K${index}`)),
      ...(around.below ?? []),
    ],
  },
];
const matched = (heading: string) => ({ sheets: [], columns: [{ sheet: 'costs', heading, column: 'amount' }], values: [] });
const read = async (...given: Parameters<typeof readWithMatches>) => {
  const { rows, findings, proposals } = await readWithMatches(...given);
  const kronor = (rows['costs'] ?? []).reduce((sum, { amount }) => sum + Number(amount) / 100, 0);
  return { kronor, proposals, codes: findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code), findings };
};

const thousand = [
  'tkr',
  'Tkr',
  'TKR',
  'kkr',
  'TSEK',
  'KSEK',
  'tusen kronor',
  'tusental kronor',
  'tusental kr',
  'tusentals kronor',
  '1000-tal kronor',
  '1 000 kr',
  '1000 kr',
  '000 kr',
];
const million = ['mkr', 'Mkr', 'mnkr', 'MSEK', 'miljoner kronor', 'miljoner kr', 'milj. kr', 'mn kr', 'Mnkr'];
const foreign = ['EUR', '€', 'euro', 'USD', 'TEUR', 'NOK', 'danska kronor', 'tusental euro', 'öre'];
const written: readonly ((unit: string) => string)[] = [
  (unit) => `Belopp (${unit})`,
  (unit) => `Belopp [${unit}]`,
  (unit) => `Belopp, ${unit}`,
  (unit) => `Belopp i ${unit}`,
  (unit) => `Belopp (i ${unit}) *`,
  (unit) => `BELOPP\n(${unit})`,
  (unit) => `Belopp – ${unit}`,
];

describe('a unit in a heading', () => {
  test.each([
    ...thousand.map((unit) => [unit, 1000] as const),
    ...million.map((unit) => [unit, 1_000_000] as const),
    ['kr', 1],
    ['SEK', 1],
    ['kronor', 1],
  ] as const)('%s is so many kronor however it is written', async (unit, kronor) => {
    for (const write of written) {
      expect(readHeading(write(unit), inputWords)).toMatchObject({ name: 'belopp', unit: kronor });
      expect(await read(costs(write(unit)))).toMatchObject({ kronor: 276.5 * kronor, codes: [] });
    }
  });

  test.each([
    'Belopp (tusental kronor)',
    'Belopp (TSEK)',
    'Tkr',
    'Belopp (tkr) exkl. moms',
    'Belopp [tkr]',
    'Belopp KSEK',
    'Utfall TSEK',
    'Vår kostnad (tkr)',
  ])('%s keeps its unit once it is confirmed', async (heading) => {
    expect(await read(costs(heading), matched(heading))).toMatchObject({ kronor: 276_500, codes: [] });
  });

  test('is shown in the question what the heading means', async () => {
    const { proposals } = await read(costs('Utfall TSEK'));
    expect(proposals.columns).toMatchObject([{ heading: 'Utfall TSEK', column: 'amount', unit: 1000 }]);
  });

  test.each(foreign)('%s is never proposed as kronor, and asked about when it is said to be the amount', async (unit) => {
    for (const heading of [`Belopp (${unit})`, `Belopp, ${unit}`, `Belopp ${unit}`]) {
      const { proposals, codes } = await read(costs(heading));
      expect(codes).toContain('KOS-BELOPP-091');
      expect(proposals.columns.map(({ column }) => column)).not.toContain('amount');
      const confirmed = await read(costs(heading), matched(heading));
      expect(confirmed.findings.find(({ code }) => code === 'KOS-BLAD-043')).toMatchObject({ severity: 'warning', needsAnswer: true });
      const [asked] = confirmed.proposals.values;
      const values = [{ sheet: 'costs', column: 'amountUnit', text: asked?.text ?? '', value: 'kronor' }];
      expect(await read(costs(heading), { ...matched(heading), values })).toMatchObject({ kronor: 276.5, codes: [] });
    }
  });

  test('may stand in a row of its own below the headings', async () => {
    const unit = (text: string): Row => [undefined, undefined, undefined, text];
    expect(await read(costs('Belopp', { amounts: [], below: [unit('tkr'), line(264)] }))).toMatchObject({ kronor: 264_000, codes: [] });
    expect(await read(costs('Belopp', { amounts: [], below: [unit('(SEK)'), line(264)] }))).toMatchObject({ kronor: 264, codes: [] });
  });

  test('moms in it is asked about', async () => {
    expect(await read(costs('Belopp inkl. moms'), matched('Belopp inkl. moms'))).toMatchObject({ kronor: 276.5, codes: ['KOS-BLAD-045'] });
    expect((await read(costs('Belopp exkl. moms'))).codes).toEqual([]);
  });
});

describe('a unit in a column of its own', () => {
  const beside = (heading: string, rows: readonly (readonly [Cell, Cell | undefined])[], more: Row = []) => [
    {
      name: 'Kostnader',
      rows: [
        [...names, 'Belopp', 'Finansiering', heading, ...more],
        ...rows.map(([amount, unit], index) => [...line(amount, `K${index}`), unit, ...more.map(() => 24)]),
      ],
    },
  ];

  test.each(['Enhet', 'Valuta', 'Sort', 'Belopp är i'])('under %s counts with each amount, as if it had been typed', async (heading) => {
    for (const unit of [...thousand, ...million]) {
      const kronor = thousand.includes(unit) ? 1000 : 1_000_000;
      expect(
        await read(
          beside(heading, [
            [264, unit],
            ['12,50', unit],
          ]),
        ),
      ).toMatchObject({ kronor: 276.5 * kronor, findings: [] });
    }
    expect(
      await read(
        beside(heading, [
          [264, 'tkr'],
          [12.5, 'kr'],
        ]),
      ),
    ).toMatchObject({ kronor: 264_012.5, findings: [] });
    expect(
      await read(
        beside(heading, [
          [264, 'tkr'],
          [12.5, undefined],
        ]),
      ),
    ).toMatchObject({ kronor: 276_500, codes: ['KOS-BLAD-048'], findings: [{ row: 3 }] });
    expect(
      await read(
        beside(heading, [
          [264, 'tkr'],
          [12.5, 'kr'],
          [1, undefined],
          [0, undefined],
        ]),
      ),
    ).toMatchObject({ kronor: 264_013.5, codes: ['KOS-BLAD-048'], findings: [{ row: 4 }] });
    for (const kronor of ['kr', 'SEK', 'kronor'])
      expect(
        await read(
          beside(heading, [
            [264, kronor],
            ['12,5', kronor],
          ]),
        ),
      ).toMatchObject({ kronor: 276.5, findings: [] });
  });

  test('in another currency is no amount', async () => {
    const { findings } = await read(
      beside('Valuta', [
        [264, 'SEK'],
        [12.5, 'EUR'],
      ]),
    );
    expect(findings).toMatchObject([{ code: 'KOS-BELOPP-021', row: 3 }]);
  });

  test('is of the amount in that currency, where one stands beside it', async () => {
    expect(await read(beside('Valuta', [[264, 'EUR']], ['Valutabelopp']))).toMatchObject({ kronor: 264, codes: [] });
  });

  test('is passed over once the project has said so', async () => {
    const leftOut = { sheets: [], columns: [{ sheet: 'costs', heading: 'Valuta', column: null }], values: [] };
    expect(await read(beside('Valuta', [[264, 'EUR']]), leftOut)).toMatchObject({ kronor: 264, codes: [] });
  });

  test('may have something else in it too: an amount beside that is asked about', async () => {
    const mixed = (unit: string) =>
      beside('Enhet', [
        [264, unit],
        [12.5, 'Skolan'],
      ]);
    expect(await read(mixed('tkr'))).toMatchObject({ kronor: 264_012.5, codes: ['KOS-BLAD-048'] });
    expect(await read(mixed('kr'))).toMatchObject({ kronor: 276.5, codes: [] });
  });

  test('that begins to say thousands below the first rows is refused', async () => {
    const rows = Array.from({ length: 60 }, (_, index): [Cell, Cell | undefined] => [1, index === 50 ? 'tkr' : undefined]);
    expect((await read(beside('Enhet', rows))).codes).toEqual(['KOS-BLAD-044']);
  });
});

describe('units in the cells of a column', () => {
  const shown = (number: number, unit: string): Cell => ({ shown: number, unit, raw: number });

  test.each<[string, readonly Cell[], number, readonly string[]]>([
    ['typed', ['12 tkr', '12000 kr'], 24_000, []],
    ['typed, and one without', ['12 tkr', '12000 kr', '12'], 24_012, ['KOS-BLAD-048']],
    ['typed, and a number without', ['12 tkr', 12], 12_012, ['KOS-BLAD-048']],
    ['shown by the format, and one without', [shown(12, 'tkr'), 12], 12_012, ['KOS-BLAD-048']],
    ['shown, all of them', [shown(12, 'tkr'), shown(12, 'kr')], 12_012, []],
    ['kronor and nothing', ['12 kr', '12', 12], 36, []],
    ['zeros and dashes without', ['12 tkr', 0, '-', '0'], 12_000, []],
  ])('%s', async (...[, amounts, kronor, codes]) => {
    expect(await read(costs('Belopp', { amounts }))).toMatchObject({ kronor, codes });
  });

  test('are no question where the heading says what the others are', async () => {
    expect(await read(costs('Belopp (tkr)', { amounts: ['12000 kr', '12 tkr', 12] }))).toMatchObject({ kronor: 36_000, codes: [] });
    expect(await read(costs('Belopp (kr)', { amounts: ['12 tkr', 12] }))).toMatchObject({ kronor: 12_012, codes: [] });
  });
});

describe('a unit somewhere else', () => {
  const places: readonly [string, (text: string) => ReturnType<typeof costs>][] = [
    ['above the table', (text) => costs('Belopp', { above: [['Kostnader 2025'], [text], []] })],
    ['in a cell of a title row', (text) => costs('Belopp', { above: [['Kostnader 2025', undefined, undefined, text]] })],
    ['below the table', (text) => costs('Belopp', { below: [[], [text]] })],
    ['beside the table', (text) => costs('Belopp', { amounts: [], below: [[...line(264), undefined, text], line(12.5, 'K2')] })],
    ['in the name of the sheet', (text) => costs('Belopp', { name: `Kostnader ${text}` })],
  ];

  test.each(places)('%s is asked about and read', async (_, given) => {
    for (const text of [
      'Alla belopp i tkr',
      'tkr',
      '(TSEK)',
      'Belopp i tusental kronor',
      'Alla belopp anges i tusental kronor.',
      'Valuta: KSEK',
      'Budget 2025 tkr',
      'Avser 2025, tkr om inget annat anges',
      'Utfall 2025-09, tkr',
    ]) {
      expect(await read(given(text))).toMatchObject({ kronor: 276_500, codes: ['KOS-BLAD-042'] });
    }
    expect(await read(given('Alla belopp i miljoner kronor'))).toMatchObject({ kronor: 276_500_000, codes: ['KOS-BLAD-042'] });
    for (const text of [
      'Alla belopp i kronor',
      'Beviljat 3 mkr 2024',
      'Beviljat 3,5 mkr',
      'Beviljat 2000 tkr',
      'Beviljat 1 975 tkr',
      'Beviljat 264,5 tkr',
      'Kostnader 2025',
      'Tusen tack',
    ])
      expect(await read(given(text))).toMatchObject({ kronor: 276.5, codes: [] });
    for (const text of ['Alla belopp i EUR', 'Belopp i euro', 'EUR', '(EUR)'])
      expect((await read(given(text))).codes).toEqual(['KOS-BLAD-043']);
    expect((await read(given('Alla belopp inkl. moms'))).codes).toEqual(['KOS-BLAD-045']);
  });

  test('that the heading says too is no question; another than the heading says needs an answer', async () => {
    const above = [['Alla belopp i tkr']];
    expect(await read(costs('Belopp (tkr)', { above }))).toMatchObject({ kronor: 276_500, codes: [] });
    for (const heading of ['Belopp (kr)', 'Belopp (mkr)']) {
      const { codes, proposals } = await read(costs(heading, { above }));
      expect(codes).toEqual(['KOS-BLAD-043']);
      const values = proposals.values.map(({ sheet, column, text }) => ({ sheet, column, text, value: 'thousands' }));
      expect(await read(costs(heading, { above }), { sheets: [], columns: [], values })).toMatchObject({ kronor: 276_500, codes: [] });
    }
    expect((await read(costs('Belopp', { above: [['tkr'], ['mkr']] }))).codes).toEqual(['KOS-BLAD-043']);
  });

  test('below a long list is refused, for its rows have been read', async () => {
    const amounts = Array.from({ length: 60 }, () => 1);
    expect((await read(costs('Belopp', { amounts, below: [[], ['Alla belopp i tkr']] }))).codes).toEqual(['KOS-BLAD-044']);
    expect((await read(costs('Belopp (tkr)', { amounts, below: [[], ['Alla belopp är preliminära']] }))).codes).toEqual([]);
  });

  test('does not change an amount with a unit of its own', async () => {
    const given = costs('Belopp', { above: [['Alla belopp i tkr']], amounts: ['264 tkr', '12 500 kr', 1] });
    expect((await read(given)).kronor).toBe(277_500);
  });
});

test('any amount under any unit is its product, wherever the unit stands', async () => {
  const units = fc.constantFrom<[string, number]>(
    ...thousand.map((unit): [string, number] => [unit, 1000]),
    ...million.map((unit): [string, number] => [unit, 1_000_000]),
  );
  await fc.assert(
    fc.asyncProperty(units, fc.integer({ min: -99_999, max: 99_999 }), fc.boolean(), async ([unit, kronor], hundredths, isTitle) => {
      const amounts = [hundredths / 100];
      const given = isTitle ? costs('Belopp', { above: [[`Alla belopp i ${unit}`]], amounts }) : costs(`Belopp (${unit})`, { amounts });
      const { kronor: sum, codes } = await read(given);
      expect(sum).toBeCloseTo((hundredths / 100) * kronor, 2);
      expect(codes).toEqual(isTitle ? ['KOS-BLAD-042'] : []);
    }),
    { numRuns: 100 },
  );
});

test('any text is read without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      statedUnits(text, inputWords);
      expect(readHeading(text, inputWords).text).toBe(text);
    }),
  );
});
