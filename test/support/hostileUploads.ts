import { sheets } from '../../templates/index.ts';
import { hostileWorkbook, repeatedPart, wrongDate } from './hostileWorkbooks.ts';
import { rawWorkbook, relationships, sheetXml } from './rawWorkbook.ts';
import { zipParts } from './zipParts.ts';

const [sheetStart = '', sheetEnd = ''] = sheetXml('<!>').split('<!>');
const inline = (text: string, cell = ''): string => `<c${cell && ` r="${cell}"`} t="inlineStr"><is><t>${text}</t></is></c>`;
const headingsOf = (id: string): readonly string[] =>
  Object.values(sheets.find((sheet) => sheet.id === id)?.columns ?? {}).map(({ heading }) => heading);
const headings = ['Deltagar-id', 'Personnummer', 'Startdatum', 'Slutdatum', 'Kön', 'Insats'];
const headingRow = `<row r="1">${headings.map((text) => inline(text)).join('')}</row>`;
const budgetRows = (cells: readonly string[], times: number): string =>
  `<row>${headingsOf('budget')
    .map((text) => inline(text))
    .join('')}</row>${`<row>${cells.map((text) => inline(text)).join('')}</row>`.repeat(times)}`;
const lines = (many: number, line: (index: number) => string): string => Array.from({ length: many }, (_, index) => line(index)).join('');
const sie = (text: string): Uint8Array => Buffer.from(`#FLAGGA 0\n#SIETYP 4\n#ORGNR 212000-0001\n${text}`);
const voucher = (objects: string, date = '20250301'): string =>
  `#VER A 1 ${date} "Hyra"\n{\n#TRANS 5010 {${objects}} 100.00\n#TRANS 1930 {} -100.00\n}\n`;
const book = (rows: string, more: Parameters<typeof rawWorkbook>[0] extends infer R ? Partial<R> : never = {}): Uint8Array =>
  rawWorkbook({ sheets: [{ name: 'Deltagare', rows }], ...more });
const sheetPart = (piece: string, times: number, before = wrongDate) =>
  hostileWorkbook({}, repeatedPart('xl/worksheets/sheet1.xml', { before: sheetStart + before, piece, times, after: sheetEnd }));

/**
 * Small or lawful files that have cost much somewhere in the intake: each is answered within 5 seconds and 300 MB above an ordinary small file.
 * Names say what they are, in one breath.
 */
