import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../functions/shared/domain/cell.ts';
import type { SheetInMemory } from '../../../support/workbookInMemory.ts';
import { readWithMatches } from '../../../support/matchingSheets.ts';

type Row = readonly (Cell | undefined)[];
interface Around {
  readonly title?: string;
  readonly name?: string;
  readonly below?: readonly Row[];
  readonly more?: Row;
}

const attendance = (heading: string, times: readonly (readonly [Cell, ...Row])[], around: Around = {}): SheetInMemory => ({
  name: around.name ?? 'Närvaro',
  rows: [
    ...(around.title === undefined ? [] : [[around.title]]),
    ['Deltagar-id', 'Månad', heading, ...(around.more ?? [])],
    ...times.map(([time, ...rest], index) => [`A${index}`, '2025-03', time, ...rest]),
    ...(around.below ?? []),
  ],
});
const read = async (given: SheetInMemory, matches?: Parameters<typeof readWithMatches>[1]) => {
  const { rows, findings } = await readWithMatches([given], matches);
  const hours = (rows['attendance'] ?? []).map((row) => Number(row['time']) / 3_600_000);
  return { hours, codes: findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code), findings };
};

describe('times in minutes', () => {
  test.each<[string, string, Around]>([
    ['the title', 'Timmar', { title: 'Tid anges i minuter' }],
    ['a note below', 'Timmar', { below: [[], ['Tiden anges i minuter']] }],
    ['the name of the sheet', 'Tid', { name: 'Närvaro (min)' }],
    ['the heading', 'Tid (min)', {}],
    ['the heading, beside its name', 'Timmar (minuter)', {}],
    ['the heading, in words', 'Tid i minuter', {}],
  ])('are told by %s, asked about and read', async (_, heading, around) => {
    const { hours, codes, findings } = await read(attendance(heading, [[90], ['45'], ['1:30']], around));
    expect(hours).toEqual([1.5, 0.75, 1.5]);
    expect(codes).toEqual(['NAR-BLAD-046']);
    expect(findings.find(({ code }) => code === 'NAR-BLAD-046')).toMatchObject({ severity: 'warning' });
    expect(findings.find(({ code }) => code === 'NAR-BLAD-046')?.message).toContain('läses som minuter');
  });

  test('are told by a heading that is matched', async () => {
    const columns = [{ sheet: 'attendance', heading: 'Minuter', column: 'time' }];
    expect(await read(attendance('Minuter', [[90]]), { sheets: [], columns, values: [] })).toMatchObject({
      hours: [1.5],
      codes: ['NAR-BLAD-046'],
    });
  });

  test('are told by the cell or the column of units, as if they had been typed', async () => {
    expect(await read(attendance('Tid', [[{ shown: 90, unit: 'min', raw: 90 }], ['45 min'], ['2 tim']]))).toMatchObject({
      hours: [1.5, 0.75, 2],
      codes: [],
    });
    const more = ['Sort'];
    expect(
      await read(
        attendance(
          'Timmar',
          [
            [90, 'min'],
            [2, 'tim'],
            ['45', 'Minuter'],
          ],
          { more },
        ),
      ),
    ).toMatchObject({
      hours: [1.5, 2, 0.75],
      codes: [],
    });
    expect(
      await read(
        attendance(
          'Timmar',
          [
            [90, 'min'],
            [45, undefined],
          ],
          { more },
        ),
      ),
    ).toMatchObject({
      hours: [1.5, 0.75],
      codes: ['NAR-BLAD-048'],
    });
  });

  test('beside a time without a unit are asked about', async () => {
    expect(await read(attendance('Tid', [['90 min'], [2]]))).toMatchObject({ hours: [1.5, 2], codes: ['NAR-BLAD-048'] });
  });

  test('said of times that are said to be hours, or below a long list, are refused', async () => {
    expect((await read(attendance('Tid (tim)', [[90]], { title: 'Tid anges i minuter' }))).codes).toEqual(['NAR-BLAD-047']);
    const long = attendance(
      'Tid',
      Array.from({ length: 60 }, () => [1] as const),
      { below: [[], ['Tiden anges i minuter']] },
    );
    expect((await read(long)).codes).toEqual(['NAR-BLAD-047']);
  });

  test.each(['Timmar', 'Antal timmar', 'Tid', 'Tid (h)', 'Tid i timmar och minuter'])('are not told by %s', async (heading) => {
    const title = 'Möten på 30 minuter räknas inte';
    expect(await read(attendance(heading, [[1.5]], { title }))).toMatchObject({ hours: [1.5], codes: [] });
  });

  test('are a sixtieth of an hour each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 40_000 }), async (minutes) => {
        const { hours } = await read(attendance('Tid (min)', [[minutes]]));
        expect(hours[0]).toBeCloseTo(minutes / 60, 6);
      }),
      { numRuns: 30 },
    );
  });

  test('stand beside money, which has units of its own', async () => {
    const rows: readonly Row[] = [
      ['Belopp i tkr, tid anges i minuter'],
      ['Anställd', 'Funktion', 'Månad', 'Timmar', 'Månadslön'],
      ['A1', 'Projektledare', '2025-03', 90, 40],
    ];
    const { rows: all } = await readWithMatches([{ name: 'Personaltid', rows }]);
    expect(all['staffTime']).toMatchObject([{ time: 1.5 * 3_600_000, monthlySalary: 4_000_000 }]);
  });
});
