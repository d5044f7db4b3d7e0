import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnLetters, type Cell } from '../../../../../functions/shared/domain/cell.ts';
import { rawWorkbook } from '../../../../support/rawWorkbook.ts';
import { readAll } from '../../../../support/readAll.ts';

async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('a workbook made by exceljs is read cell for cell', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Deltagare');
  sheet.addRow(['Personnummer', 'Startdatum', 'Timmar', 'Belopp', 'Aktiv', 'Summa', 'Fel']);
  sheet.addRow([
    '19900101-9802',
    new Date(Date.UTC(2025, 2, 1)),
    7.5,
    -1750000.5,
    true,
    { formula: 'D2*2', result: -3500001 },
    { error: '#N/A' },
  ]);
  sheet.getColumn(2).numFmt = 'yyyy-mm-dd';
  sheet.getCell('C3').value = 1.5625;
  sheet.getCell('C3').numFmt = '[h]:mm';
  sheet.getCell('A4').value = { richText: [{ text: 'fet', font: { bold: true } }, { text: ' och mager' }] };
  sheet.getCell('B4').value = { text: 'länk', hyperlink: 'https://example.se' };
  sheet.getCell('D4').value = { formula: 'TODAY()' };
  sheet.mergeCells('A6:C6');
  sheet.getCell('A6').value = 'Sammanfogad';
  workbook.addWorksheet('Gömd', { state: 'hidden' }).addRow(['x']);
  expect(await readAll(await bytesOf(workbook))).toMatchObject({
    result: {
      kind: 'read',
      sheets: [
        { name: 'Deltagare', isHidden: false },
        { name: 'Gömd', isHidden: true },
      ],
    },
    cells: {
      Deltagare: {
        A2: '19900101-9802',
        B2: { date: '2025-03-01' },
        C2: 7.5,
        D2: -1750000.5,
        E2: true,
        F2: -3500001,
        G2: { error: '#N/A' },
        C3: { duration: 37.5 * 3_600_000, raw: 1.5625 },
        A4: 'fet och mager',
        B4: 'länk',
        D4: { uncalculated: true },
        A6: 'Sammanfogad',
      },
      Gömd: { A1: 'x' },
    },
  });
});

/** Text as XML allows it, with the characters a reader may stumble on. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('å', 'ö', ' ', '\n', '&', '<', '>', '"', "'", ';', '€', '😀', '_x', '0'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  })
  .filter((value) => value !== '' && !/_x[0-9A-Fa-f]{4}_/.test(value));
const number = fc.oneof(
  // No program writes a negative zero.
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  fc.integer(),
  fc.integer().map((value) => value / 100),
);
const day = fc.integer({ min: 61, max: 2_958_465 });

function dateOf(serial: number): Cell {
  return { date: new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10) };
}

describe('any grid is read back as it was written', () => {
  test('by exceljs', async () => {
    const cell = fc.oneof(
      text.map((value) => ({ write: value, read: value })),
      number.map((value) => ({ write: value, read: value })),
      fc.boolean().map((value) => ({ write: value, read: value })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.option(cell), { maxLength: 8 }), { maxLength: 12 }), async (grid) => {
        const workbook = new ExcelJS.Workbook();
        const sheet = workbook.addWorksheet('A');
        const expected: Record<string, Cell> = {};
        grid.forEach((row, r) => {
          row.forEach((value, c) => {
            if (!value) return;
            sheet.getCell(r + 1, c + 1).value = value.write;
            expected[`${columnLetters(c)}${r + 1}`] = value.read;
          });
        });
        const { cells } = await readAll(await bytesOf(workbook));
        expect(cells['A']).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('as XML in any of its forms', async () => {
    const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;');
    const cell = fc.oneof(
      number.map((value) => ({ type: 'n', style: 0, value: String(value), read: value })),
      day.map((value) => ({ type: 'n', style: 1, value: String(value), read: dateOf(value) })),
      text.map((value) => ({ type: 'str', style: 0, value: escaped(value), read: value })),
      fc.nat({ max: 2 }).map((value) => ({ type: 's', style: 0, value: String(value), read: `text ${value}` })),
    );
    const form = fc.record({
      quote: fc.constantFrom('"', "'"),
      space: fc.constantFrom('', ' ', '\n  '),
      hasReference: fc.boolean(),
      isTypeFirst: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.tuple(cell, form), { maxLength: 8 }), { maxLength: 8 }), async (grid) => {
        const expected: Record<string, Cell> = {};
        const rows = grid.map((row, r) => {
          const written = row.map(([value, { quote, space, hasReference, isTypeFirst }], c) => {
            const address = `${columnLetters(c)}${r + 1}`;
            expected[address] = value.read;
            const attributes = [
              ...(hasReference ? [`r=${quote}${address}${quote}`] : []),
              `s=${quote}${value.style}${quote}`,
              ...(value.type === 'n' ? [] : [`t=${quote}${value.type}${quote}`]),
            ];
            return `<c ${(isTypeFirst ? attributes.reverse() : attributes).join(' ')}${space}>${space}<v${space}>${value.value}</v${space}>${space}</c${space}>`;
          });
          return `<row>${written.join('')}</row>`;
        });
        const strings = [0, 1, 2].map((i) => `<si><t>text ${i}</t></si>`).join('');
        const { cells } = await readAll(rawWorkbook({ sheets: [{ name: 'A', rows: rows.join('') }], strings, formats: ['yyyy-mm-dd'] }));
        expect(cells['A']).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});
