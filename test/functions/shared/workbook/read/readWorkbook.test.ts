import { describe, expect, test } from 'vitest';
import { workbookReader } from '../../../../../functions/shared/workbook/read/readWorkbook.ts';
import type { SheetInfo } from '../../../../../functions/shared/ports.ts';
import { rawWorkbook, relationships, sheetXml, type RawWorkbook } from '../../../../support/rawWorkbook.ts';
import { readAll } from '../../../../support/readAll.ts';

/** Cells of a workbook's first sheet. */
async function readCells(workbook: RawWorkbook) {
  const { result, cells } = await readAll(rawWorkbook(workbook), { withUnits: true });
  expect(result.kind).toBe('read');
  return cells[workbook.sheets[0]?.name ?? ''];
}

const readRows = (rows: string, more: Partial<RawWorkbook> = {}) => readCells({ sheets: [{ name: 'Blad1', rows }], ...more });

describe('what a cell holds', () => {
  test('shared, inline and formula text, numbers, booleans and errors come with their type', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>inne</t></is></c><c r="C1" t="str"><f>A1</f><v>formel</v></c>' +
      '<c r="D1"><v>12.5</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="b"><v>0</v></c><c r="G1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    expect(await readRows(rows, { strings: '<si><t>noll</t></si><si><t>ett</t></si>' })).toEqual({
      A1: 'ett',
      B1: 'inne',
      C1: 'formel',
      D1: 12.5,
      E1: true,
      F1: false,
      G1: { error: '#DIV/0!' },
    });
  });

  test('a formula that was never calculated says so, one that gave empty text is empty', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>SUM(1,2)</f></c><c r="B1"><f>SUM(1,2)</f><v></v></c><c r="C1"><f>1</f><v/></c><c r="D1" t="str"><f>""</f><v></v></c></row>';
    expect(await readRows(rows)).toEqual({ A1: { uncalculated: true }, B1: { uncalculated: true }, C1: { uncalculated: true } });
  });

  test.each([
    ['<v>0</v><is><t>1 000</t></is>', '1 000'],
    ['<is><t>1 000</t></is><v>0</v>', '1 000'],
    ['<v>0</v><is><r><t>1 </t></r><r><t>000</t></r></is>', '1 000'],
    ['<v>0</v><is><t/></is>', undefined],
    ['<v>ensam</v>', 'ensam'],
  ])('of inline text with %s the text counts', async (content, text) => {
    const rows = `<row r="1"><c r="A1" t="inlineStr">${content}</c><c r="B1"><v>1</v><is><t>2</t></is></c></row>`;
    expect(await readRows(rows)).toEqual({ ...(text !== undefined && { A1: text }), B1: 1 });
  });

  test('formats inside dxfs have numbers of their own and say nothing about cells', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const styles = `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="0.0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs><dxfs><dxf><numFmt numFmtId="14" formatCode="0.00%"/></dxf><dxf><numFmt numFmtId="170" formatCode="[h]:mm"/></dxf></dxfs></styleSheet>`;
    const rows = '<row r="1"><c r="A1" s="1"><v>45717</v></c><c r="B1" s="2"><v>7.5</v></c></row>';
    expect(await readRows(rows, { parts: { 'xl/styles.xml': styles } })).toEqual({ A1: { date: '2025-03-01' }, B1: 7.5 });
  });

  test('a number has what its format shows beside it', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>0.6</v></c><c r="B1" s="2"><v>264</v></c><c r="C1" s="3"><v>1234567</v></c><c r="D1" s="4"><v>0.3125</v></c><c r="E1" s="4"><v>0</v></c><c r="F1" s="1"><v>0.07</v></c></row>';
    expect(await readRows(rows, { formats: ['0%', '0 "tkr"', '#,##0,', '[=0]?;[hh]:mm'] })).toEqual({
      A1: { shown: 60, unit: '%', raw: 0.6 },
      B1: { shown: 264, unit: 'tkr', raw: 264 },
      C1: { shown: 1234.567, unit: '', raw: 1_234_567 },
      D1: { duration: 27_000_000, raw: 0.3125 },
      E1: 0,
      F1: { shown: 7, unit: '%', raw: 0.07 },
    });
  });

  test.each([
    ['0', 0],
    ['-12', -12],
    ['1750000.50', 1750000.5],
    ['0.1', 0.1],
    ['0.30000000000000004', 0.30000000000000004],
    ['123456789012345', 123456789012345],
    ['199001019802', 199001019802],
    ['1.7976931348623157E+308', Number.MAX_VALUE],
    ['5e-324', 5e-324],
    ['-1.5E-3', -0.0015],
    ['+7', 7],
    ['.5', 0.5],
    ['5.', 5],
    ['45717.520833333336', 45717.520833333336],
    ['9007199254740993', 9007199254740992],
  ])('the number written %s', async (written, value) => {
    expect(await readRows(`<row r="1"><c r="A1"><v>${written}</v></c></row>`)).toEqual({ A1: value });
  });

  test.each(['abc', 'NaN', 'INF', '1e999', '1,5', '0x10', '--1', '1.2.3'])(
    'a number cell with %s in it stays text, for a finding at the cell',
    async (written) => {
      expect(await readRows(`<row r="1"><c r="A1"><v>${written}</v></c></row>`)).toEqual({ A1: written });
    },
  );

  test('text keeps its spaces, its line breaks and its entities, and leaves out how it is read aloud', async () => {
    const strings =
      '<si><t xml:space="preserve"> två  mellanslag </t></si>' +
      '<si><r><rPr><b/></rPr><t>fet </t></r><r><t>&amp; mager</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><t>rad 1&#10;rad 2&#xD;\r\nrad 3_x000D_</t></si>' +
      '<si><t><![CDATA[<a & b>]]>&lt;&gt;&quot;&apos;&#x1F600;</t></si>' +
      '<si><t>_x005F_x000D_</t></si>' +
      '<si><t>a<!-- bort -->b<?bort?>c</t></si>';
    const rows = `<row r="1">${[0, 1, 2, 3, 4, 5, 6].map((i) => `<c r="${'ABCDEFG'.charAt(i)}1" t="s"><v>${i}</v></c>`).join('')}</row>`;
    expect(await readRows(rows, { strings })).toEqual({
      A1: ' två  mellanslag ',
      B1: 'fet & mager',
      C1: '東京',
      D1: 'rad 1\nrad 2\r\nrad 3\r',
      E1: `<a & b><>"'😀`,
      F1: '_x000D_',
      G1: 'abc',
    });
  });

  test('inline rich text leaves out how it is read aloud', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Syd</t></r><r><t>ost</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>';
    expect(await readRows(rows)).toEqual({ A1: 'Sydost' });
  });

  test('empty cells and empty texts are not there, and a row of them never comes', async () => {
    const rows = '<row r="1"><c r="A1" s="0"/><c r="B1" t="s"><v>0</v></c></row><row r="2"/><row r="3"><c r="B3"><v>1</v></c></row>';
    const numbers: number[] = [];
    await workbookReader.read(rawWorkbook({ sheets: [{ name: 'A', rows }], strings: '<si><t></t></si>' }), {
      wants: () => true,
      rows: (_, batch) => numbers.push(...batch.map(({ number }) => number)),
    });
    expect(numbers).toEqual([3]);
  });
});

