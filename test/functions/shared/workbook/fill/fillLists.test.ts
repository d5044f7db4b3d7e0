import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../../../functions/shared/definition/cellContent.ts';
import { workbookFiller } from '../../../../../functions/shared/workbook/fill/fillWorkbook.ts';
import { openParts } from '../../../../../functions/shared/workbook/package/openParts.ts';
import { listRows, listWorkbook } from '../../../../support/listWorkbook.ts';
import { readAll } from '../../../../support/readAll.ts';

type Rows = readonly (readonly CellContent[])[];

async function fill(rows: Rows, template = listWorkbook()) {
  const file = await workbookFiller.fill(template, { cells: new Map(), lists: new Map([['poster', rows]]), title: '' });
  const parts = openParts(file);
  return { file, sheet: parts.text('xl/worksheets/sheet1.xml'), table: parts.text('xl/tables/table1.xml'), parts };
}

const three: Rows = [
  ['Hyra', 10],
  ['Lön', 20.5],
  ['=Resor', 30],
];

describe('filling lists', () => {
  it('every row of the list looks like the template’s first', async () => {
    const { sheet } = await fill(three);
    expect([...sheet.matchAll(/<row r="[456]"[^>]*>/g)].map(([tag]) => tag)).toEqual([4, 5, 6].map((row) => `<row r="${row}" ht="20">`));
    expect([...sheet.matchAll(/<c r="B[456]" [^>]*>/g)].map(([tag]) => tag)).toEqual([4, 5, 6].map((row) => `<c r="B${row}" s="1">`));
  });

  it('the table, its filter and what shows or checks its rows get its length', async () => {
    const { sheet, table } = await fill(three);
    expect(table).toContain('ref="A3:B6"><autoFilter ref="A3:B6"/>');
    expect(sheet).toContain('<conditionalFormatting sqref="B4:B6">');
    expect(sheet).toContain('sqref="B4:B6"><formula1>0');
  });

  it('rows below move with their formulas, merged cells, page breaks, names and charts', async () => {
    const { sheet, parts } = await fill(three);
    expect(sheet).toContain('<c r="B7"><f>SUM(B4:B6)</f></c>');
    expect(sheet).toContain('<f>B7*2</f>');
    expect(sheet).toContain('<mergeCell ref="A11:B11"/>');
    expect(sheet).toContain('<formula>B4&lt;$B$7</formula>');
    expect(sheet).toContain('<brk id="10" man="1"/>');
    expect(sheet).toContain('<dimension ref="A1:B11"/>');
    const workbook = parts.text('xl/workbook.xml');
    expect(workbook).toContain(`<definedName name="below">'Budget och utfall'!$A$11<`);
    expect(workbook).toContain(`<definedName name="amounts">'Budget och utfall'!$B$4:$B$6<`);
    expect(workbook).toContain(`'Budget och utfall'!$A$1:$B$11<`);
    expect(parts.text('xl/drawings/drawing1.xml')).toContain('<xdr:row>12</xdr:row>');
  });

  it('a chart of the list shows all of it, and its stored points are the cells’', async () => {
    const chart = (await fill(three)).parts.text('xl/charts/chart1.xml');
    expect(chart).toContain(
      `<c:f>'Budget och utfall'!$A$4:$A$6</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>Hyra</c:v></c:pt><c:pt idx="1"><c:v>Lön</c:v></c:pt><c:pt idx="2"><c:v>=Resor</c:v></c:pt></c:strCache>`,
    );
    expect(chart).toContain(
      `<c:f>'Budget och utfall'!$B$4:$B$6</c:f><c:numCache><c:formatCode>0.0</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>10</c:v></c:pt><c:pt idx="1"><c:v>20.5</c:v></c:pt><c:pt idx="2"><c:v>30</c:v></c:pt></c:numCache>`,
    );
  });

  it('an empty list is one blank row, as Excel asks of a table', async () => {
    const { sheet, table } = await fill([]);
    expect(sheet).toContain('<row r="4" ht="20"><c r="A4" s="2"/><c r="B4" s="1"/></row>');
    expect(table).toContain('ref="A3:B4"');
    expect(sheet).toContain('<mergeCell ref="A9:B9"/>');
  });

  it('a template with several sample rows shrinks to the list', async () => {
    const longer = listWorkbook({
      rows: listRows
        .replace('<row r="5">', '<row r="6"><c r="B6"><v>9</v></c></row><row r="7">')
        .replaceAll('"A5"', '"A7"')
        .replaceAll('"B5"', '"B7"'),
    });
    const parts = openParts(longer);
    parts.write('xl/tables/table1.xml', parts.text('xl/tables/table1.xml').replaceAll('A3:B4', 'A3:B6'));
    const { file, table } = await fill([['Hyra', 1]], Buffer.from(parts.save()));
    expect(table).toContain('ref="A3:B4"');
    expect((await readAll(file)).cells['Budget och utfall']).toMatchObject({ A4: 'Hyra', B4: 1, A5: 'Summa' });
  });

  it('columns the list does not fill keep their formulas, row by row', async () => {
    const wider = listWorkbook({ rows: listRows.replace('<v>1</v></c></row>', '<v>1</v></c><c r="C4"><f>B4*$B$5</f><v>1</v></c></row>') });
    const parts = openParts(wider);
    const table = parts.text('xl/tables/table1.xml');
    parts.write(
      'xl/tables/table1.xml',
      table.replaceAll('A3:B4', 'A3:C4').replace('</tableColumns>', '<tableColumn id="3" name="C"/></tableColumns>'),
    );
    const { sheet } = await fill(three, Buffer.from(parts.save()));
    expect([...sheet.matchAll(/<c r="C\d"><f>(.*?)<\/f>/g)].map(([, formula]) => formula)).toEqual(['B4*$B$7', 'B5*$B$7', 'B6*$B$7']);
  });

  it('formulas that cells share are written out before rows move', async () => {
    const shared =
      '<row r="7"><c r="B7"><f t="shared" ref="B7:B8" si="0">B4+B5</f></c></row><row r="8"><c r="B8"><f t="shared" si="0"/></c></row>';
    const { sheet } = await fill(three, listWorkbook({ rows: listRows.replace('<row r="9">', `${shared}<row r="9">`) }));
    expect(sheet).toContain('<c r="B9"><f>B4+B7</f></c>');
    expect(sheet).toContain('<c r="B10"><f>B7+B8</f></c>');
  });

  it('lists of any length and content read back as they were written, with the sum below', async () => {
    const content = fc.oneof(
      fc.string({ unit: 'binary' }).filter((text) => !/[\0-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]/.test(text) && text.trim() !== ''),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(content, content), { maxLength: 12 }), async (rows) => {
        const { cells } = await readAll((await fill(rows)).file);
        const sheet = cells['Budget och utfall'] ?? {};
        rows.forEach(([a, b], index) =>
          expect([sheet[`A${index + 4}`], sheet[`B${index + 4}`]]).toEqual([a, b].map((value) => (value === 0 ? 0 : value))),
        );
        expect(sheet[`A${Math.max(1, rows.length) + 4}`]).toBe('Summa');
      }),
      { numRuns: 25 },
    );
  });
});
