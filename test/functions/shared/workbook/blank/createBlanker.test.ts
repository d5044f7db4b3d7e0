import { describe, expect, test } from 'vitest';
import { createBlanker } from '../../../../../functions/shared/workbook/blank/createBlanker.ts';
import { openParts } from '../../../../../functions/shared/workbook/package/openParts.ts';
import { workbookReader } from '../../../../../functions/shared/workbook/read/readWorkbook.ts';
import { withTables } from '../../../../../functions/shared/table/readTable.ts';
import type { Blanking } from '../../../../../functions/shared/ports.ts';
import { rawWorkbook, relationships } from '../../../../support/rawWorkbook.ts';
import { readAll } from '../../../../support/readAll.ts';

const { blank } = createBlanker(withTables(workbookReader));
const hers: Blanking = {
  rows: new Map([['Blad', new Set([2])]]),
  texts: new Set(['Hennes & enhet']),
  holds: (text) => text.replace(/\D+/g, '').includes('8503079805'),
  quotes: (sentence) => sentence.includes('Hennes & enhet'),
};
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const strings = '<si><t>Hennes &amp; enhet</t></si><si><t>Umeå</t></si><si><r><t>850307-</t></r><r><t>9805</t></r></si>';
const rows =
  '<row r="1"><c r="A1" t="s"><v>1</v></c></row><row r="2" ht="20"><c r="A2" t="s"><v>0</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="s"><v>2</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c></row>';

describe('a copy with rows emptied', () => {
  test('has the other rows as they were, and none of the texts that only stood in those', async () => {
    const file = rawWorkbook({
      sheets: [
        { name: 'Blad', rows },
        { name: 'Annat', rows: '<row r="2"><c r="A2"><v>7</v></c></row>' },
      ],
      strings,
    });
    const copy = await blank(file, hers);
    expect((await readAll(copy ?? new Uint8Array())).cells).toEqual({ Blad: { A1: 'Umeå', A3: 'Umeå' }, Annat: { A2: 7 } });
    const parts = openParts(copy ?? new Uint8Array());
    expect(parts.text('xl/sharedStrings.xml')).not.toMatch(/Hennes|850307/);
    expect(parts.text('xl/worksheets/sheet1.xml')).toContain('<row r="2"/>');
    expect(parts.bytes('xl/worksheets/sheet2.xml')).toEqual(openParts(file).bytes('xl/worksheets/sheet2.xml'));
  });

  test('has no words in the notes of those rows', async () => {
    const note = (ref: string, text: string) => `<comment ref="${ref}" authorId="0"><text><t>${text}</t></text></comment>`;
    const file = rawWorkbook({
      sheets: [{ name: 'Blad', rows }],
      strings,
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'comments', '../comments1.xml']]),
        'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList>${note('A2', 'bor hos Eva')}${note('A3', 'kvar')}</commentList></comments>`,
      },
    });
    const comments = openParts((await blank(file, hers)) ?? new Uint8Array()).text('xl/comments1.xml');
    expect(comments).toContain('kvar');
    expect(comments).not.toContain('Eva');
  });

  test('is not made when what must go stands where nothing is emptied', async () => {
    const parts = { 'docProps/custom.xml': '<Properties><p>19850307-9805</p></Properties>' };
    expect(await blank(rawWorkbook({ sheets: [{ name: 'Blad', rows }], strings, parts }), hers)).toBeUndefined();
    expect(await blank(new Uint8Array([0x50, 0x4b, 1, 2]), hers)).toBeUndefined();
  });

  test('of a table written as text has its rows where they stood', async () => {
    const file = Buffer.from('Personnummer;Enhet\r\n850307-9805;"Hennes; enhet"\r\n900101-9802;"Annan; enhet"\r\n');
    const copy = await blank(file, { ...hers, rows: new Map([['', new Set([2])]]) });
    expect(Buffer.from(copy ?? []).toString('utf8')).toBe('\uFEFFPersonnummer;Enhet\r\n\r\n900101-9802;"Annan; enhet"\r\n');
  });
});