describe('dates and times', () => {
  const formats = ['yyyy\\-mm\\-dd', 'yyyy-mm-dd hh:mm', 'hh:mm', '[h]:mm', '0.00'];

  test('a number is a date, a time or a number by its format', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>45717</v></c><c r="B1" s="2"><v>45717.520833333336</v></c><c r="C1" s="3"><v>0.5</v></c>' +
      '<c r="D1" s="4"><v>1.5625</v></c><c r="E1" s="5"><v>45717</v></c><c r="F1" s="99"><v>45717</v></c></row>';
    expect(await readRows(rows, { formats })).toEqual({
      A1: { date: '2025-03-01' },
      B1: { date: '2025-03-01', time: '12:30:00' },
      C1: { duration: 12 * 3_600_000, raw: 0.5 },
      D1: { duration: 37.5 * 3_600_000, raw: 1.5625 },
      E1: 45717,
      F1: 45717,
    });
  });

  test('a workbook of the 1904 system has the same dates', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>44255</v></c><c r="B1" s="1"><v>0</v></c></row>';
    expect(await readRows(rows, { formats, is1904: true })).toEqual({ A1: { date: '2025-03-01' }, B1: { date: '1904-01-01' } });
  });

  test('dates written as ISO text, as strict workbooks have them', async () => {
    const rows =
      '<row r="1"><c r="A1" t="d"><v>2025-03-01</v></c><c r="B1" t="d"><v>2025-03-01T12:30:00</v></c><c r="C1" t="d"><v>2025-03-01T00:00:00.000Z</v></c>' +
      '<c r="D1" s="3" t="d"><v>1899-12-31T08:30:00</v></c><c r="E1" t="d"><v>T08:30</v></c><c r="F1" t="d"><v>2025-02-30</v></c></row>';
    expect(await readRows(rows, { formats })).toEqual({
      A1: { date: '2025-03-01' },
      B1: { date: '2025-03-01', time: '12:30:00' },
      C1: { date: '2025-03-01' },
      D1: { duration: 30_600_000, raw: 30600 / 86400 },
      E1: { duration: 30_600_000, raw: 30600 / 86400 },
      F1: '2025-02-30',
    });
  });
});

