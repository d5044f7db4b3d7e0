import { expect, test } from 'vitest';
import { validateWorkbook } from '../../../../functions/ingest/read/validateWorkbook.ts';
import { workbookReader } from '../../../../functions/shared/workbook/read/readWorkbook.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { rawWorkbook } from '../../../support/rawWorkbook.ts';
import { rowsOf } from '../../../support/rowsOf.ts';
import { today, vocabulary } from '../../../support/validateSheets.ts';

const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const header = (...headings: readonly string[]) =>
  `<row r="1">${headings.map((heading, index) => text(`${'ABCDEFG'.charAt(index)}1`, heading)).join('')}</row>`;

async function read(name: string, rows: string, formats: readonly string[]) {
  const file = rawWorkbook({ sheets: [{ name, rows }], formats });
  const context = { words: vocabulary.words, figures: vocabulary.figures, today, project: exampleProject };
  const { sheets, findings } = await validateWorkbook(file, vocabulary, { workbooks: workbookReader, context });
  return { rows: sheets.flatMap((sheet) => rowsOf(sheet.rows)), codes: findings.kept.map(({ code, cell }) => `${code} ${cell}`) };
}

test('the same number in one column is an amount of its own for each format', async () => {
  const formats = ['0 "tkr"', '#,##0.00\\ "kr"', '#,##0,', '[$€-1]\\ 0', '[h]:mm'];
  const line = (row: number, style: number) =>
    `<row r="${row}">${text(`A${row}`, `A${row}`)}${text(`B${row}`, '2025-03-10')}${text(`C${row}`, 'Lokaler')}<c r="D${row}" s="${style}"><v>264</v></c>${text(`E${row}`, 'Bidrag')}</row>`;
  const headings = header('Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp', 'Finansiering');
  const { rows, codes } = await read(
    'Kostnader',
    headings + [0, 1, 2, 3, 0, 4, 5, 1].map((style, index) => line(index + 2, style)).join(''),
    formats,
  );
  expect(rows.map((row) => row['amount'])).toEqual([26400, 26400000, 26400, 26400, 26400, undefined, undefined, 26400000]);
  // Those without a unit among those in thousands are asked about.
  expect(codes).toEqual(['KOS-BELOPP-021 D7', 'KOS-BELOPP-021 D8', 'KOS-BLAD-048 D2']);
});

test('the same number in one column is a share of its own for each format', async () => {
  const line = (row: number, style: number) =>
    `<row r="${row}">${text(`A${row}`, 'ended.resultShare')}${text(`B${row}`, String(2023 + row))}<c r="C${row}" s="${style}"><v>1</v></c></row>`;
  const { rows } = await read('Mål', header('Indikator', 'Period', 'Totalt') + line(2, 0) + line(3, 1) + line(4, 2), ['0%', '0"%"']);
  expect(rows.map((row) => row['total'])).toEqual([1, 100, 1]);
});

test('the same day with and without a clock time near midnight is two', async () => {
  const line = (row: number, serial: number) =>
    `<row r="${row}">${text(`A${row}`, `A${row}`)}<c r="B${row}" s="1"><v>${serial}</v></c>${text(`C${row}`, 'Lokaler')}<c r="D${row}"><v>1</v></c>${text(`E${row}`, 'Bidrag')}</row>`;
  const headings = header('Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp', 'Finansiering');
  const serials = [45838, 45838 + 22 / 24, 45838, 45838 + 0.5];
  const { rows, codes } = await read('Kostnader', headings + serials.map((serial, index) => line(index + 2, serial)).join(''), [
    'yyyy\\-mm\\-dd',
  ]);
  expect(rows.map((row) => row['bookedOn'])).toEqual(['2025-06-30', '2025-07-01', '2025-06-30', '2025-06-30']);
  expect(codes).toEqual(['KOS-BOKF-018 B3']);
});
