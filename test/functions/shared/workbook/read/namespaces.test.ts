import { describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../../../support/rawWorkbook.ts';
import { readAll } from '../../../../support/readAll.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const cell = (p = '', value = '1') => `<${p}c r="A1"><${p}v>${value}</${p}v></${p}c>`;

async function readSheetXml(xml: string) {
  const { result, cells } = await readAll(rawWorkbook({ sheets: [{ name: 'A', xml }] }));
  expect(result.kind).toBe('read');
  return cells['A'];
}

describe('namespaces declared anywhere', () => {
  test.each([
    [
      'a prefix declared on the rows',
      `<worksheet xmlns="${main}"><x:sheetData xmlns:x="${main}"><x:row r="1">${cell('x:')}</x:row></x:sheetData></worksheet>`,
    ],
    [
      'no prefix inside one',
      `<x:worksheet xmlns:x="${main}"><sheetData xmlns="${main}"><row r="1">${cell()}</row></sheetData></x:worksheet>`,
    ],
    [
      'a prefix declared on each cell',
      `<worksheet xmlns="${main}"><sheetData><row r="1"><y:c xmlns:y="${main}" r="A1"><y:v>1</y:v></y:c></row></sheetData></worksheet>`,
    ],
    [
      'the prefix of the root for something else',
      `<x:worksheet xmlns:x="${main}" xmlns="${main}"><sheetData><row r="1">${cell()}<x:c xmlns:x="urn:other" r="A1"><x:v>9</x:v></x:c></row></sheetData></x:worksheet>`,
    ],
    [
      'rows of another namespace',
      `<worksheet xmlns="${main}"><sheetData xmlns="urn:other"><row r="1">${cell('', '9')}</row></sheetData><sheetData><row r="1">${cell()}</row></sheetData></worksheet>`,
    ],
    [
      'what programs that know more read instead',
      `<worksheet xmlns="${main}" ${mc}><sheetData><row r="1"><mc:AlternateContent><mc:Choice Requires="z">${cell('', '9')}</mc:Choice><mc:Fallback>${cell()}</mc:Fallback></mc:AlternateContent></row></sheetData></worksheet>`,
    ],
  ])('%s', async (_, xml) => {
    expect(await readSheetXml(xml)).toEqual({ A1: 1 });
  });

  test('styles for programs that know more are not counted', async () => {
    const styles = `<styleSheet xmlns="${main}" ${mc}><cellXfs><xf numFmtId="0"/><mc:AlternateContent><mc:Choice Requires="z"><xf numFmtId="0"/><xf numFmtId="0"/></mc:Choice><mc:Fallback><xf numFmtId="14"/></mc:Fallback></mc:AlternateContent><xf numFmtId="10"/></cellXfs></styleSheet>`;
    const rows = '<row r="1"><c r="A1" s="1"><v>45717</v></c><c r="B1" s="2"><v>0.5</v></c></row>';
    const { cells } = await readAll(rawWorkbook({ sheets: [{ name: 'A', rows }], parts: { 'xl/styles.xml': styles } }), {
      withUnits: true,
    });
    expect(cells['A']).toEqual({ A1: { date: '2025-03-01' }, B1: { shown: 50, unit: '%', raw: 0.5 } });
  });
});
