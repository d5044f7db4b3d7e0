import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../../../../functions/shared/workbook/annotate/annotateWorkbook.ts';
import { createUploadWorkbook } from '../../../../../functions/shared/workbook/write/createUploadWorkbook.ts';
import { workbookReader } from '../../../../../functions/shared/workbook/read/readWorkbook.ts';
import { readTable } from '../../../../../functions/shared/table/readTable.ts';
import { writeWorkbook } from '../../../../../functions/shared/workbook/write/writeWorkbook.ts';
import { openParts, type Parts } from '../../../../../functions/shared/workbook/package/openParts.ts';
import { readEntries } from '../../../../../functions/shared/workbook/package/readEntries.ts';
import type { SheetRow } from '../../../../../functions/shared/domain/cell.ts';
import type { Annotation } from '../../../../../functions/shared/ports.ts';
import { sheets } from '../../../../../templates/index.ts';
import { annotationWords } from '../../../../../templates/text/annotations.ts';
import { uploadWorkbookWords } from '../../../../../templates/text/uploadWorkbook.ts';
import { makeIdentityNumber } from '../../../../support/makeIdentityNumber.ts';
import { openInOffice } from '../../../../support/openInOffice.ts';
import { openXmlErrors } from '../../../../support/openXmlErrors.ts';

const annotator = createAnnotator(annotationWords, readTable);
const about = (cell: string, more: Partial<Annotation> = {}): Annotation => ({
  sheet: 'Deltagare',
  cell,
  severity: 'error',
  code: 'DEL-START-001',
  message: 'Startdatum saknas. Skriv dagen då insatsen började.',
  ...more,
});
const filledIn = () =>
  createUploadWorkbook({
    sheets,
    words: uploadWorkbookWords,
    sheetVersion: 1,
    rows: new Map([['participants', [{ identityNumber: makeIdentityNumber(1), startsOn: { date: '2025-03-01' }, measure: 'Praktik' }]]]),
  });
/** A workbook of one sheet with this XML in place of its rows, and other parts changed. */
function oddWorkbook(rows: string, change: (parts: Parts) => void = () => undefined): Uint8Array {
  const plain = writeWorkbook({ title: '', sheets: [{ name: 'Deltagare', columns: [{ width: 10 }], rows: [] }] });
  const parts = openParts(plain);
  parts.write('xl/worksheets/sheet1.xml', parts.text('xl/worksheets/sheet1.xml').replace('<sheetData></sheetData>', rows));
  change(parts);
  return parts.save();
}
const editPart = (part: string, edit: (xml: string) => string) => (parts: Parts) => parts.write(part, edit(parts.text(part)));

async function readCells(workbook: Uint8Array): Promise<Map<string, SheetRow[]>> {
  const read = new Map<string, SheetRow[]>();
  const result = await workbookReader.read(workbook, {
    wants: () => true,
    rows: ({ name }, batch) => void read.set(name, [...(read.get(name) ?? []), ...batch]),
  });
  expect(result.kind).toBe('read');
  return read;
}
const sheetXml = (workbook: Uint8Array) => openParts(workbook).text('xl/worksheets/sheet1.xml');
const styleOf = (xml: string, cell: string) => Number(new RegExp(`<(?:\\w+:)?c r="${cell}"[^>]*? s="(\\d+)"`).exec(xml)?.[1] ?? 0);
const xfs = (workbook: Uint8Array) =>
  [
    ...(/<(?:\w+:)?cellXfs.*?<\/(?:\w+:)?cellXfs>/s.exec(openParts(workbook).text('xl/styles.xml'))?.[0] ?? '').matchAll(
      /<(?:\w+:)?xf [^>]*>/g,
    ),
  ].map(([tag]) => tag);