describe('where a cell is', () => {
  test('by its reference, in any order', async () => {
    const rows = '<row r="2"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c><c r="AB2"><v>28</v></c></row>';
    expect(await readRows(rows)).toEqual({ A2: 1, C2: 3, AB2: 28 });
  });

  test('after the one before it, when it has no reference', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c r="B6"><v>5</v></c></row>';
    expect(await readRows(rows)).toEqual({ A1: 1, B1: 2, C5: 3, D5: 4, B6: 5 });
  });

  test('in the row of its reference, when rows have no numbers', async () => {
    expect(await readRows('<row><c r="A3"><v>3</v></c></row><row><c r="B4"><v>4</v></c></row>')).toEqual({ A3: 3, B4: 4 });
  });

  test('the last one counts when two have the same reference', async () => {
    expect(await readRows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')).toEqual({ A1: 2 });
  });

  test('pieces of one row are one row', async () => {
    const batches: number[] = [];
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>';
    await workbookReader.read(rawWorkbook({ sheets: [{ name: 'A', rows }] }), {
      wants: () => true,
      rows: (_, batch) => batches.push(...batch.map(({ cells }) => cells.length)),
    });
    expect(batches).toEqual([2]);
  });
});

describe('sheets', () => {
  const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

  test('come in the order of the workbook, hidden ones marked, and only those that are wanted', async () => {
    const seen: SheetInfo[] = [];
    const rows: string[] = [];
    const file = rawWorkbook({
      sheets: [
        { name: 'Först', rows: one },
        { name: 'Gömd', rows: one, state: 'hidden' },
        { name: 'Mycket gömd', rows: one, state: 'veryHidden' },
        { name: 'Diagram', type: 'chartsheet', xml: '<chartsheet/>' },
        { name: 'R&amp;D', rows: one },
      ],
    });
    const result = await workbookReader.read(file, {
      wants: (sheet) => seen.push(sheet) > 0 && !sheet.isHidden,
      rows: (sheet) => rows.push(sheet.name),
    });
    expect(seen).toEqual([
      { name: 'Först', index: 0, isHidden: false },
      { name: 'Gömd', index: 1, isHidden: true },
      { name: 'Mycket gömd', index: 2, isHidden: true },
      { name: 'R&D', index: 4, isHidden: false },
    ]);
    expect(rows).toEqual(['Först', 'R&D']);
    expect(result).toEqual({ kind: 'read', sheets: [seen[0], seen[3]] });
  });

  test('one that is not wanted is not opened, so that damage there does not matter', async () => {
    const file = rawWorkbook({
      sheets: [
        { name: 'A', rows: one },
        { name: 'B', xml: 'skräp' },
      ],
    });
    expect(await workbookReader.read(file, { wants: ({ name }) => name === 'A', rows() {} })).toMatchObject({ kind: 'read' });
    expect(await workbookReader.read(file, { wants: () => true, rows() {} })).toEqual({ kind: 'unreadable', fault: 'damaged', sheet: 'B' });
  });

  test('are found by any relationship, also an absolute, escaped or climbing one', async () => {
    const { cells } = await readAll(
      rawWorkbook({
        sheets: [
          { name: 'A', target: '/xl/worksheets/sheet1.xml' },
          { name: 'B', target: '../xl/./worksheets/SHEET2.xml' },
          { name: 'C', target: 'blad%20tre.xml' },
        ],
        parts: {
          'xl/worksheets/sheet1.xml': sheetXml(one),
          'xl/worksheets/sheet2.xml': sheetXml(one),
          'xl/worksheets/sheet3.xml': undefined,
          'xl/blad tre.xml': sheetXml(one),
        },
      }),
    );
    expect(cells).toEqual({ A: { A1: 1 }, B: { A1: 1 }, C: { A1: 1 } });
  });

  test('a workbook anywhere in the package is found by its relationship, else by its content type', async () => {
    const elsewhere = {
      'xl/workbook.xml': undefined,
      'xl/_rels/workbook.xml.rels': undefined,
      'bok.xml': '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="x"/></sheets></workbook>',
      '_rels/bok.xml.rels': relationships([['x', 'worksheet', 'xl/worksheets/sheet1.xml']]),
    };
    const sheets = [{ name: 'A', rows: one }];
    const byRelationship = rawWorkbook({
      sheets,
      parts: { ...elsewhere, '_rels/.rels': relationships([['r', 'officeDocument', 'bok.xml']]) },
    });
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    const byType = rawWorkbook({
      sheets,
      parts: {
        ...elsewhere,
        '_rels/.rels': undefined,
        '[Content_Types].xml': `<Types><Override PartName="/bok.xml" ContentType="${type}"/></Types>`,
      },
    });
    for (const file of [byRelationship, byType]) expect((await readAll(file)).cells).toEqual({ A: { A1: 1 } });
  });
});

