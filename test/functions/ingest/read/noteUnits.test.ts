import { describe, expect, test } from 'vitest';
import { workbookReader } from '../../../../functions/shared/workbook/read/readWorkbook.ts';
import type { CellNote } from '../../../../functions/shared/ports.ts';
import { readWithMatches } from '../../../support/matchingSheets.ts';
import { zipParts } from '../../../support/zipParts.ts';

const headings = ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp', 'Finansiering', 'Moms'];
const read = async (notes: readonly CellNote[]) => {
  const rows = [['Kostnader 2025'], headings, ['A1', '2025-07-01', 'Lokaler', 264, 'Bidrag', 66]];
  const { rows: all, findings } = await readWithMatches([{ name: 'Kostnader', rows, notes }]);
  const [row = {}] = all['costs'] ?? [];
  return {
    amounts: [row['amount'], row['vat']].map((ore) => Number(ore) / 100),
    codes: findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
  };
};
const note = (cell: readonly [column: number, row: number], text: string): CellNote => ({ column: cell[0], row: cell[1], text });

describe('a unit in a note', () => {
  test.each<[string, CellNote, readonly number[]]>([
    ['at a heading is of its column', note([3, 2], 'Belopp i tkr'), [264_000, 66]],
    ['at another heading is of all', note([0, 2], 'Alla belopp i tkr'), [264_000, 66_000]],
    ['at the title is of all', note([0, 1], 'Anna Andersson:\nAlla belopp i tkr. Preliminärt.'), [264_000, 66_000]],
  ])('%s, asked about and read', async (_, given, amounts) => {
    expect(await read([given])).toEqual({ amounts, codes: ['KOS-BLAD-042'] });
  });

  test('at an amount needs an answer', async () => {
    expect(await read([note([3, 3], 'i tkr')])).toMatchObject({ codes: ['KOS-BLAD-043'] });
  });

  test('is none where the note says nothing of it, or the product wrote it', async () => {
    for (const text of ['Ring ekonomi', 'Beviljat 3 mkr', 'Redovisa: Varning KOS-BLAD-042\nBeloppen läses i tkr'])
      expect(await read([note([3, 2], text)])).toEqual({ amounts: [264, 66], codes: [] });
    expect((await read([note([3, 2], 'i tkr\nRedovisa: Varning KOS-BLAD-042')])).codes).toEqual(['KOS-BLAD-042']);
  });
});

describe('notes in a file', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (...all: readonly (readonly [string, string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${office}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  const cell = (text: string | number, ref: string) =>
    typeof text === 'number' ? `<c r="${ref}"><v>${text}</v></c>` : `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (number: number, cells: readonly (string | number)[]) =>
    `<row r="${number}">${cells.map((one, index) => cell(one, `${'ABCDEF'.charAt(index)}${number}`)).join('')}</row>`;
  const file = (kind: 'comments' | 'threadedComment', xml: string, sheetRels = rels([kind, '../notes1.xml'])) =>
    zipParts([
      { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
      { name: '_rels/.rels', content: rels(['officeDocument', 'xl/workbook.xml']) },
      {
        name: 'xl/workbook.xml',
        content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Kostnader" sheetId="1" r:id="r1"/></sheets></workbook>`,
      },
      { name: 'xl/_rels/workbook.xml.rels', content: rels(['worksheet', 'worksheets/sheet1.xml']) },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: `<worksheet xmlns="${main}"><sheetData>${row(1, headings)}${row(2, ['A1', '2025-07-01', 'Lokaler', 264, 'Bidrag', 66])}</sheetData></worksheet>`,
      },
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: sheetRels },
      { name: 'xl/notes1.xml', content: xml },
    ]);
  const notesIn = async (content: Uint8Array) => {
    const found: CellNote[] = [];
    const read = await workbookReader.read(content, {
      wants: () => true,
      notes: (_, notes) => void found.push(...notes),
      rows: () => undefined,
    });
    return { kind: read.kind, found };
  };
  const comments = `<comments xmlns="${main}"><authors><author>Anna</author></authors><commentList><comment ref="D1" authorId="0"><text><r><t>Anna:</t></r><r><t xml:space="preserve">\nBelopp i &#116;kr</t></r></text></comment></commentList></comments>`;

  test('of all programs and in threads are read with their cells', async () => {
    expect(await notesIn(file('comments', comments))).toEqual({
      kind: 'read',
      found: [{ column: 3, row: 1, text: 'Anna:\nBelopp i tkr' }],
    });
    const threads =
      '<ThreadedComments xmlns="x"><threadedComment ref="D1" id="1"><text>Belopp i tkr</text></threadedComment></ThreadedComments>';
    expect(await notesIn(file('threadedComment', threads))).toMatchObject({ found: [{ column: 3, row: 1, text: 'Belopp i tkr' }] });
  });

  test('that cannot be read leave the sheet readable', async () => {
    for (const content of [
      file('comments', '<comments><commentList><comment ref="D1"><text>'),
      file('comments', '<a/>'),
      file('comments', comments, '<Relationships'),
      file('comments', comments.replace('"D1"', '"???"')),
    ])
      expect(await notesIn(content)).toMatchObject({ kind: 'read' });
  });

  test('reach the amounts of the sheet', async () => {
    const { rows } = await readWithMatches([], undefined, { file: { content: file('comments', comments), reader: workbookReader } });
    expect(rows['costs']).toMatchObject([{ amount: 26_400_000, vat: 6600 }]);
  });
});
