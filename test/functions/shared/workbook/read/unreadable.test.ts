import { describe, expect, test } from 'vitest';
import { fileFaults, type FileFault } from '../../../../../functions/shared/definition/fault.ts';
import { workbookReader } from '../../../../../functions/shared/workbook/read/readWorkbook.ts';
import { rawParts, rawWorkbook, relationships, sheetXml, type RawWorkbook } from '../../../../support/rawWorkbook.ts';
import { zipParts, type RawPart } from '../../../../support/zipParts.ts';

async function read(file: Uint8Array) {
  return workbookReader.read(file, { wants: () => true, rows() {} });
}

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
const honest: RawWorkbook = { sheets: [{ name: 'Blad1', rows }] };
const ole2 = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    ...streams.map((name) => Buffer.from(`${name}\0`.padEnd(64, '\0'), 'utf16le')),
  ]);
const zipOf = (...names: string[]) => zipParts(names.map((name) => ({ name, content: 'x' })));

describe('a file that is something else is named', () => {
  const files: readonly [string, FileFault, Uint8Array][] = [
    ['an empty file', 'empty', Buffer.alloc(0)],
    ['an old Excel workbook', 'oldExcel', ole2('Workbook')],
    ['an Excel 5 workbook', 'oldExcel', ole2('Book')],
    ['an Excel 2 workbook', 'oldExcel', Buffer.from('0900040007001000', 'hex')],
    ['an Excel 2003 XML workbook', 'oldExcel', Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>')],
    ['a workbook with a password', 'encrypted', ole2('EncryptionInfo', 'EncryptedPackage')],
    ['an old Word document', 'otherOfficeFile', ole2('WordDocument')],
    ['an Outlook message', 'notAWorkbook', ole2('__properties_version1.0')],
    ['an OpenDocument spreadsheet', 'openDocument', zipOf('mimetype', 'content.xml', 'META-INF/manifest.xml')],
    ['a flat OpenDocument spreadsheet', 'openDocument', Buffer.from('<?xml version="1.0"?><office:document xmlns:office="o"/>')],
    ['an Apple Numbers document', 'appleNumbers', zipOf('Index/Document.iwa', 'preview.jpg')],
    ['an older Apple Numbers document', 'appleNumbers', zipOf('Index.zip')],
    ['a binary workbook', 'binaryWorkbook', zipOf('[Content_Types].xml', 'xl/workbook.bin')],
    ['a Word document', 'otherOfficeFile', zipOf('[Content_Types].xml', 'word/document.xml')],
    ['a PowerPoint document', 'otherOfficeFile', zipOf('[Content_Types].xml', 'ppt/presentation.xml')],
    ['an archive of workbooks', 'archive', zipOf('Deltagare.xlsx', 'Kostnader.xlsx')],
    ['an archive of pictures', 'notAWorkbook', zipOf('a.jpg')],
    ['a web page', 'webPage', Buffer.from('\r\n<html><body><table><tr><td>1</td></tr></table></body></html>')],
    ['a web page with a document type', 'webPage', Buffer.from('<!DOCTYPE html><html></html>')],
    ['a web archive', 'webPage', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
    ['an XHTML page', 'webPage', Buffer.from('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>')],
    ['a text without columns', 'plainText', Buffer.from('Hej\n')],
    ['a PDF', 'notAWorkbook', Buffer.from('%PDF-1.7\n')],
    ['a picture', 'notAWorkbook', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['another XML file', 'notAWorkbook', Buffer.from('<?xml version="1.0"?><SIE/>')],
  ];
  test.each(files)('%s', async (_, fault, file) => {
    expect(await read(file)).toMatchObject({ kind: 'unreadable', fault });
  });
});

describe('a damaged or hostile package', () => {
  const parts = rawParts(honest);
  const change = (name: string, changes: Partial<RawPart>) =>
    zipParts(parts.map((part) => (part.name === name ? { ...part, ...changes } : part)));
  const sheet = 'xl/worksheets/sheet1.xml';
  const whole = zipParts(parts);
  const expectFault = async (file: Uint8Array, fault: FileFault) => {
    expect(await read(file)).toMatchObject({ kind: 'unreadable', fault });
  };

  test('is read when nothing is wrong with it, also as zip64, stored and with a comment', async () => {
    for (const file of [
      whole,
      zipParts(parts, { zip64: true }),
      zipParts(parts.map((part) => ({ ...part, method: 0 }))),
      zipParts(parts, { comment: 'PK\x05\x06' }),
    ]) {
      expect(await read(file)).toMatchObject({ kind: 'read' });
    }
  });

  test('cut off anywhere', async () => {
    for (let length = 2; length < whole.length; length += 37) await expectFault(whole.subarray(0, length), 'damaged');
  });

  test('cut off in the middle of the cells', () => expectFault(change(sheet, { compressed: Buffer.from('4bcb', 'hex') }), 'damaged'));
  test('with a wrong checksum', () => expectFault(change(sheet, { crc: 1 }), 'damaged'));
  test('with a wrong size', () => expectFault(change(sheet, { inflatedBytes: 1 }), 'damaged'));
  test('with an unknown compression', () => expectFault(change(sheet, { method: 99 }), 'damaged'));
  test('with a part that ends outside the file', () => expectFault(change(sheet, { compressedBytes: 0x7fffffff }), 'damaged'));
  test('with bytes that are not deflated', () => expectFault(change(sheet, { compressed: Buffer.alloc(50, 0xff) }), 'damaged'));
  test('with a header at the wrong place', () => expectFault(change('xl/styles.xml', { headerOffset: 7 }), 'suspiciousCompression'));
  test('with an encrypted part', () => expectFault(change(sheet, { flags: 1 }), 'encrypted'));
  test('with a part of the same name', () => expectFault(zipParts([...parts, { name: sheet, content: sheetXml('') }]), 'duplicatePart'));
  test('with a part of the same name in other case', () =>
    expectFault(zipParts([...parts, { name: sheet.toUpperCase(), content: sheetXml('') }]), 'duplicatePart'));

  test.each(['../evil.xml', 'xl/../../evil.xml', '..\\evil.xml', '/../evil.xml', 'C:\\evil.xml', 'evil\0.xml'])(
    'with a part named %j',
    (name) => expectFault(zipParts([...parts, { name, content: 'x' }]), 'unsafePartName'),
  );

  test('with parts that share their bytes', async () => {
    const overlapping = zipParts([...parts, { name: 'a.xml', content: 'x', headerOffset: 0 }]);
    await expectFault(overlapping, 'suspiciousCompression');
  });
});

describe('a package whose parts do not fit together', () => {
  const faults: readonly [string, FileFault, RawWorkbook][] = [
    ['no workbook part', 'missingPart', { ...honest, parts: { 'xl/workbook.xml': undefined } }],
    ['no sheet part', 'missingPart', { ...honest, parts: { 'xl/worksheets/sheet1.xml': undefined } }],
    ['no relationships of the workbook', 'missingPart', { ...honest, parts: { 'xl/_rels/workbook.xml.rels': undefined } }],
    [
      'a sheet in another file',
      'missingPart',
      {
        ...honest,
        parts: {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="http://evil/" TargetMode="External"/></Relationships>',
        },
      },
    ],
    ['shared strings that are missing', 'missingPart', { sheets: [{ name: 'A', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }] }],
    [
      'a shared string that is missing',
      'damaged',
      { sheets: [{ name: 'A', rows: '<row r="1"><c r="A1" t="s"><v>1</v></c></row>' }], strings: '<si><t>0</t></si>' },
    ],
    [
      'a shared string that is no number',
      'damaged',
      { sheets: [{ name: 'A', rows: '<row r="1"><c r="A1" t="s"><v>x</v></c></row>' }], strings: '<si><t>0</t></si>' },
    ],
    ['no sheets', 'noSheets', { sheets: [] }],
    ['only a chart', 'noSheets', { sheets: [{ name: 'A', type: 'chartsheet', xml: '<chartsheet/>' }] }],
    [
      'a word document in the place of the workbook',
      'otherOfficeFile',
      { ...honest, parts: { 'word/document.xml': '<w/>', 'xl/workbook.xml': '<document/>' } },
    ],
    [
      'a binary workbook by its relationship',
      'binaryWorkbook',
      { ...honest, parts: { 'xl/workbook.bin': 'x', '_rels/.rels': relationships([['r', 'officeDocument', 'xl/workbook.bin']]) } },
    ],
  ];
  test.each(faults)('%s', async (_, fault, workbook) => {
    expect(await read(rawWorkbook(workbook))).toMatchObject({ kind: 'unreadable', fault });
  });
});

test('a part that is missing is named, unless its name could hold an identity number', async () => {
  const missing = (target: string) => read(rawWorkbook({ sheets: [{ name: 'A', target }] }));
  expect(await missing('worksheets/blad9.xml')).toMatchObject({ values: { part: 'xl/worksheets/blad9.xml' } });
  expect(await missing('worksheets/199001019802.xml')).toMatchObject({ values: { part: '…' } });
  expect(await missing(`worksheets/${'a'.repeat(100)}.xml`)).toMatchObject({ values: { part: '…' } });
});

describe('XML that is damaged or hostile', () => {
  const faults: readonly [string, FileFault, string | Uint8Array][] = [
    ['a document type', 'forbiddenXml', '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'],
    ['an external entity', 'forbiddenXml', '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'],
    ['an unknown entity', 'damaged', sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&evil;</t></is></c></row>')],
    ['a bare ampersand', 'damaged', sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>R & D</t></is></c></row>')],
    ['a character number that is none', 'damaged', sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&#xD800;</t></is></c></row>')],
    ['nothing', 'damaged', ''],
    ['no end', 'damaged', '<worksheet><sheetData><row r="1">'],
    ['a tag that is cut off', 'damaged', '<worksheet><sheetData><row r="1"'],
    ['tags that cross', 'damaged', '<worksheet><sheetData><row></sheetData></row></worksheet>'],
    ['an end too many', 'damaged', '<worksheet></worksheet></worksheet>'],
    ['two roots', 'damaged', '<worksheet/><worksheet/>'],
    ['an attribute without a value', 'damaged', sheetXml('<row r><c r="A1"/></row>')],
    ['an attribute without an end', 'damaged', sheetXml('<row r="1><c r="A1"/></row>')],
    ['a declaration that is none', 'damaged', sheetXml('<!ELEMENT x>')],
    ['a cell in a cell', 'damaged', sheetXml('<row r="1"><c r="A1"><c r="B1"/></c></row>')],
    ['a cell that is nowhere', 'damaged', sheetXml('<row r="1"><c r="Å1"/></row>')],
    ['a cell without a row', 'damaged', sheetXml('<row r="1"><c r="A"/></row>')],
    ['a row that is a cell', 'damaged', sheetXml('<row r="A1"/>')],
    ['row 0', 'damaged', sheetXml('<row r="0"/>')],
    [
      'text that is no UTF-8',
      'damaged',
      Buffer.from(sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>\xe5\xe4\xf6</t></is></c></row>'), 'latin1'),
    ],
    ['an encoding nobody knows', 'damaged', '<?xml version="1.0" encoding="x-klingon"?><worksheet/>'],
    ['elements deep inside each other', 'damaged', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`],
    ['too many attributes', 'damaged', `<worksheet ${Array.from({ length: 600 }, (_, i) => `a${i}=""`).join(' ')}/>`],
  ];
  test.each(faults)('%s', async (_, fault, xml) => {
    expect(await read(rawWorkbook({ sheets: [{ name: 'Blad1', xml }] }))).toEqual({ kind: 'unreadable', fault, sheet: 'Blad1' });
  });
});

test('finding codes are FIL and three digits, and no two faults share one', () => {
  expect(fileFaults.damaged).toBe('FIL-007');
  expect(new Set(Object.values(fileFaults)).size).toBe(Object.keys(fileFaults).length);
});
