import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateWorkbook } from '../../../../../functions/ingest/read/validateWorkbook.ts';
import type { Cell } from '../../../../../functions/shared/domain/cell.ts';
import { parseRange } from '../../../../../functions/shared/workbook/package/reference.ts';
import { workbookReader } from '../../../../../functions/shared/workbook/read/readWorkbook.ts';
import { exampleProject } from '../../../../support/exampleProject.ts';
import { rawWorkbook, sheetXml } from '../../../../support/rawWorkbook.ts';
import { today, validateSheets, vocabulary } from '../../../../support/validateSheets.ts';

type Row = readonly (Cell | undefined)[];
const headings = ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Insats', 'Beskrivning', 'Belopp', 'Moms', 'Finansiering'];
const costs = (rows: readonly Row[], ...merged: readonly string[]) =>
  validateSheets([{ name: 'Kostnader', rows: [headings, ...rows], merged: merged.flatMap((range) => parseRange(range) ?? []) }]);
const row = (voucher: string, more: Readonly<Record<number, Cell | undefined>> = {}): Row =>
  Object.assign([voucher, '2025-03-10', 'Lokaler', 'Handledning', 'Hyra', 1000, 0, 'Bidrag'], more);

describe('cells merged down', () => {
  test('count for each of their rows, with one note', async () => {
    const { findings, rows } = await costs([row('A1'), row('A2', { 3: undefined }), row('A3', { 3: undefined }), row('A4')], 'D2:D4');
    expect(rows['costs']?.map(({ line }) => line)).toEqual(['Handledning', 'Handledning', 'Handledning', 'Handledning']);
    expect(findings).toMatchObject([{ code: 'KOS-BLAD-061', severity: 'note', cell: 'D3' }]);
    expect(findings[0]?.message).toContain('D2:D4');
  });

  test('count where something is required', async () => {
    const { findings, rows } = await costs([row('A1'), row('A2', { 1: undefined, 7: undefined })], 'B2:B3', 'H2:H3');
    expect(rows['costs']).toMatchObject([{ bookedOn: '2025-03-10' }, { bookedOn: '2025-03-10', financing: 'grant' }]);
    expect(findings.map(({ code }) => code)).toEqual(['KOS-BLAD-061', 'KOS-BLAD-061']);
  });

  test('with an amount in them are refused: it is one for all the rows', async () => {
    const { findings } = await costs([row('A1'), row('A2', { 5: undefined })], 'F2:F3');
    expect(findings).toMatchObject([{ code: 'KOS-BLAD-063', severity: 'error', cell: 'F3' }]);
  });

  test('that hide another value are refused', async () => {
    const { findings } = await costs([row('A1'), row('A2', { 3: 'Annat' })], 'D2:D3');
    expect(findings).toMatchObject([{ code: 'KOS-BLAD-063', severity: 'error', cell: 'D3' }]);
    expect((await costs([row('A1'), row('A2')], 'D2:D3')).findings).toEqual([]);
  });

  test('over rows that hold nothing else make no rows', async () => {
    const { rows } = await costs([row('A1'), [undefined, undefined, undefined, undefined, undefined, ' ']], 'D2:D9');
    expect(rows['costs']).toHaveLength(1);
  });
});

describe('cells merged across', () => {
  test('are asked about where what is hidden may be blank', async () => {
    const { findings, rows } = await costs([row('A1', { 4: undefined })], 'D2:E2');
    expect(findings).toMatchObject([{ code: 'KOS-BLAD-062', severity: 'warning', cell: 'E2' }]);
    expect(rows['costs']).toMatchObject([{ line: 'Handledning' }]);
  });

  test('are refused where it may not', async () => {
    const { findings } = await costs([row('A1', { 1: undefined })], 'A2:B2');
    expect(findings).toMatchObject([{ code: 'KOS-BLAD-063', severity: 'error', cell: 'B2' }]);
  });

  test('in titles, totals and remarks are nobody’s business', async () => {
    const total: Row = ['Summa', undefined, undefined, undefined, undefined, 1000];
    const remark: Row = ['Listan är hämtad ur ekonomisystemet'];
    const { findings } = await costs([row('A1'), total, [], remark], 'A1:B1', 'A3:E3', 'A5:H5', 'J2:K9');
    expect(findings.map(({ code }) => code)).toEqual(['KOS-BLAD-007']);
  });
});

test('a blank merged cell says nothing', async () => {
  const { findings } = await costs([row('A1', { 3: undefined, 4: undefined }), row('A2', { 3: undefined })], 'D2:E2', 'D3:D3');
  expect(findings).toEqual([]);
});

test('whatever ranges a file states, each row is read once', async () => {
  const cell = fc.record({
    column: fc.constantFrom('A', 'B', 'D', 'F', 'XFD'),
    line: fc.constantFrom(0, 1, 2, 3, 4, 1_048_576, 9_999_999),
  });
  const range = fc.tuple(cell, cell).map(([from, to]) => `${from.column}${from.line}:${to.column}${to.line}`);
  await fc.assert(
    fc.asyncProperty(fc.array(range, { maxLength: 6 }), async (ranges) => {
      const { rows } = await costs([row('A1'), row('A2'), row('A3')], 'A1:XFD1048576', ...ranges);
      expect(rows['costs']).toHaveLength(3);
    }),
    { numRuns: 50 },
  );
});

describe('a file', () => {
  const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const line = (number: number, cells: readonly (string | undefined)[]) =>
    `<row r="${number}">${cells.map((value, index) => (value === undefined ? '' : text(`${'ABCDEFGH'.charAt(index)}${number}`, value))).join('')}</row>`;
  const lines = [
    line(1, headings),
    line(2, ['A1', '2025-03-10', 'Lokaler', 'Handledning', 'Hyra', '1000', '0', 'Bidrag']),
    line(3, ['A2', '2025-03-11', 'Lokaler', undefined, 'Hyra', '500', '0', 'Bidrag']),
  ];
  const read = async (after: string, parts: Readonly<Record<string, undefined>> = {}) => {
    const file = rawWorkbook({
      sheets: [
        { name: 'Kostnader', xml: sheetXml(lines.join(''), after) },
        { name: 'Deltagare', rows: '' },
      ],
      parts,
    });
    const context = { words: vocabulary.words, figures: vocabulary.figures, today, project: exampleProject };
    const { sheets, findings } = await validateWorkbook(file, vocabulary, { workbooks: workbookReader, context });
    return { sheets, codes: findings.kept.map(({ code, severity }) => `${code} ${severity}`) };
  };

  test('says behind its rows which cells are merged', async () => {
    const { sheets, codes } = await read(
      '<mergeCells><mergeCell ref="D2:D3"/><mergeCell ref="A1:XFD1048576"/><mergeCell ref="x"/></mergeCells>',
    );
    expect(sheets[0]?.rows.length).toBe(2);
    expect(codes).toContain('KOS-BLAD-063 error');
    expect((await read('<mergeCells><mergeCell ref="D2:D3"/></mergeCells>')).codes).toContain('KOS-BLAD-061 note');
  });

  test('that lacks a sheet it names leaves the others readable, and is asked about', async () => {
    const { sheets, codes } = await read('', { 'xl/worksheets/sheet2.xml': undefined });
    expect(sheets.map(({ place }) => place.name)).toEqual(['Kostnader']);
    expect(codes).toEqual(['FIL-141 warning']);
  });
});
