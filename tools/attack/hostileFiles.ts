import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { deflateEntry } from '../../functions/shared/workbook/package/deflateEntry.ts';
import { writeEntries } from '../../functions/shared/workbook/package/writeEntries.ts';
import { columnLetters } from '../../functions/shared/domain/cell.ts';
import type { Attack } from './attack.ts';
import { upload } from './target.ts';

/** How long an answer may take, and how long it is waited for. */
const MOST_SECONDS = 5;
const WAIT_SECONDS = 120;

/** Small files that ask for much work. */
export const hostileFiles: readonly Attack[] = [
  fileAttack('a sheet of 300 MB of blanks in a small file', () => workbook(' '.repeat(300_000_000))),
  fileAttack('16 384 headings that are nearly known', () =>
    workbook(`<row r="1">${headings(16_384)}</row><row r="2">${headings(16_384)}</row>`),
  ),
  fileAttack('CDATA that is opened many times and never closed', () => workbook(text('<![CDATA['.repeat(200_000)))),
  fileAttack('CDATA upon CDATA', () => workbook(text('<![CDATA[a]]>'.repeat(200_000)))),
  fileAttack('a heading of colons', () => workbook(text(`Summa${':'.repeat(30_000)}`))),
  fileAttack('bytes of chance that call themselves a workbook', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(100_000)])),
];

function fileAttack(name: string, make: () => Uint8Array): Attack {
  return {
    name,
    right: `an answer within ${MOST_SECONDS} s`,
    run: async (target) => {
      const content = make();
      // Connections that were hung up meanwhile are let go of.
      await wait(100);
      const { outcome, milliseconds } = await upload(target, { fileName: 'attack.xlsx', content, seconds: WAIT_SECONDS });
      const seconds = (milliseconds / 1000).toFixed(1);
      return {
        held: outcome !== 'received' && milliseconds <= MOST_SECONDS * 1000,
        happened: `${outcome === 'received' ? 'no answer' : outcome} after ${seconds} s`,
      };
    },
  };
}

const text = (content: string): string => `<row r="1"><c t="inlineStr"><is><t>${content}</t></is></c></row>`;
const known = ['Personnummer', 'Startdatum', 'Insats', 'Slutdatum', 'Belopp'];
const headings = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `<c r="${columnLetters(index + 1)}1" t="inlineStr"><is><t>${known[index % known.length]} ${index < known.length ? '' : index}</t></is></c>`,
  ).join('');

/** A workbook with one sheet Deltagare of these rows. */
function workbook(rows: string): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relationships = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ],
    ['_rels/.rels', relationships('officeDocument', 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Deltagare" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationships('worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`],
  ];
  return writeEntries(parts.map(([name, xml]) => deflateEntry(name, Buffer.from(xml))));
}
