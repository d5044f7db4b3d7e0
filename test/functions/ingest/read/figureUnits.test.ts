import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../functions/shared/domain/cell.ts';
import type { SheetInMemory } from '../../../support/workbookInMemory.ts';
import { readWithMatches } from '../../../support/matchingSheets.ts';

type Row = readonly (Cell | undefined)[];

/** The two sheets with numbers of figures: their amount's column and heading, and a row of them. */
const kinds = [
  ['targets', 'MAL', 'total', 'Totalt', (figure: string, value: Cell, more: Row): Row => [figure, '2025', value, ...more]],
  ['references', 'JMF', 'value', 'Värde', (figure: string, value: Cell, more: Row): Row => [figure, '2025', value, 'Riket', ...more]],
] as const;
const names = { targets: 'Mål', references: 'Jämförelsetal' };

describe.each(kinds)('a figure in kronor in %s', (...[id, code, column, heading, line]) => {
  const sheet = (
    values: readonly (readonly [string, Cell, ...Row])[],
    { title, name = names[id], written = heading, more = [] }: { title?: string; name?: string; written?: string; more?: Row } = {},
  ): SheetInMemory => ({
    name,
    rows: [
      ...(title === undefined ? [] : [[title], []]),
      ['Indikator', 'Period', written, ...(id === 'references' ? ['Område'] : []), ...more],
      ...values.map(([figure, value, ...rest]) => line(figure, value, rest)),
    ],
  });
  const read = async (given: SheetInMemory, matches?: Parameters<typeof readWithMatches>[1]) => {
    const { rows, findings, proposals } = await readWithMatches([given], matches);
    const codes = findings.filter(({ severity }) => severity !== 'note').map((finding) => finding.code);
    return { values: (rows[id] ?? []).map((row) => row[column]), codes, findings, proposals };
  };
  const mixed = [
    ['cost.total', 300],
    ['participants.met', 40],
    ['budget.Lokaler.2025.spent', 12.5],
    ['coFinancing.share', 46],
  ] as const;
  const inThousands = [300_000, 40, 12_500, 46];

  test.each<[string, Parameters<typeof sheet>[1]]>([
    ['in the heading', { written: `${heading} (tkr)` }],
    ['in the title', { title: 'Alla belopp i tkr' }],
    ['in the name of the sheet', { name: `${names[id]} (tkr)` }],
  ])('is in thousands when it is said %s, which is asked about, and the others stand', async (_, how) => {
    const { values, codes, findings } = await read(sheet(mixed, how));
    expect(values).toEqual(inThousands);
    expect(codes).toEqual([`${code}-BLAD-042`]);
    expect(findings.find((finding) => finding.code === `${code}-BLAD-042`)?.message).toContain('läses som tusental kronor');
  });

  test('is kronor when nothing else is said', async () => {
    expect(await read(sheet(mixed))).toMatchObject({ values: [300, 40, 12.5, 46], codes: [] });
    expect(await read(sheet(mixed, { written: `${heading} (kr)`, title: 'Alla belopp i kronor' }))).toMatchObject({ codes: [] });
  });

  test('follows a column of units, in which the others have words of their own', async () => {
    const given = sheet(
      [
        ['cost.total', 300, 'tkr'],
        ['participants.met', 40, 'antal'],
        ['coFinancing.share', 46, '%'],
        ['cost.staff', 1.5, 'mkr'],
      ],
      { more: ['Enhet'] },
    );
    expect(await read(given)).toMatchObject({ values: [300_000, 40, 46, 1_500_000], codes: [] });
    const blank = sheet(
      [
        ['cost.total', 300, 'tkr'],
        ['participants.met', 40, undefined],
        ['cost.staff', 12, undefined],
      ],
      { more: ['Enhet'] },
    );
    expect((await read(blank)).codes).toEqual([`${code}-BLAD-048`]);
  });

  test('counts with a unit of its own, typed or in the number format', async () => {
    const given = sheet([
      ['cost.total', '300 tkr'],
      ['cost.staff', { shown: 1.5, unit: 'mkr', raw: 1.5 }],
      ['cost.premises', '12 500,50 kr'],
    ]);
    expect(await read(given)).toMatchObject({ values: [300_000, 1_500_000, 12_500.5], codes: [] });
  });

  test('under a heading in thousands, shown in kronor, is asked about', async () => {
    const given = sheet([['cost.total', { shown: 300, unit: 'kr', raw: 300 }]], { written: `${heading} (tkr)` });
    const { values, codes } = await read(given);
    expect(values).toEqual([300]);
    expect(codes.some((one) => one.endsWith('-026'))).toBe(true);
  });

  test('in another currency is refused, and two units need an answer', async () => {
    expect((await read(sheet([['cost.total', '300 EUR']]))).codes.some((one) => one.endsWith('-025'))).toBe(true);
    const torn = sheet(mixed, { written: `${heading} (mkr)`, title: 'Alla belopp i tkr' });
    const asked = await read(torn);
    expect(asked.codes).toEqual([`${code}-BLAD-043`]);
    const values = asked.proposals.values.map((one) => ({ sheet: one.sheet, column: one.column, text: one.text, value: 'thousands' }));
    expect(await read(torn, { sheets: [], columns: [], values })).toMatchObject({ values: inThousands, codes: [] });
  });

  test('is its product with any unit', async () => {
    const units = fc.constantFrom<[string, number]>(['tkr', 1000], ['TSEK', 1000], ['mkr', 1_000_000], ['miljoner kronor', 1_000_000]);
    await fc.assert(
      fc.asyncProperty(units, fc.integer({ min: 1, max: 9_999_999 }), fc.nat(999), async ([unit, kronor], hundredths, people) => {
        const given = sheet(
          [
            ['participants.met', people],
            ['cost.total', hundredths / 100],
          ],
          { title: `Alla belopp i ${unit}` },
        );
        const { values } = await read(given);
        expect(values[0]).toBe(people);
        expect(values[1]).toBeCloseTo((hundredths / 100) * kronor, 2);
      }),
      { numRuns: 40 },
    );
  });
});

test('a number of the world around is kronor when its name ends so', async () => {
  const rows: readonly Row[] = [
    ['Indikator', 'Period', 'Värde (tkr)', 'Område'],
    ['Medianinkomst, kr', '2025', 300, 'Riket'],
    ['Arbetslöshet, andel', '2025', 7, 'Riket'],
  ];
  const { rows: read } = await readWithMatches([{ name: 'Jämförelsetal', rows }]);
  expect(read['references']?.map(({ value }) => value)).toEqual([300_000, 7]);
});

test('a number whose format shows another is asked about', async () => {
  const rows: readonly Row[] = [
    ['Indikator', 'Period', 'Totalt'],
    ['participants.met', '2025', { shown: 12_000, unit: '', raw: 12 }],
  ];
  const { rows: read, findings } = await readWithMatches([{ name: 'Mål', rows }]);
  expect(read['targets']?.map(({ total }) => total)).toEqual([12_000]);
  expect(findings).toMatchObject([{ code: 'MAL-TOT-028', severity: 'warning' }]);
});