export const hostileUploads = {
  'an ordinary small file': () => book(wrongDate),
  'a label of a total with two thousand colons': () =>
    book(budgetRows([`Summa${':'.repeat(2_000)}x`, '2025', '100'], 3), {
      sheets: [{ name: 'Budget', rows: budgetRows([`Summa${':'.repeat(2_000)}x`, '2025', '100'], 3) }],
    }),
  'labels of totals with 90 colons in every cell': () => {
    const rows = budgetRows(
      Array.from({ length: 30 }, (_, i) => `Summa${':'.repeat(60 + i)}x`),
      5_000,
    );
    return book('', { sheets: [{ name: 'Budget', rows }] });
  },
  'headings of two hundred thousand blanks': () => book(`<row r="1">${lines(20, (i) => inline(`${i}a${' :'.repeat(90_000)}b`))}</row>`),
  'cells of spaces and colons as long as can be': () =>
    book(`${headingRow}${lines(25, () => `<row>${lines(2, () => inline(`1${' '.repeat(190_000)}x`))}</row>`)}`),
  'cells of digits as long as can be': () =>
    book(`${headingRow}${lines(25, () => `<row>${lines(2, () => inline('1'.repeat(190_000)))}</row>`)}`),
  'cells of digits and commas as long as can be': () =>
    book(`${headingRow}${lines(25, () => `<row>${lines(2, () => inline('1,'.repeat(95_000)))}</row>`)}`),
  'cells of digits and T as long as can be': () =>
    book(`${headingRow}${lines(25, () => `<row>${lines(2, () => inline('1T'.repeat(95_000)))}</row>`)}`),
  'cells of separators as long as can be': () =>
    book(`${headingRow}${lines(25, () => `<row>${lines(2, () => inline(`1${'-'.repeat(190_000)}`))}</row>`)}`),
  'cells of letters as long as can be': () =>
    book(`${headingRow}${lines(25, () => `<row>${lines(2, () => inline('å'.repeat(95_000)))}</row>`)}`),
  'cells of combining marks as long as can be': () =>
    book(`${headingRow}${lines(25, () => `<row>${lines(2, () => inline(`a${'\u0301\u0323'.repeat(45_000)}`))}</row>`)}`),
  'relationships as many as can be': () =>
    hostileWorkbook({
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          Array.from({ length: 9_999 }, (_, i) => [`rId${i}`, 'comments', '../comments1.xml']),
        ),
      },
    }),
  'relationships of the workbook as many as can be, and sheets': () => {
    const sheets = Array.from({ length: 999 }, (_, i) => ({ name: `S${i}`, rows: wrongDate }));
    return hostileWorkbook({ sheets });
  },
  'relationship tags inside each other': () =>
    hostileWorkbook({ parts: { 'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${'<Relationship '.repeat(100_000)}` } }),
  'one relationship tag with an attribute of a megabyte': () =>
    hostileWorkbook({
      parts: { 'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="${'a'.repeat(900_000)}"/></Relationships>` },
    }),
  'two kilobytes of relationship ends': () =>
    hostileWorkbook({
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${'<Relationship Id="a" Type="t" Target="x"/>'.repeat(9_000)}${`<!--${'</a.b-'.repeat(150_000)}-->`}</Relationships>`,
      },
    }),
  'a relationship target of a hundred thousand folders': () =>
    hostileWorkbook({
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          Array.from({ length: 90 }, (_, i) => [`rId${i}`, 'comments', 'a/'.repeat(80_000)]),
        ),
      },
    }),
  'relationships in blanks': () =>
    hostileWorkbook(
      {},
      repeatedPart('xl/worksheets/_rels/sheet1.xml.rels', { before: '<Relationships ', piece: ' '.repeat(900_000), times: 1, after: '/>' }),
    ),
  'content types in blanks': () =>
    hostileWorkbook(
      {},
      repeatedPart('[Content_Types].xml', { before: '<Types>', piece: ' '.repeat(900_000), times: 9, after: '</Types>' }),
    ),
  'CDATA after CDATA in a cell': () =>
    book(`${headingRow}<row>${lines(1, () => `<c t="inlineStr"><is><t>${'<![CDATA[a]]>'.repeat(70_000)}</t></is></c>`)}</row>`),
  'CDATA inside CDATA where rows are': () => book(`${wrongDate}<row>${'<![CDATA[<row>'.repeat(60_000)}]]></row>`),
  'CDATA that never ends, many times': () => book(`${wrongDate}${'<row><![CDATA[</row>'.repeat(40_000)}`),
  'CDATA between rows': () => sheetPart('<![CDATA[<row><c>]]>'.repeat(10_000), 40),
  'comments between rows': () => sheetPart('<!--<row><c>-->'.repeat(10_000), 40),
  'CDATA inside every row': () => sheetPart('<row><![CDATA[</row>]]></row>'.repeat(10_000), 30),
  'a hidden sheet of 480 MB of blanks': () =>
    hostileWorkbook(
      {
        sheets: [
          { name: 'Deltagare', rows: wrongDate },
          { name: 'Gömt', state: 'hidden' },
        ],
      },
      repeatedPart('xl/worksheets/sheet2.xml', { before: sheetStart, piece: ' '.repeat(1_000_000), times: 480, after: sheetEnd }),
    ),
  'a hidden sheet of rows of blanks': () =>
    hostileWorkbook(
      {
        sheets: [
          { name: 'Deltagare', rows: wrongDate },
          { name: 'Gömt', state: 'hidden' },
        ],
      },
      repeatedPart('xl/worksheets/sheet2.xml', {
        before: sheetStart,
        piece: `<row>${'<c t="inlineStr"><is><t> </t></is></c>'.repeat(50)}</row>`.repeat(100),
        times: 400,
        after: sheetEnd,
      }),
    ),
  'a hidden sheet of cells far right': () =>
    hostileWorkbook(
      {
        sheets: [
          { name: 'Deltagare', rows: wrongDate },
          { name: 'Gömt', state: 'hidden' },
        ],
      },
      repeatedPart('xl/worksheets/sheet2.xml', {
        before: sheetStart,
        piece: lines(1, () => '<row><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>')
          .replaceAll(/ r="[A-Z]+1"/g, '')
          .repeat(1000),
        times: 600,
        after: sheetEnd,
      }),
    ),
  'a sheet of 120 MB of blanks after the wrong date': () => sheetPart(' '.repeat(1_000_000), 120),
  'headings as many as can be': () =>
    book(`<row r="1">${lines(16_384, (i) => inline(`Rubrik ${i}`))}</row><row>${lines(16_384, (i) => inline(`v${i}`))}</row>`),
  'headings as many as can be, like ours': () =>
    book(
      `<row r="1">${lines(16_384, (i) => inline(`Startdatum${i}`))}</row><row>${lines(16_384, (i) => inline(`2025-03-0${i % 9}`))}</row>`,
    ),
  'headings as many as can be, in forty rows': () =>
    book(
      lines(40, (r) => `<row>${lines(16_384, (i) => `<c t="s"><v>${(i + r) % 5_000}</v></c>`)}</row>`),
      { strings: lines(5_000, (i) => `<si><t>Rubrik start ${i}</t></si>`) },
    ),
  'the same headings as many as can be': () =>
    book(
      `<row r="1">${lines(16_384, (i) => inline(headings[i % headings.length] ?? ''))}</row>${lines(200, () => `<row>${lines(16_384, () => '<c><v>1</v></c>')}</row>`)}`,
    ),
  'headings as many as can be of commas and blanks': () =>
    book(
      lines(20, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(16_384)}</row>`),
      { strings: `<si><t>a${' ,'.repeat(99)}b</t></si>` },
    ),
  'headings as many as can be of letters': () =>
    book(
      lines(20, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(16_384)}</row>`),
      { strings: `<si><t>a ${'i i'.repeat(66)}</t></si>` },
    ),
  'headings of amounts in units as many as can be': () =>
    book('', {
      sheets: [
        {
          name: 'Budget',
          rows: `<row r="1">${lines(16_384, (i) => inline(`Belopp (${i} tkr)`))}</row><row>${lines(16_384, (i) => inline(`${i} tkr`))}</row>`,
        },
      ],
    }),
  'shared strings as many as can be': () =>
    hostileWorkbook(
      {
        sheets: [
          {
            name: 'Deltagare',
            rows: `${headingRow}${lines(20_000, (r) => `<row>${lines(6, (c) => `<c t="s"><v>${r * 6 + c}</v></c>`)}</row>`)}`,
          },
        ],
        strings: '',
      },
      repeatedPart('xl/sharedStrings.xml', {
        before: '<sst>',
        piece: lines(1000, (i) => `<si><t>sträng ${i}</t></si>`),
        times: 1_990,
        after: '</sst>',
      }),
    ),
  'a long shared string in very many cells': () =>
    book(`${headingRow}${lines(2_000, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(6)}</row>`)}`, {
      strings: `<si><t>${'ord '.repeat(45_000)}</t></si>`,
    }),
  'faults in half a million cells': () =>
    book(`${headingRow}${lines(90_000, (i) => `<row>${lines(6, (c) => inline(`fel ${i} ${c}`))}</row>`)}`),
  'faults with long texts': () =>
    book(`${headingRow}${lines(5_000, (i) => `<row>${lines(6, (c) => inline(`fel ${i} ${c} ${'ord '.repeat(40)}`))}</row>`)}`),
  'sheets as many as can be with faults': () =>
    rawWorkbook({
      sheets: Array.from({ length: 999 }, (_, i) => ({
        name: `Deltagare ${i}`,
        rows: `${headingRow}${lines(20, (r) => `<row>${lines(6, () => inline(`fel ${r}`))}</row>`)}`,
      })),
    }),
  'sheets as many as can be, all hidden but one': () =>
    rawWorkbook({
      sheets: Array.from({ length: 999 }, (_, i) => ({
        name: i === 0 ? 'Deltagare' : `Blad ${i}`,
        ...(i > 0 && { state: 'hidden' as const }),
        rows: `${headingRow}${lines(20, (r) => `<row>${lines(6, () => inline(`fel ${r}`))}</row>`)}`,
      })),
    }),
  'sheets with names as long as can be': () =>
    rawWorkbook({ sheets: Array.from({ length: 900 }, (_, i) => ({ name: `${i}${'deltagare '.repeat(2_000)}`, rows: wrongDate })) }),
  'merged cells as many as can be': () => {
    const rows = `${headingRow}${lines(20_000, (r) => `<row>${lines(6, () => inline(`fel ${r}`))}</row>`)}`;
    return book('', {
      sheets: [
        {
          name: 'Deltagare',
          xml: sheetXml(
            rows,
            `<mergeCells>${lines(190_000, (i) => `<mergeCell ref="A${2 + (i % 19_000)}:F${3 + (i % 19_000)}"/>`)}</mergeCells>`,
          ),
        },
      ],
    });
  },
  'merged cells one inside the other': () => {
    const rows = `${headingRow}${lines(20_000, (r) => `<row>${lines(6, () => inline(`fel ${r}`))}</row>`)}`;
    return book('', {
      sheets: [
        {
          name: 'Deltagare',
          xml: sheetXml(rows, `<mergeCells>${lines(190_000, (i) => `<mergeCell ref="A2:F${1_000 + (i % 19_000)}"/>`)}</mergeCells>`),
        },
      ],
    });
  },
  'number formats as many as can be': () =>
    book(`${headingRow}<row>${lines(6, () => '<c s="5"><v>45000</v></c>')}</row>`, {
      formats: Array.from({ length: 60_000 }, (_, i) => `#,##0" kr${i}"`),
    }),
  'number formats of brackets': () =>
    book(`${headingRow}<row>${lines(6, () => '<c s="5"><v>45000</v></c>')}</row>`, {
      formats: Array.from({ length: 9_000 }, () => `${'[['.repeat(300)}${'s.0'.repeat(100)}`),
    }),
  'one number format of half a megabyte': () =>
    book(`${headingRow}<row>${lines(6, () => '<c s="1"><v>45000</v></c>')}</row>`, {
      formats: [`${'"a" '.repeat(130_000)}0`.slice(0, 190_000)],
    }),
  'a number shown beside units as many as can be': () =>
    book('', {
      sheets: [
        {
          name: 'Budget',
          rows: `${budgetRows([], 0)}${lines(1_000, (i) => `<row>${inline('Lokaler')}<c><v>2025</v></c><c s="${i + 1}"><v>${i}</v></c></row>`)}`,
        },
      ],
      formats: Array.from({ length: 1_000 }, (_, i) => `0" ${'enhet'.repeat(40)}${i}"`),
    }),
  'a thousand units': () =>
    book('', {
      sheets: [
        {
          name: 'Budget',
          rows: `${budgetRows([], 0)}${lines(1_000, (i) => `<row>${inline(`Slag ${i} ${'x'.repeat(80)}`)}<c><v>2025</v></c>${inline(`${i} enhet${i}`)}</row>`)}`,
        },
      ],
    }),
  'units of persons as many as rows': () => {
    const names = ['Person-id', 'Personnummer', 'Startdatum', 'Enhet', 'Kommun', 'Kön'];
    return book(
      `<row r="1">${names.map((text) => inline(text)).join('')}</row>${lines(1_000, (i) => `<row>${[`P${i}`, '', '2025-03-01', `Enhet ${i}`, 'Gävle', 'Kvinna'].map((text) => inline(text)).join('')}</row>`)}`,
    );
  },
  'defined names as many as can be': () => {
    const file = hostileWorkbook(
      {},
      repeatedPart('xl/workbook.xml', {
        before:
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Deltagare" sheetId="1" r:id="rId1"/></sheets><definedNames>',
        piece: lines(1_000, (i) => `<definedName name="n${i}">Deltagare!$A$1</definedName>`),
        times: 300,
        after: '</definedNames></workbook>',
      }),
    );
    return file;
  },
  'data validations as many as can be': () =>
    book('', {
      sheets: [
        {
          name: 'Deltagare',
          xml: sheetXml(
            wrongDate,
            `<dataValidations>${lines(60_000, (i) => `<dataValidation type="list" sqref="A${i + 1}"><formula1>"a,b"</formula1></dataValidation>`)}</dataValidations>`,
          ),
        },
      ],
    }),
  'conditional formats as many as can be': () =>
    book('', {
      sheets: [
        {
          name: 'Deltagare',
          xml: sheetXml(
            wrongDate,
            lines(
              60_000,
              (i) => `<conditionalFormatting sqref="A${i + 1}"><cfRule type="cellIs"><formula>1</formula></cfRule></conditionalFormatting>`,
            ),
          ),
        },
      ],
    }),
  'CSV in one line of 50 MB': () =>
    Buffer.concat([Buffer.from('Deltagar-id;Startdatum;Slutdatum;Insats\n'), Buffer.alloc(49_900_000, 'a')]),
  'CSV in one line of 50 MB of fields': () =>
    Buffer.concat([Buffer.from('Deltagar-id;Startdatum;Slutdatum;Insats\n'), Buffer.alloc(49_900_000, 'ab;')]),
  'CSV of 50 MB of quotes': () => Buffer.concat([Buffer.from('Deltagar-id;Startdatum;Slutdatum;Insats\n'), Buffer.alloc(49_900_000, '"')]),
  'CSV with a quoted field of 190 000 quotes in every line': () =>
    Buffer.from(`Deltagar-id;Startdatum;Slutdatum;Insats\n${`"${'""'.repeat(90_000)}";2025-01-01;\n`.repeat(200)}`),
  'CSV with columns as many as can be': () =>
    Buffer.from(`${lines(16_384, (i) => `Rubrik ${i};`)}\n${`${'a;'.repeat(16_383)}\n`.repeat(300)}`),
  'CSV of 50 MB of line ends': () =>
    Buffer.concat([Buffer.from('Deltagar-id;Startdatum;Slutdatum;Insats\n'), Buffer.alloc(49_900_000, '\n')]),
  'CSV of 40 MB of faults': () =>
    Buffer.concat([Buffer.from('Deltagar-id;Startdatum;Slutdatum;Insats\n'), Buffer.alloc(39_999_980, 'ab;imorgon;igår?\r\n\n')]),
  'CSV of 50 MB of short lines': () =>
    Buffer.concat([Buffer.from('Deltagar-id;Startdatum;Slutdatum;Insats\n'), Buffer.alloc(49_900_000, 'a;\n')]),
  'CSV twice encoded': () => Buffer.from(`Deltagar-id;Startdatum;Slutdatum;Insats\n${'Ã¥Ã¤;2025-01-01;Ã¥\n'.repeat(900_000)}`),
  'SIE with dimensions as many as can be': () =>
    sie(`${lines(20_000, (i) => `#DIM ${i} "Dimension ${i}"\n`)}${lines(20_000, (i) => voucher(`${i} "1"`))}`),
  'SIE with objects as many as can be in one line': () =>
    sie(`#DIM 6 "Projekt"\n${lines(100, () => voucher(lines(9_000, (i) => `${i} "${i}" `)))}`),
  'SIE with a hundred dimensions and long lists': () =>
    sie(`${lines(100, (i) => `#DIM ${i} "D"\n`)}${lines(20, () => voucher(lines(9_000, () => '999 "1" ')).repeat(10))}`),
  'SIE with a million objects': () => sie(`#DIM 6 "Projekt"\n${lines(1_000_000, (i) => `#OBJEKT 6 "${i}" "P${i}"\n`)}${voucher('6 "1"')}`),
  'SIE with a million projects in use': () => sie(`#DIM 6 "Projekt"\n${lines(150_000, (i) => voucher(`6 "${i}"`))}`),
  'SIE with lines that almost end': () =>
    sie(`${voucher('6 "1"')}${`#TRANS 5010 {} 100.00 20250101 ${'"a" b" '.repeat(20)}\n`.repeat(20_000)}`),
  'SIE with quotes that never end': () => sie(`${voucher('6 "1"')}${`#TRANS 5010 {} 1 20250101 "${'\\"'.repeat(90_000)}\n`.repeat(100)}`),
  'SIE with 50 MB of blank lines': () =>
    Buffer.concat([sie(voucher('6 "1"')), Buffer.alloc(1_000_000, '\n'), Buffer.alloc(48_000_000, ' ')]),
  'SIE with added rows as many as can be': () =>
    sie(`#VER A 1 20250301 "x"\n{\n${'#RTRANS 5010 {6 "1"} 100.00\n#TRANS 5010 {6 "1"} 100.00\n'.repeat(300_000)}}\n`),
  'SIE with accounts as many as can be': () =>
    sie(
      `${lines(20_000, (i) => `#KONTO ${i} "K${i}"\n#UB 0 ${i} ${i}.00\n`)}${lines(20_000, (i) => `#VER A ${i} 20250301 "Hyra"\n{\n#TRANS ${i} {} 100.00\n}\n`)}`,
    ),
  'a zip of parts as many as can be': () =>
    zipParts([
      ...Array.from({ length: 9_990 }, (_, i) => ({ name: `xl/media/${i}.png`, content: 'x' })),
      { name: 'xl/workbook.xml', content: '<workbook/>' },
    ]),
} satisfies Readonly<Record<string, () => Uint8Array>>;

/** The name of such a file. */
export type HostileUpload = keyof typeof hostileUploads;
