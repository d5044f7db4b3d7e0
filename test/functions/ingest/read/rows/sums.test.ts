import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../../functions/shared/domain/cell.ts';
import { validateSheets } from '../../../../support/validateSheets.ts';

type Row = readonly (Cell | undefined)[];
const read = async (name: string, id: string, given: readonly Row[]) => {
  const { findings, rows: all } = await validateSheets([{ name, rows: given }]);
  return { findings, rows: all[id] ?? [], codes: findings.map(({ code, row }) => `${code} ${row}`) };
};
const budget = (...rows: readonly Row[]) => read('Budget', 'budget', [['År', 'Budgetpost', 'Beslutat belopp'], ...rows]);
const costs = (...rows: readonly Row[]) =>
  read('Kostnader', 'costs', [['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp', 'Finansiering'], ...rows]);
const cost = (voucher: string, amount: number): Row => [voucher, '2025-07-01', 'Lokaler', amount, 'Bidrag'];
const people = (...rows: readonly Row[]) => read('Deltagare', 'participants', [['Deltagar-id', 'Startdatum', 'Insats'], ...rows]);

describe('the last row of a budget that is the sum of the others', () => {
  test.each(['Hela budgeten', 'Allt', 'Budget totalt 2025', 'Kommunens ram', 'Allt som allt'])('called %s is asked about', async (name) => {
    const { codes, rows, findings } = await budget([2025, 'A', 100], [2025, 'B', 200], [2025, name, 300]);
    expect(rows).toHaveLength(2);
    expect(codes).toEqual(['BUD-BLAD-064 4']);
    expect(findings[0]?.severity).toBe('warning');
  });

  test('is one for each year, and with a total below that says the same', async () => {
    const given: readonly Row[] = [
      [2024, 'A', 100],
      [2024, 'B', 200],
      [2024, 'Hela 2024 års ram', 300],
      [2025, 'A', 10],
      [2025, 'B', 20],
      [2025, 'Ramen', 30],
    ];
    const { codes, rows } = await budget(...given);
    expect(codes).toEqual(['BUD-BLAD-064 4', 'BUD-BLAD-064 7']);
    expect(rows).toHaveLength(4);
    expect((await budget(...given.slice(0, 3), [undefined, 'Summa', 300])).codes).toEqual(['BUD-BLAD-064 4']);
  });

  test('is a line where others of its year follow, a total counts it, or it is the sum of one', async () => {
    for (const rows of [
      [
        [2025, 'A', 100],
        [2025, 'B', 200],
        [2025, 'C', 300],
        [2025, 'D', 50],
      ],
      [
        [2025, 'A', 100],
        [2025, 'B', 200],
        [2025, 'C', 300],
        [undefined, 'Summa', 600],
      ],
      [
        [2025, 'A', 100],
        [2025, 'B', 100],
      ],
      [
        [2025, 'A', 0],
        [2025, 'B', 0],
        [2025, 'C', 0],
      ],
      [
        [2025, 'A', 100],
        [2025, 'B', 200],
        [2025, 'C', 301],
      ],
    ] satisfies readonly Row[][]) {
      const { codes, rows: kept } = await budget(...rows);
      expect(codes).toEqual([]);
      expect(kept).toHaveLength(rows.filter(([year]) => year !== undefined).length);
    }
  });

  test('lacks its year, and is asked about all the same', async () => {
    expect((await budget([2025, 'A', 100], [2025, 'B', 200], [undefined, 'Hela budgeten', 300])).codes).toEqual(['BUD-BLAD-064 4']);
  });

  test('is never data behind silence, whatever the lines are', async () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(amounts, fc.constantFrom('Hela budgeten', 'Allt', 'Ramen'), async (lines, name) => {
        const rows = lines.map((amount, index): Row => [2025, `Post ${index}`, amount]);
        const total = lines.reduce((sum, amount) => sum + amount, 0);
        const { codes, rows: kept } = await budget(...rows, [2025, name, total]);
        expect(kept).toHaveLength(lines.length);
        expect(codes).toEqual([`BUD-BLAD-064 ${lines.length + 2}`]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('in a list of costs', () => {
  test('a last row without a number of its own that is the sum is asked about, one with a number is not', async () => {
    expect(await costs(cost('A1', 100), cost('A2', 200), cost('Alla', 300))).toMatchObject({ codes: ['KOS-BLAD-064 4'] });
    expect(await costs(cost('A1', 100), cost('A2', 200), cost('A3', 300))).toMatchObject({ codes: [] });
  });

  test('a row of nothing but the sum is told as one', async () => {
    const { codes, rows, findings } = await costs(cost('A1', 100), cost('A2', 200), [undefined, undefined, undefined, 300]);
    expect(codes).toEqual(['KOS-BLAD-065 4']);
    expect(findings[0]?.severity).toBe('note');
    expect(rows).toHaveLength(2);
  });

  test('a row of nothing but another amount lacks something', async () => {
    const { findings } = await costs(cost('A1', 100), cost('A2', 200), [undefined, undefined, undefined, 301]);
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
  });

  test.each(['Σ', 'Σ:', '∑', 'σ'])('%s is a sum', async (name) => {
    expect(await costs(cost('A1', 100), cost('A2', 200), [name, undefined, undefined, 300])).toMatchObject({ codes: [] });
    expect(await costs(cost('A1', 100), cost('A2', 200), [name, undefined, undefined, 301])).toMatchObject({ codes: ['KOS-BELOPP-093 4'] });
  });
});

describe('what is left of the rows', () => {
  test.each(['Saldo', 'Netto', 'Kvar', 'Kvar att fördela', 'Kvar av budgeten', 'Återstår', 'SALDO:', 'Netto 2025'])(
    '%s is asked about and no row',
    async (name) => {
      const short = await costs(cost('A1', 100), cost('A2', 200), [name, undefined, undefined, 50]);
      expect(short).toMatchObject({ codes: ['KOS-BLAD-054 4'], rows: [{}, {}] });
      const whole = await budget([2025, 'A', 100], [2025, 'B', 200], [2025, name, 50]);
      expect(whole).toMatchObject({ codes: ['BUD-BLAD-058 4'], rows: [{}, {}] });
    },
  );

  test.each(['Netto AB', 'Kvar i skolan', 'Nettokostnad', 'Saldo Bygg'])('%s is a line', async (name) => {
    expect(await budget([2025, 'A', 100], [2025, name, 50])).toMatchObject({ codes: [], rows: [{}, {}] });
  });

  test('is a sum when it is what the rows come to', async () => {
    expect(await costs(cost('A1', 100), cost('A2', 200), ['Netto', undefined, undefined, 300])).toMatchObject({ codes: [] });
  });
});

describe('how many there are', () => {
  const two: readonly Row[] = [
    ['A1', '2025-03-01', 5],
    ['A2', '2025-03-01', 5],
  ];

  test.each<[string, Row]>([
    ['in one cell', ['Antal: 2']],
    ['in two', ['Antal', 2]],
    ['in words', ['Antal deltagare', 2]],
  ])('%s is no row', async (_, row) => {
    expect(await people(...two, row)).toMatchObject({ codes: [], rows: [{}, {}] });
  });

  test('is asked about when it is another number', async () => {
    expect(await people(...two, ['Antal: 3'])).toMatchObject({ codes: ['DEL-BLAD-054 4'], rows: [{}, {}] });
  });
});