describe('how the XML is written does not matter', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const readXml = async (xml: string | Uint8Array) =>
    (await readAll(rawWorkbook({ sheets: [{ name: 'A', xml }], strings: '<si><t>åäö</t></si>' }))).cells['A'];

  test.each([
    [
      'prefixed',
      `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    ],
    ['strict', `<worksheet xmlns="${strict}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`],
    [
      'partly prefixed',
      `<x:worksheet xmlns:x="${main}" xmlns="${main}"><sheetData><x:row r="1"><c r="A1" t="s"><x:v>0</x:v></c></x:row></sheetData></x:worksheet>`,
    ],
    [
      'spread over lines',
      `<worksheet\n  xmlns = "${main}" ><sheetData >\n<row\tr = '1' >\n <c t='s'\n r='A1' >\n <v >0</v >\n </c >\n</row ></sheetData></worksheet >\n`,
    ],
    [
      'with comments',
      `<!-- a --><worksheet xmlns="${main}"><!-- <c> --><sheetData><row r="1"><c r="A1" t="s"><v><!-- 7 -->0</v></c></row></sheetData></worksheet><!-- z -->`,
    ],
    ['without a namespace', '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>'],
    [
      'with entities in numbers',
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="s"><v>&#48;</v></c></row></sheetData></worksheet>`,
    ],
  ])('%s', async (_, xml) => {
    expect(await readXml(xml)).toEqual({ A1: 'åäö' });
  });

  test('elements of other namespaces are not cells', async () => {
    const xml = `<worksheet xmlns="${main}" xmlns:o="other"><sheetData><o:row r="9"><o:c r="A9"><o:v>9</o:v></o:c></o:row><row r="1"><c r="A1"><o:v>8</o:v><v>1</v></c></row></sheetData></worksheet>`;
    expect(await readXml(xml)).toEqual({ A1: 1 });
  });

  const inline = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>åäö €</t></is></c></row></sheetData></worksheet>`;
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${inline}`;
  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${inline}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le')],
    ['UTF-16 of the other byte order', Buffer.from(`\ufeff${inline}`, 'utf16le').swap16()],
    ['UTF-16 without a byte order mark', Buffer.from(declared('utf-16'), 'utf16le')],
    ['UTF-8 that calls itself UTF-16', Buffer.from(declared('utf-16'))],
    ['Windows-1252', Buffer.from(declared('windows-1252').replace('€', '\u0080'), 'latin1')],
  ])('%s', async (_, xml) => {
    expect(await readXml(xml)).toEqual({ A1: 'åäö €' });
  });
});

