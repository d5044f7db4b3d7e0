import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbookReader } from '../../../../../functions/shared/workbook/read/readWorkbook.ts';
import { writeWorkbook } from '../../../../../functions/shared/workbook/write/writeWorkbook.ts';
import type { CellContent } from '../../../../../functions/shared/definition/cellContent.ts';
import { openXmlErrors } from '../../../../support/openXmlErrors.ts';

const write = (rows: readonly (readonly CellContent[])[]) =>
  writeWorkbook({
    title: 'Prov',
    sheets: [{ name: 'Blad 1', columns: [{ width: 12 }], rows: rows.map((cells) => ({ cells: cells.map((value) => ({ value })) })) }],
  });

async function read(workbook: Uint8Array) {
  const cells: unknown[][] = [];
  await workbookReader.read(workbook, {
    wants: () => true,
    rows: (_sheet, batch) => cells.push(...batch.map((row) => Array.from(row.cells))),
  });
  return cells;
}

describe('writeWorkbook', () => {
  it('writes what is read back: text as text, numbers, flags and dates', async () => {
    const text = fc
      .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
      .filter((each) => each.trim() === each && !/[\r\n]/.test(each));
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const number = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).filter((each) => !Object.is(each, -0)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(text, number, fc.boolean()), { minLength: 1, maxLength: 6 }), async (cells) => {
        expect(await read(write([cells]))).toEqual([cells]);
      }),
      { numRuns: 80 },
    );
    await fc.assert(
      fc.asyncProperty(day, async (date) => {
        const iso = date.toISOString().slice(0, 10);
        const cell = { value: { date: iso }, style: { numberFormat: 'yyyy\\-mm\\-dd' } };
        const workbook = writeWorkbook({ title: '', sheets: [{ name: 'A', columns: [{ width: 9 }], rows: [{ cells: [cell] }] }] });
        expect(await read(workbook)).toEqual([[{ date: iso }]]);
      }),
      { numRuns: 30 },
    );
  });

  it('is valid with every kind of style, prompt, link and property', () => {
    const workbook = writeWorkbook({
      title: 'Åtgärder & <mål>',
      properties: { 'Redovisa.Prov': 'a<b' },
      sheets: [
        {
          name: "Anna's blad",
          isLandscape: true,
          frozen: { rows: 1, columns: 1 },
          columns: [{ width: 200, style: { numberFormat: '@' } }],
          rows: [
            {
              cells: [
                { value: 'x', style: { isBold: true, isUnderlined: true, size: 14, color: '1F3864', fill: 'DDEBF7', hasBorder: true } },
              ],
            },
            {
              cells: [
                { value: '=1+1', style: { wraps: true, vertical: 'top' }, link: "'Anna''s blad'!A1" },
                { value: true },
                { value: -0.5 },
              ],
            },
          ],
          prompts: [
            {
              range: 'A2:A9',
              title: 'En rubrik som är mycket längre än Excel tillåter',
              text: 'Två\nrader',
              choices: 'Listor!$A$1:$A$2',
              objection: 'Nej',
            },
          ],
          numbersAsText: ['A2:A9'],
        },
        {
          name: 'Listor',
          isHidden: true,
          columns: [{ width: 9 }],
          rows: [{ cells: [{ value: 'a' }] }, { cells: [undefined, { value: 'b' }] }],
        },
      ],
    });
    expect(openXmlErrors(workbook)).toEqual([]);
  });
});
