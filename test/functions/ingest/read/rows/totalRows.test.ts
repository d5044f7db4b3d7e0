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