describe('annotateWorkbook', () => {
  it('colours the cell, says what is wrong in a note on it, and lists it first with a link', async () => {
    const workbook = await annotator.annotate(filledIn(), [
      about('F3'),
      about('F4'),
      about('F5'),
      about('H2', { severity: 'note', code: 'N' }),
    ]);
    const parts = openParts(workbook);
    const sheet = parts.text('xl/worksheets/sheet2.xml');
    const comments = parts.text('xl/comments1.xml');
    expect(styleOf(sheet, 'F3')).toBe(styleOf(sheet, 'F5'));
    expect(styleOf(sheet, 'F3')).not.toBe(styleOf(sheet, 'H2'));
    expect(comments).toMatch(/<comment ref="F3".*?Fel DEL-START-001.*?Startdatum saknas\. Skriv dagen då insatsen började\./s);
    const list = (await readCells(workbook)).get('Att rätta') ?? [];
    expect(list.at(-2)?.cells).toEqual([
      'Fel',
      'Deltagare',
      'F3–F5',
      'Startdatum saknas. Skriv dagen då insatsen började.',
      'DEL-START-001',
    ]);
    expect(parts.text('xl/workbook.xml')).toMatch(/<sheets><sheet name="Att rätta"/);
    expect(parts.text('xl/worksheets/sheet10.xml')).toContain(`location="'Deltagare'!F3"`);
  });

  it('keeps each cell’s own font and number format under the colour', async () => {
    const before = filledIn();
    const workbook = await annotator.annotate(before, [about('F2')]);
    const format = (tag: string | undefined) => /numFmtId="(\d+)"/.exec(tag ?? '')?.[1];
    const old = xfs(before)[styleOf(openParts(before).text('xl/worksheets/sheet2.xml'), 'F2')];
    const now = xfs(workbook)[styleOf(openParts(workbook).text('xl/worksheets/sheet2.xml'), 'F2')];
    expect(format(old)).not.toBe('0');
    expect(format(now)).toBe(format(old));
    expect(now).toContain('applyFill="1"');
  });

  it('leaves every part that carries no finding byte for byte as it was, even compressed', async () => {
    const before = filledIn();
    const after = new Map(readEntries(await annotator.annotate(before, [about('F3')])).map((entry) => [entry.name, entry]));
    const changed = readEntries(before).filter(
      ({ name, compressed }) => !Buffer.from(compressed).equals(after.get(name)?.compressed ?? Buffer.of()),
    );
    expect(changed.map(({ name }) => name)).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });

  it('is as valid as it was, and opens in LibreOffice with the list first', async () => {
    const workbook = await annotator.annotate(filledIn(), [
      about('A2'),
      about('F9'),
      about('AI20'),
      about('', { sheet: '', severity: 'warning' }),
    ]);
    expect(openXmlErrors(workbook)).toEqual([]);
    const opened = openInOffice(workbook);
    expect(opened.get('Att rätta')).toContain('3 fel, 1 varning att bekräfta');
    expect(opened.get('Deltagare')).toContain(makeIdentityNumber(1));
  });

  it('opens on the list when the sheet that was open is annotated, and on that sheet when it is not', async () => {
    const first = openParts(await annotator.annotate(oddWorkbook('<sheetData/>'), [about('A1')]));
    expect(first.text('xl/workbook.xml')).toContain('activeTab="0"');
    expect(first.text('xl/worksheets/sheet1.xml')).not.toContain('tabSelected');
    const other = openParts(await annotator.annotate(filledIn(), [about('F3')]));
    expect(other.text('xl/workbook.xml')).toContain('activeTab="1"');
    expect(other.text('xl/worksheets/sheet1.xml')).toContain('tabSelected="1"');
    expect(other.text('xl/worksheets/sheet10.xml')).not.toContain('tabSelected');
  });

  it('moves names that belong to a sheet along with it', async () => {
    const titles = (workbook: Uint8Array) =>
      [
        ...openParts(workbook)
          .text('xl/workbook.xml')
          .matchAll(/localSheetId="(\d+)">'(\w+)'/g),
      ].map(([, place, name]) => [name, Number(place)]);
    const before = filledIn();
    expect(titles(await annotator.annotate(before, [about('F3')]))).toEqual(
      titles(before).map(([name, place]) => [name, Number(place) + 1]),
    );
  });

  it('adds a cell, a row, or the first row, where there is none, in its place and in the style of its row or column', async () => {
    const rows = '<sheetData><row r="2" s="1" customFormat="1"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"/></sheetData>';
    const workbook = await annotator.annotate(oddWorkbook(rows), [
      about('A2'),
      about('C2'),
      about('E2'),
      about('B3'),
      about('A5'),
      about('A9'),
    ]);
    const cells = [...sheetXml(workbook).matchAll(/<(row|c) r="(\w+)"/g)].map(([, , address]) => address);
    expect(cells).toEqual(['2', 'A2', 'B2', 'C2', 'D2', 'E2', '3', 'B3', '5', 'A5', '9', 'A9']);
    const onEmpty = await annotator.annotate(oddWorkbook('<sheetData/>'), [about('B3')]);
    expect(sheetXml(onEmpty)).toMatch(/<sheetData><row r="3"><c r="B3" s="\d+"\/><\/row><\/sheetData>/);
  });

  it('finds rows and cells that do not say where they are', async () => {
    const rows = '<sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row></sheetData>';
    const xml = sheetXml(await annotator.annotate(oddWorkbook(rows), [about('B2')]));
    expect(xml).toMatch(/<row><c><v>1<\/v><\/c><\/row><row><c><v>2<\/v><\/c><c s="\d+"><v>3<\/v><\/c><\/row>/);
  });

  it('is not misled by what only looks like rows', async () => {
    const rows =
      '<sheetData><!-- <row r="1"> --><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<row r="2"></sheetData>]]></t></is></c></row><row r="2"><c r="A2"><v>5</v></c></row></sheetData>';
    const workbook = await annotator.annotate(oddWorkbook(rows), [about('A2')]);
    expect(sheetXml(workbook)).toMatch(/<!-- <row r="1"> -->.*<!\[CDATA\[<row r="2"><\/sheetData>\]\]>.*<c r="A2" s="\d+"><v>5<\/v>/s);
  });

  it('writes below a note that is there already, and beside shapes that are no notes', async () => {
    const own =
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Anna</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Fråga Anna</t></text></comment></commentList></comments>';
    const shapes =
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1030" type="#_x0000_t201"><br></v:shape><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1040"/></xml>';
    const workbook = await annotator.annotate(withNotes(own, shapes), [about('A1'), about('B1')]);
    const parts = openParts(workbook);
    const comments = parts.text('xl/comments1.xml');
    expect(comments).toMatch(/<author>Anna<\/author><author>Redovisa<\/author>/);
    expect(comments).toMatch(/<comment ref="A1" authorId="0"><text><r><t>Fråga Anna<\/t><\/r>.*Startdatum saknas/s);
    expect(comments).toMatch(/<comment ref="B1" authorId="1">/);
    const drawing = parts.text('xl/drawings/vmlDrawing1.vml');
    expect(drawing.startsWith(shapes.slice(0, -'</xml>'.length))).toBe(true);
    expect([...drawing.matchAll(/id="_x0000_s(\d+)"/g)].map(([, id]) => id)).toEqual(['1030', '1040', '1041']);
    expect(sheetXml(workbook).match(/<legacyDrawing/g)).toHaveLength(1);
  });

  it('names its drawing before the tables and extensions of the sheet, where Excel looks for it', async () => {
    const after = '<tableParts count="0"/><extLst/>';
    const odd = oddWorkbook('<sheetData/>', (parts) =>
      editPart('xl/worksheets/sheet1.xml', (xml) => xml.replace('</worksheet>', `${after}</worksheet>`))(parts),
    );
    expect(sheetXml(await annotator.annotate(odd, [about('A1')]))).toMatch(
      /<\/headerFooter><legacyDrawing [^>]*r:id="rId\d+"\/><tableParts/,
    );
  });

  it('keeps to the dialect of the workbook: prefixed names, strict addresses', async () => {
    const prefixed = oddWorkbook('<sheetData/>', (parts) => {
      for (const part of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml']) {
        editPart(part, (xml) => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x='))(parts);
      }
    });
    expect(openXmlErrors(prefixed)).toEqual([]);
    const workbook = await annotator.annotate(prefixed, [about('B2')]);
    expect(openXmlErrors(workbook)).toEqual([]);
    expect(sheetXml(workbook)).toMatch(/<x:row r="2"><x:c r="B2" s="\d+"\/><\/x:row>/);
    const strict = oddWorkbook('<sheetData/>', (parts) => {
      for (const part of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml']) {
        editPart(part, (xml) =>
          xml
            .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
            .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006', 'http://purl.oclc.org/ooxml/officeDocument'),
        )(parts);
      }
    });
    const strictly = openParts(await annotator.annotate(strict, [about('B2')]));
    const added = ['xl/comments1.xml', 'xl/worksheets/sheet2.xml', 'xl/worksheets/_rels/sheet1.xml.rels'].map((part) =>
      strictly.text(part),
    );
    expect(added.join('')).not.toMatch(/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument)/);
  });

  it('manages without stylesheet, and with one that has next to nothing', async () => {
    const bare = oddWorkbook('<sheetData/>', (parts) => {
      parts.remove('xl/styles.xml');
      editPart('xl/_rels/workbook.xml.rels', (xml) => xml.replace(/<Relationship [^>]*styles\.xml"\/>/, ''))(parts);
      editPart('[Content_Types].xml', (xml) => xml.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''))(parts);
    });
    expect(openXmlErrors(await annotator.annotate(bare, [about('A1')]))).toEqual([]);
    const scant = oddWorkbook('<sheetData/>', (parts) => {
      parts.write(
        'xl/styles.xml',
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dxfs count="0"/></styleSheet>',
      );
    });
    expect(openXmlErrors(await annotator.annotate(scant, [about('A1')]))).toEqual([]);
  });

  it('escapes what a sentence quotes from the file', async () => {
    const workbook = await annotator.annotate(filledIn(), [about('F3', { message: '”<b>&\u0001”, =1+1' })]);
    expect(openXmlErrors(workbook)).toEqual([]);
    expect((await readCells(workbook)).get('Att rätta')?.at(-1)?.cells[3]).toBe('”<b>&”, =1+1');
  });

  it('gives the list alone when the file cannot be read or is too odd to change', async () => {
    const stopped = await annotator.annotate(Buffer.from('%PDF-1.7'), [about('', { sheet: '', severity: 'stop', code: 'FIL-001' })]);
    const damaged = await annotator.annotate(filledIn().slice(0, 9000), [about('F3')]);
    const disordered = await annotator.annotate(oddWorkbook('<sheetData><row r="5"/><row r="2"/></sheetData>'), [about('B9')]);
    for (const workbook of [stopped, damaged, disordered]) {
      expect(openXmlErrors(workbook)).toEqual([]);
      expect([...(await readCells(workbook)).keys()]).toEqual(['Att rätta']);
    }
    const macros = await annotator.annotate(Buffer.from('PK xl/vbaProject.bin'), [about('', { sheet: '', severity: 'stop' })]);
    expect(openParts(macros).text('[Content_Types].xml')).toContain('macroEnabled');
  });

  it('takes the list, the notes and the colours of last time away when the workbook comes back', async () => {
    const own =
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Anna</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Fråga &amp; svar</t></text></comment></commentList></comments>';
    const shapes = '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1030"></v:shape></xml>';
    const before = withNotes(own, shapes);
    const once = await annotator.annotate(before, [about('A1'), about('B1'), about('B1', { severity: 'note' }), about('C9')]);
    const twice = await annotator.annotate(once, [about('D2', { severity: 'warning' })]);
    const parts = openParts(twice);
    expect([...parts.text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Att rätta',
      'Deltagare',
    ]);
    const comments = parts.text('xl/comments1.xml');
    expect([...comments.matchAll(/<comment ref="(\w+)"/g)].map(([, cell]) => cell)).toEqual(['A1', 'D2']);
    expect(comments).toMatch(/<comment ref="A1" authorId="0"><text><r><t>Fråga &amp; svar<\/t><\/r>(?!.*Startdatum.*<comment ref="D2")/s);
    expect(parts.text('xl/drawings/vmlDrawing1.vml').match(/ObjectType="Note"/g)).toHaveLength(1);
    const fillIds = ['A1', 'B1', 'C9'].map((cell) => /fillId="(\d+)"/.exec(xfs(twice)[styleOf(sheetXml(twice), cell)] ?? '')?.[1]);
    expect(fillIds).toEqual(['0', '0', '0']);
    expect((await readCells(twice)).get('Deltagare')).toEqual((await readCells(before)).get('Deltagare'));
    const template = await annotator.annotate(await annotator.annotate(filledIn(), [about('F3'), about('')]), [about('F4')]);
    expect(openXmlErrors(template)).toEqual([]);
    expect(
      openParts(template)
        .text('xl/workbook.xml')
        .match(/<definedName .*?<\/definedName>/g),
    ).toEqual(
      openParts(await annotator.annotate(filledIn(), [about('F4')]))
        .text('xl/workbook.xml')
        .match(/<definedName .*?<\/definedName>/g),
    );
  });

  it('leaves a sheet of the coordinator’s own alone, whatever its name', async () => {
    const own = writeWorkbook({
      title: '',
      sheets: [{ name: 'Att rätta', columns: [{ width: 9 }], rows: [{ cells: [{ value: 'Ring Anna' }] }] }],
    });
    const workbook = await annotator.annotate(own, [about('A1', { sheet: 'Att rätta' })]);
    const read = await readCells(workbook);
    expect([...read.keys()]).toEqual(['Att rätta 2', 'Att rätta']);
    expect(read.get('Att rätta')?.[0]?.cells).toEqual(['Ring Anna']);
  });

  it('lists thousands of findings and still colours every cell', async () => {
    const many = Array.from({ length: 6000 }, (_, index) => about(`F${index + 2}`, { message: index % 2 ? 'Udda rad.' : 'Jämn rad.' }));
    const workbook = await annotator.annotate(filledIn(), many);
    const parts = openParts(workbook);
    expect(parts.text('xl/comments1.xml').match(/<comment /g)).toHaveLength(5000);
    expect(parts.text('xl/worksheets/sheet2.xml').match(/<c r="F\d{2,}" s="\d+"/g)).toHaveLength(5992);
    expect((await readCells(workbook)).get('Att rätta')?.filter(({ cells }) => cells[0] === 'Fel')).toHaveLength(2);
  });

  it('never changes what any cell holds, whatever the sheet and the findings', async () => {
    const value = fc.oneof(fc.string({ maxLength: 5 }), fc.integer(), fc.boolean(), fc.constant(undefined));
    const grid = fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 });
    const cell = fc
      .tuple(fc.constantFrom('A', 'C', 'F', 'AB'), fc.integer({ min: 1, max: 12 }))
      .map(([letters, row]) => `${letters}${row}`);
    await fc.assert(
      fc.asyncProperty(grid, fc.array(cell, { maxLength: 10 }), async (rows, cells) => {
        const before = writeWorkbook({
          title: '',
          sheets: [
            { name: 'Deltagare', columns: [{ width: 9 }], rows: rows.map((row) => ({ cells: row.map((each) => ({ value: each })) })) },
          ],
        });
        const after = await annotator.annotate(
          before,
          cells.map((each) => about(each)),
        );
        expect((await readCells(after)).get('Deltagare')).toEqual((await readCells(before)).get('Deltagare'));
      }),
      { numRuns: 60 },
    );
  });
});

/** A workbook whose sheet has these comments and this drawing already. */
function withNotes(comments: string, drawing: string): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return oddWorkbook('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', (parts) => {
    parts.write('xl/comments1.xml', comments);
    parts.write('xl/drawings/vmlDrawing1.vml', drawing);
    parts.write(
      'xl/worksheets/_rels/sheet1.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`,
    );
    editPart('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</worksheet>', `<legacyDrawing xmlns:r="${office}" r:id="rId2"/></worksheet>`),
    )(parts);
  });
}
