import { describe, expect, test } from 'vitest';
import type { FileFault } from '../../../../../functions/shared/definition/fault.ts';
import { limits } from '../../../../../functions/shared/workbook/package/limits.ts';
import { workbookReader } from '../../../../../functions/shared/workbook/read/readWorkbook.ts';
import { fileSentences } from '../../../../../templates/text/fileFindings.ts';
import { fillText } from '../../../../../functions/shared/definition/fillText.ts';
import { rawParts, rawWorkbook, sheetXml, type RawWorkbook } from '../../../../support/rawWorkbook.ts';
import { zipParts } from '../../../../support/zipParts.ts';

/** The fault, with every value its sentence needs. */
async function expectFault(file: Uint8Array, fault: FileFault) {
  const began = performance.now();
  const result = await workbookReader.read(file, { wants: () => true, rows() {} });
  expect(result).toMatchObject({ kind: 'unreadable', fault });
  expect(fillText(fileSentences[fault], (result.kind === 'unreadable' && result.values) || {})).not.toContain('{');
  expect(performance.now() - began).toBeLessThan(20_000);
}

/** Stored, since the ratio of repeated XML is a fault of its own. */
const stored = (workbook: RawWorkbook) => zipParts(rawParts(workbook).map((part) => ({ ...part, method: 0 })));
const row = (cells: string) => ({ sheets: [{ name: 'A', rows: `<row r="1">${cells}</row>` }] });
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

describe('each limit has its fault', () => {
  test('file', () => expectFault(Buffer.alloc(limits.fileBytes + 1, 'PK'), 'tooLarge'));

  test('parts', () => {
    const many = Array.from({ length: limits.parts }, (_, i) => ({ name: `docProps/${i}`, content: '', method: 0 }));
    return expectFault(zipParts([...rawParts(row('')), ...many]), 'tooManyParts');
  });

  test('inflated size of the parts that list the others', () => {
    const xml = `<workbook>${'<a b="0123456789"/>\n'.repeat(limits.directoryBytes / 20)}</workbook>`;
    return expectFault(stored({ sheets: [], parts: { 'xl/workbook.xml': xml } }), 'tooLarge');
  });

  test('inflated size against compressed size', () =>
    expectFault(rawWorkbook({ sheets: [{ name: 'A', rows: ' '.repeat(limits.ratioFromBytes + 1) }] }), 'suspiciousCompression'));

  test('sheets', () =>
    expectFault(rawWorkbook({ sheets: Array.from({ length: limits.sheets + 1 }, (_, i) => ({ name: `${i}` })) }), 'tooManyParts'));
  test('rows', () => expectFault(rawWorkbook({ sheets: [{ name: 'A', rows: `<row r="${limits.rows + 1}"/>` }] }), 'tooManyRows'));
  test('rows without numbers', () =>
    expectFault(rawWorkbook({ sheets: [{ name: 'A', rows: `<row r="${limits.rows}"/><row><c/></row>` }] }), 'tooManyRows'));
  test('columns', () => expectFault(rawWorkbook(row('<c r="XFE1"><v>1</v></c>')), 'tooManyColumns'));
  test('columns without references', () => expectFault(rawWorkbook(row('<c/>'.repeat(limits.columns + 1))), 'tooManyColumns'));

  test('cells', () => {
    const rows = `<row>${'<c/>'.repeat(10_000)}</row>`.repeat(limits.cells / 10_000 + 1);
    return expectFault(stored({ sheets: [{ name: 'A', rows }] }), 'tooManyCells');
  });

  test('positions: a cell far to the right in every row', () => {
    const rows = '<row><c r="XFD1"><v>1</v></c></row>'.replace(' r="XFD1"', '');
    const far = Array.from({ length: 7000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join('');
    return expectFault(rawWorkbook({ sheets: [{ name: 'A', rows: rows + far }] }), 'tooManyCells');
  });

  test('shared strings', () => expectFault(stored({ ...row(''), strings: '<si/>'.repeat(limits.sharedStrings + 1) }), 'tooManyStrings'));
  test('length of a text', () => expectFault(rawWorkbook(row(inline('a'.repeat(limits.textBytes + 1)))), 'textTooLong'));
  test('length of a text in pieces', () =>
    expectFault(
      rawWorkbook({ ...row(''), strings: `<si>${`<r><t>${'a'.repeat(1000)}</t></r>`.repeat(limits.textBytes / 1000 + 1)}</si>` }),
      'textTooLong',
    ));
  test('length of a tag', () => expectFault(rawWorkbook(row(`<c x="${'a'.repeat(limits.tokenBytes + 200_000)}"/>`)), 'textTooLong'));
  test('length of the texts of a row', () =>
    expectFault(rawWorkbook(row(inline('a'.repeat(100_000)).repeat(limits.rowCharacters / 100_000 + 1))), 'textTooLong'));

  test('one long shared string in very many cells', () => {
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`.repeat(limits.characters / 100_000 / 20 + 1);
    return expectFault(
      rawWorkbook({ sheets: [{ name: 'A', rows }], strings: `<si><t>${'a'.repeat(100_000)}</t></si>` }),
      'suspiciousCompression',
    );
  });

  test('merges', () => {
    const merges = '<mergeCell ref="A1:B1"/>'.repeat(limits.merges + 1);
    return expectFault(rawWorkbook({ sheets: [{ name: 'A', xml: sheetXml('', `<mergeCells>${merges}</mergeCells>`) }] }), 'tooManyMerges');
  });

  test('validations', () => {
    const validations = '<dataValidation sqref="A1"/>'.repeat(limits.validations + 1);
    return expectFault(
      rawWorkbook({ sheets: [{ name: 'A', xml: sheetXml('', `<dataValidations>${validations}</dataValidations>`) }] }),
      'tooManyValidations',
    );
  });
});

test('what Excel itself allows at most is read', async () => {
  const last = `<row r="${limits.rows}"><c r="XFD${limits.rows}" t="s"><v>0</v></c></row>`;
  const file = rawWorkbook({ sheets: [{ name: 'A', rows: last }], strings: `<si><t>${'å'.repeat(32_767)}</t></si>` });
  let found = 0;
  await workbookReader.read(file, {
    wants: () => true,
    rows(_, batch) {
      for (const { number, cells } of batch) if (number === limits.rows && cells[limits.columns - 1] === 'å'.repeat(32_767)) found++;
    },
  });
  expect(found).toBe(1);
});