describe('styles and shared strings', () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>45717</v></c></row>';

  test('without styles a date is its number', async () => {
    expect(await readRows(rows, { parts: { 'xl/styles.xml': undefined } })).toEqual({ A1: 45717 });
  });

  test('formats built into Excel need no definition, and a definition of the file goes first', async () => {
    const xfs = [14, 22, 20, 46, 1, 30].map((id) => `<xf numFmtId="${id}"/>`).join('');
    const styles = `<styleSheet><numFmts><numFmt numFmtId="30" formatCode="0.0"/></numFmts><cellStyleXfs><xf numFmtId="1"/></cellStyleXfs><cellXfs>${xfs}</cellXfs></styleSheet>`;
    const cells = [0, 1, 2, 3, 4, 5].map((i) => `<c r="${'ABCDEF'.charAt(i)}1" s="${i}"><v>45717.5</v></c>`).join('');
    const duration = 45717.5 * 86_400_000;
    expect(await readRows(`<row r="1">${cells}</row>`, { parts: { 'xl/styles.xml': styles } })).toEqual({
      A1: { date: '2025-03-01', time: '12:00:00' },
      B1: { date: '2025-03-01', time: '12:00:00' },
      C1: { duration, raw: 45717.5, hidesDays: true },
      D1: { duration, raw: 45717.5 },
      E1: 45717.5,
      F1: 45717.5,
    });
  });

  test('a wrong count of shared strings does not matter', async () => {
    const cell = '<row r="1"><c r="A1" t="s"><v>1</v></c></row>';
    const strings = '<sst count="1" uniqueCount="1"><si><t>a</t></si><si><t>b</t></si></sst>';
    expect(await readRows(cell, { strings: '', parts: { 'xl/sharedStrings.xml': strings } })).toEqual({ A1: 'b' });
  });

  test('without shared strings a workbook of numbers is read', async () => {
    expect(await readRows('<row r="1"><c r="A1"><v>1</v></c></row>')).toEqual({ A1: 1 });
  });
});

test('rows come in batches that keep their order, over any number of chunks', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="B${i + 1}" t="s"><v>${i % 1000}</v></c></row>`,
  ).join('');
  const strings = Array.from({ length: 1000 }, (_, i) => `<si><t>text ${i}</t></si>`).join('');
  const numbers: number[] = [];
  let batches = 0;
  await workbookReader.read(rawWorkbook({ sheets: [{ name: 'A', rows }], strings }), {
    wants: () => true,
    rows(_, batch) {
      batches++;
      for (const { number, cells } of batch) {
        expect(cells).toEqual([number - 1, `text ${(number - 1) % 1000}`]);
        numbers.push(number);
      }
    },
  });
  expect(numbers).toEqual(Array.from({ length: 20_000 }, (_, i) => i + 1));
  expect(batches).toBeGreaterThan(10);
});

test('what the visitor throws is its own', async () => {
  const file = rawWorkbook({ sheets: [{ name: 'A', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
  const rows = () => {
    throw new RangeError('the visitor');
  };
  await expect(workbookReader.read(file, { wants: () => true, rows })).rejects.toThrow('the visitor');
});
