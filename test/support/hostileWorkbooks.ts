import { constants, crc32, deflateRawSync } from 'node:zlib';
import { rawParts, relationships, sheetXml, type RawWorkbook } from './rawWorkbook.ts';
import { zipParts, type RawPart } from './zipParts.ts';

/** A part of this many bytes, made of one piece over and over: deflated piece by piece, so that making it costs little. */
export function repeatedPart(
  name: string,
  {
    piece,
    times,
    before = '',
    after = '',
  }: { readonly piece: string; readonly times: number; readonly before?: string; readonly after?: string },
): RawPart {
  const pack = (text: string) => deflateRawSync(text, { level: 1, finishFlush: constants.Z_FULL_FLUSH });
  const packed = pack(piece);
  const compressed = [pack(before), ...Array.from({ length: times }, () => packed), deflateRawSync(after)];
  let crc = crc32(before);
  for (let time = 0; time < times; time++) crc = crc32(piece, crc);
  return {
    name,
    content: '',
    compressed: Buffer.concat(compressed),
    crc: crc32(after, crc),
    inflatedBytes: Buffer.byteLength(before) + times * Buffer.byteLength(piece) + Buffer.byteLength(after),
  };
}

const blanks = ' '.repeat(1_000_000);
const [sheetStart = '', sheetEnd = ''] = sheetXml('<!>').split('<!>');
/** A sheet Deltagare with a date in words in F2. */
export const wrongDate =
  '<row r="1"><c r="F1" t="inlineStr"><is><t>Startdatum</t></is></c></row><row r="2"><c r="F2" t="inlineStr"><is><t>imorgon</t></is></c></row>';

/** A workbook with one wrong date on Deltagare, and these parts beside or instead of its own. */
export function hostileWorkbook(workbook: Partial<RawWorkbook>, ...parts: readonly RawPart[]): Buffer {
  const own = rawParts({ sheets: [{ name: 'Deltagare', rows: wrongDate }], ...workbook });
  const names = new Set(parts.map(({ name }) => name));
  return zipParts([...own.filter(({ name }) => !names.has(name)), ...parts]);
}

const withHidden: Partial<RawWorkbook> = {
  sheets: [
    { name: 'Deltagare', rows: wrongDate },
    { name: 'Gömt', state: 'hidden' },
  ],
};

/** Rows that do not compress more than rows of numbers do, with the wrong date first. */
function numberRows(megabytes: number, formula: string): RawPart {
  let seed = 1;
  const next = () => (seed = (seed * 48271) % 2147483647);
  let piece = '';
  while (piece.length < 1_000_000)
    piece += `<row>${Array.from({ length: 12 }, () => `<c>${formula}<v>${next() % 100_000}</v></c>`).join('')}</row>`;
  return repeatedPart('xl/worksheets/sheet1.xml', { before: sheetStart + wrongDate, piece, times: megabytes, after: sheetEnd });
}

/** What an upload may be that the reader accepts, and whether the workbook comes back marked or as the list alone. */
export const hostileWorkbooks: Readonly<
  Record<string, { readonly file: () => Buffer; readonly comesBack: 'marked' | 'list'; readonly cells?: readonly string[] }>
