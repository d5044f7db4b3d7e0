import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../../../functions/shared/definition/cellContent.ts';
import { workbookFiller } from '../../../../../functions/shared/workbook/fill/fillWorkbook.ts';
import { openParts } from '../../../../../functions/shared/workbook/package/openParts.ts';
import { readEntries } from '../../../../../functions/shared/workbook/package/readEntries.ts';
import { listWorkbook } from '../../../../support/listWorkbook.ts';
import { readAll } from '../../../../support/readAll.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

async function fill(cells: Record<string, CellContent>, template = listWorkbook()) {
  const file = await workbookFiller.fill(template, { cells: new Map(Object.entries(cells)), lists: new Map(), title: 'Rapport' });
  return { file, parts: openParts(file) };
}

const cellXml = (xml: string, address: string) => new RegExp(`<c r="${address}"[^>]*?(?:/>|>[^]*?</c>)`).exec(xml)?.[0];

describe('filling cells by name', () => {
  it('a value stands in the cell its name points at, in the cell’s own style', async () => {
    const { parts } = await fill({ title: 1250.5 });
    expect(cellXml(parts.text(SHEET), 'A1')).toBe('<c r="A1" s="1"><v>1250.5</v></c>');
  });

  it('a name on several sheets is filled on each, in the style of row or column where there was no cell', async () => {
    const { file } = await fill({ title: 'Årets rapport' });
    const { cells } = await readAll(file);
    expect([cells['Budget och utfall']?.['A1'], cells['Övrigt']?.['B2']]).toEqual(['Årets rapport', 'Årets rapport']);
  });

  it('a name is the same whatever its case, and names the workbook does not have are left out', async () => {
    const { parts } = await fill({ TITLE: 'x', unknown: 'y' });
    expect(parts.text(SHEET)).toContain('>x</t>');
    expect(parts.text(SHEET)).not.toContain('>y</t>');
  });

  it('a cell moved in Excel is still filled', async () => {
    const moved = listWorkbook({ names: `<definedName name="title">'Budget och utfall'!$D$7</definedName>` });
    const { file } = await fill({ title: 'flyttad' }, moved);
    expect((await readAll(file)).cells['Budget och utfall']?.['D7']).toBe('flyttad');
  });

  it('a date is a serial number of the workbook’s own date system', async () => {
    expect(cellXml((await fill({ title: { date: '2025-09-30' } })).parts.text(SHEET), 'A1')).toContain('<v>45930</v>');
    const from1904 = listWorkbook();
    const parts = openParts(from1904);
    parts.write('xl/workbook.xml', parts.text('xl/workbook.xml').replace('<workbookPr/>', '<workbookPr date1904="1"/>'));
    const { file } = await fill({ title: { date: '2025-09-30' } }, Buffer.from(parts.save()));
    expect(cellXml(openParts(file).text(SHEET), 'A1')).toContain('<v>44468</v>');
  });

  it('yes and no are booleans, and nothing is an empty cell', async () => {
    expect(cellXml((await fill({ title: true })).parts.text(SHEET), 'A1')).toBe('<c r="A1" s="1" t="b"><v>1</v></c>');
    expect(cellXml((await fill({ title: undefined })).parts.text(SHEET), 'A1')).toBe('<c r="A1" s="1"/>');
  });

  it.each(['=1+1', '+46 70', '-5', '@SUM(A1)', '\t=1', '\r=1'])('%j is text and stays text when somebody edits the cell', async (text) => {
    const { file, parts } = await fill({ title: text });
    expect((await readAll(file)).cells['Budget och utfall']?.['A1']).toBe(text.replace('\r', '\n'));
    expect(cellXml(parts.text(SHEET), 'A1')).toContain('t="inlineStr"');
    const style = Number(/s="(\d+)"/.exec(cellXml(parts.text(SHEET), 'A1') ?? '')?.[1]);
    const [, cellStyles = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(parts.text('xl/styles.xml')) ?? [];
    const styles = [...cellStyles.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
    expect(styles[style]).toBe('<xf numFmtId="164" applyNumberFormat="1" quotePrefix="1"/>');
    expect(styles[1]).toBe('<xf numFmtId="164" applyNumberFormat="1"/>');
  });

  it('characters that XML does not allow are dropped, and codes in a text are not read as characters', async () => {
    const { file } = await fill({ title: 'a\u0001b <&> "c" _x0041_ 😀' });
    expect((await readAll(file)).cells['Budget och utfall']?.['A1']).toBe('ab <&> "c" _x0041_ 😀');
  });

  it('a number that is none is a fault, never a cell', async () => {
    await expect(fill({ title: Number.NaN })).rejects.toThrow('finite');
  });

  it('parts that hold nothing to fill stay byte for byte, and the same input gives the same file', async () => {
    const template = listWorkbook();
    const { file } = await fill({ below: 'x' }, template);
    const before = new Map(readEntries(template).map((entry) => [entry.name, entry.compressed]));
    const same = readEntries(file).filter(({ name, compressed }) => Buffer.from(before.get(name) ?? []).equals(compressed));
    expect(same.map(({ name }) => name)).toEqual(
      [
        '_rels/.rels',
        'xl/styles.xml',
        'xl/worksheets/sheet2.xml',
        'xl/worksheets/_rels/sheet1.xml.rels',
        'xl/tables/table1.xml',
        'xl/drawings/drawing1.xml',
        'xl/drawings/_rels/drawing1.xml.rels',
        'xl/charts/chart1.xml',
      ].filter((name) => !['_rels/.rels', 'xl/charts/chart1.xml'].includes(name)),
    );
    expect(Buffer.from((await fill({ below: 'x' }, template)).file).equals(file)).toBe(true);
  });

  it('headings of a table are text, and the table’s own list of headings says the same', async () => {
    const { parts } = await fill({ heading: 2025 });
    expect(cellXml(parts.text(SHEET), 'B3')).toContain('>2025</t>');
    expect(parts.text('xl/tables/table1.xml')).toContain('<tableColumn id="2" name="2025"/>');
  });

  it('headers and footers are filled, cut where they ask for it and safe from their own codes', async () => {
    const { parts } = await fill({ 'project.name': 'Väg & arbete i kommunen', 'project.caseId': '2024/7' });
    expect(parts.text(SHEET)).toContain('<oddHeader>&amp;L&amp;8 Väg &amp;&amp; arb…&amp;RÄrende 2024/7</oddHeader>');
  });

  it('the document has the report’s title and says it is in Swedish', async () => {
    const xml = (await fill({})).parts.text('docProps/core.xml');
    expect(xml).toMatch(/<dc:title[^>]*>Rapport</);
    expect(xml).toMatch(/<dc:language[^>]*>sv-SE</);
  });

  it('formulas are calculated when the workbook is opened: no old value is left to be read as a figure', async () => {
    const { parts } = await fill({});
    expect(cellXml(parts.text(SHEET), 'B5')).toBe('<c r="B5"><f>SUM(B4:B4)</f></c>');
    expect(parts.text('xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(parts.has('xl/calcChain.xml')).toBe(false);
    expect(parts.text('[Content_Types].xml')).not.toContain('calcChain');
    expect(parts.text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('a row gets high enough for a text that takes several lines', async () => {
    const wrapping = listWorkbook();
    const parts = openParts(wrapping);
    parts.write(
      'xl/styles.xml',
      parts
        .text('xl/styles.xml')
        .replace('<xf numFmtId="164" applyNumberFormat="1"/>', '<xf numFmtId="164"><alignment wrapText="1"/></xf>'),
    );
    const { file } = await fill({ title: 'Ett långt namn på ett projekt som inte får plats på en rad' }, Buffer.from(parts.save()));
    expect(/<row r="1"[^>]*ht="(\d+)"/.exec(openParts(file).text(SHEET))?.[1]).toBe('58');
  });
});

describe('describing a workbook', () => {
  it('names are those that can be filled, also in headers, and tables come with their headings', async () => {
    expect(await workbookFiller.describe(listWorkbook())).toEqual({
      names: ['title', 'below', 'amounts', 'heading', 'project.name', 'project.caseId'],
      tables: [{ name: 'Poster', columns: ['Post', 'Belopp'] }],
    });
  });
});