> = {
  'a hidden sheet of 800 MB of blanks': {
    file: () =>
      hostileWorkbook(
        withHidden,
        repeatedPart('xl/worksheets/sheet2.xml', { before: sheetStart, piece: blanks, times: 800, after: sheetEnd }),
      ),
    comesBack: 'marked',
  },
  'a sheet of 60 MB with the wrong date on it': { file: () => hostileWorkbook({}, numberRows(60, '')), comesBack: 'marked' },
  'a sheet of 400 MB with the wrong date on it': {
    file: () => hostileWorkbook({}, numberRows(400, `<f>${'1+'.repeat(200)}1</f>`)),
    comesBack: 'list',
  },
  'a sheet of 9 MB of blanks after the wrong date': {
    file: () =>
      hostileWorkbook(
        {},
        repeatedPart('xl/worksheets/sheet1.xml', { before: sheetStart + wrongDate, piece: blanks, times: 9, after: sheetEnd }),
      ),
    comesBack: 'marked',
  },
  'a row of 30 MB of comments': {
    file: () => {
      let seed = 7;
      const text = Array.from({ length: 100_000 }, () => (seed = (seed * 48271) % 2147483647)).join('');
      return hostileWorkbook(
        {},
        repeatedPart('xl/worksheets/sheet1.xml', {
          before: `${sheetStart}${wrongDate}<row>`,
          piece: `<!--${text}-->`,
          times: 30,
          after: `</row>${sheetEnd}`,
        }),
      );
    },
    comesBack: 'list',
  },
  'a tag with 900 KB of blanks where the wrong date is': {
    file: () =>
      hostileWorkbook({ sheets: [{ name: 'Deltagare', rows: wrongDate.replace('<c r="F2"', `<c r="F2"${' '.repeat(900_000)}`) }] }),
    comesBack: 'marked',
  },
  'rows as wide as can be': {
    file: () => {
      let seed = 3;
      const next = () => (seed = (seed * 48271) % 2147483647);
      const piece = `<row>${Array.from({ length: 16_384 }, () => `<c s="${next() % 10}"/>`).join('')}</row>`;
      return hostileWorkbook(
        {},
        repeatedPart('xl/worksheets/sheet1.xml', { before: sheetStart + wrongDate, piece, times: 500, after: sheetEnd }),
      );
    },
    comesBack: 'marked',
    cells: Array.from({ length: 500 }, (_, row) => ['B', 'AI', 'XFD'].map((letters) => `${letters}${row + 3}`)).flat(),
  },
  'a stylesheet of 50 MB': {
    file: () =>
      hostileWorkbook(
        {},
        repeatedPart('xl/styles.xml', {
          before: '<styleSheet><cellXfs><xf/>',
          piece: `<xf numFmtId="0" fontId="${'0'.repeat(80)}"/>`.repeat(1000),
          times: 460,
          after: '</cellXfs></styleSheet>',
        }),
      ),
    comesBack: 'list',
  },
  'a stylesheet of 9 MB': {
    file: () =>
      hostileWorkbook(
        {},
        repeatedPart('xl/styles.xml', {
          before: '<styleSheet><cellXfs><xf/>',
          piece: `<xf numFmtId="0"/>`.repeat(1000),
          times: 180,
          after: '</cellXfs></styleSheet>',
        }),
      ),
    comesBack: 'marked',
  },
  'a stylesheet with one style of 9 MB, in many cells': {
    file: () =>
      hostileWorkbook(
        {
          sheets: [
            {
              name: 'Deltagare',
              rows: wrongDate + Array.from({ length: 3000 }, (_, row) => `<row><c r="F${row + 3}" s="1"/></row>`).join(''),
            },
          ],
        },
        repeatedPart('xl/styles.xml', {
          before: '<styleSheet><cellXfs><xf/><xf>',
          piece: '<alignment wrapText="1"/>'.repeat(1000),
          times: 360,
          after: '</xf></cellXfs></styleSheet>',
        }),
      ),
    comesBack: 'marked',
    cells: Array.from({ length: 3000 }, (_, row) => `F${row + 3}`),
  },
  'nine million bytes of tiny notes': {
    file: () =>
      withNotes(
        repeatedPart('xl/comments1.xml', {
          before: '<comments><authors/><commentList>',
          piece: '<comment/>'.repeat(1000),
          times: 900,
          after: '</commentList></comments>',
        }),
      ),
    comesBack: 'list',
  },
  'notes that never end': {
    file: () =>
      withNotes(
        repeatedPart('xl/comments1.xml', {
          before: '<comments><authors/><commentList/></comments>',
          piece: '<!--<c <c "'.repeat(1000),
          times: 800,
        }),
      ),
    comesBack: 'list',
  },
  'a drawing of notes whose tags never end': {
    file: () =>
      withNotes(
        { name: 'xl/comments1.xml', content: '<comments><authors/><commentList/></comments>' },
        repeatedPart('xl/drawings/vmlDrawing1.vml', { piece: '<v:shape<v:shape id="_x0000_s1"'.repeat(1000), times: 290, after: '</xml>' }),
      ),
    comesBack: 'marked',
  },
  'content types of 9 MB': {
    file: () =>
      hostileWorkbook(
        {},
        repeatedPart('[Content_Types].xml', {
          before: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
          piece: `<!--${'x'.repeat(1000)}-->`,
          times: 9000,
          after: '</Types>',
        }),
      ),
    comesBack: 'marked',
  },
  'a thousand sheets that may be selected': {
    file: () =>
      hostileWorkbook({
        sheets: Array.from({ length: 1000 }, (_, i) => ({
          name: i === 0 ? 'Deltagare' : `Blad${i}`,
          rows: wrongDate + ' '.repeat(200_000),
        })),
      }),
    comesBack: 'marked',
  },
  'lists of an earlier time by the hundred, and a large hidden sheet with colours': {
    file: () =>
      returned(
        300,
        repeatedPart('xl/worksheets/sheet400.xml', {
          before: sheetStart,
          piece: '<c <c <c <c '.repeat(1000),
          times: 8000,
          after: sheetEnd,
        }),
      ),
    comesBack: 'list',
  },
  'shared strings of 60 MB in a workbook that may be ours': {
    file: () =>
      hostileWorkbook(
        {
          sheets: [
            { name: 'Deltagare', rows: wrongDate },
            { name: 'Att rätta', rows: wrongDate },
          ],
          strings: '',
        },
        repeatedPart('xl/sharedStrings.xml', {
          before: '<sst>',
          piece: Array.from({ length: 20_000 }, (_, i) => `<si><t>text ${(i * 48271) % 1_000_003}</t></si>`).join(''),
          times: 100,
          after: '</sst>',
        }),
      ),
    comesBack: 'marked',
  },
};

function withNotes(
  comments: RawPart,
  drawing: RawPart = { name: 'xl/drawings/vmlDrawing1.vml', content: '<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>' },
): Buffer {
  return hostileWorkbook(
    {},
    {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      content: relationships([
        ['rId1', 'comments', '../comments1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ]),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: sheetXml(
        wrongDate,
        '<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/>',
      ),
    },
    comments,
    drawing,
  );
}

/** A workbook that has been annotated before, it seems, many times over. */
function returned(lists: number, hidden: RawPart): Buffer {
  const text = `<row><c t="inlineStr"><is><t>Klicka på en cell i listan för att komma dit. Cellerna är färgade och har en kommentar. Rätta, spara och lämna in filen igen: det här bladet läses inte.</t></is></c></row>`;
  const sheets = [
    { name: 'Deltagare', rows: wrongDate },
    ...Array.from({ length: lists }, (_, i) => ({ name: `Att rätta${i === 0 ? '' : ` ${i + 1}`}`, rows: text })),
    { name: 'Gömt', state: 'hidden' as const, target: 'worksheets/sheet400.xml' },
  ];
  const styles =
    '<styleSheet><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFB3B3"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="2"/></cellXfs></styleSheet>';
  return hostileWorkbook({ sheets, parts: { 'xl/styles.xml': styles } }, hidden);
}
