import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileFault } from '../../../../../functions/shared/definition/fault.ts';
import { columnLetters } from '../../../../../functions/shared/domain/cell.ts';
import { limits } from '../../../../../functions/shared/workbook/package/limits.ts';
import { workbookReader } from '../../../../../functions/shared/workbook/read/readWorkbook.ts';
import { withTables } from '../../../../../functions/shared/table/readTable.ts';
import { readAll } from '../../../../support/readAll.ts';
import { encodings, writeCsv } from '../../../../support/writeCsv.ts';

async function cellsOf(file: Uint8Array | string) {
  const { result, cells } = await readAll(Buffer.from(file));
  expect(result).toEqual({ kind: 'read', sheets: [{ name: '', index: 0, isHidden: false }] });
  return cells[''];
}

const text = fc.oneof(
  fc.constantFrom('', '1,5', '037', '2025-03-01', 'Åsa "Ö" Öberg', 'a;b', 'a,b', 'a\tb', 'a\nb', '=1+1', '_x0041_', ' x '),
  fc.string({ unit: fc.constantFrom(...'aåÖé 1,;"\t\n.-='), maxLength: 8 }),
);
const headings = ['Kod', 'Försörjning', 'Startdatum', 'Å', 'Text', 'Belopp'];
const anyGrid = fc
  .array(fc.array(text, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .filter((rows) => rows.some((row) => row.some((cell) => cell !== '')));

test('whatever the separator, the quoting, the encoding and the line ends, the texts that were written are read', async () => {
  const form = fc.record({
    separator: fc.constantFrom(';', ',', '\t'),
    encoding: fc.constantFrom(...encodings),
    lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
    quotesAll: fc.boolean(),
    isStated: fc.boolean(),
    endsLine: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(anyGrid, form, async (grid, how) => {
      // A table that does not say how it is divided has headings, and one that may be of several code pages has a word that tells.
      const rows = how.isStated && how.encoding.startsWith('utf') ? grid : [headings.slice(0, grid[0]?.length), ...grid];
      const written = rows.flatMap((row, y) => row.map((cell, x) => [`${columnLetters(x)}${y + 1}`, cell] as const));
      expect(await cellsOf(writeCsv(rows, how))).toEqual(Object.fromEntries(written.filter(([, cell]) => cell !== '')));
    }),
    { numRuns: 3000 },
  );
});

test('any UTF-16 or UTF-8 text is read as it is', async () => {
  const any = fc.string({ unit: 'binary', minLength: 1 }).filter((one) => !/[\0-\x08\x0d-\x1f\ufeff]/.test(one));
  await fc.assert(
    fc.asyncProperty(any, fc.constantFrom('utf-8 with mark', 'utf-16le', 'utf-16be'), async (one, encoding) => {
      const file = writeCsv(
        [
          ['Rubrik', 'Text'],
          ['x', one],
        ],
        { separator: ';', encoding, quotesAll: true },
      );
      expect(await cellsOf(file)).toMatchObject({ B2: one });
    }),
  );
});

describe('the separator is found', () => {
  test.each([
    ['beside decimal commas', 'Timmar;Lön;Moms\n1,5;2,5;3,5\n1,5;2,5;3,5\n', { C1: 'Moms', C2: '3,5' }],
    [
      'beside lists in cells',
      'Kod,Försörjning vid start,Insats\nA,Lön; A-kassa,1\nB,Lön; A-kassa; Okänd,2\n',
      { B3: 'Lön; A-kassa; Okänd' },
    ],
    [
      'below title rows',
      'Rapport för mars, april, maj\n\nKod;Startdatum;Insats\nA;2025-03-01;1\n',
      { A1: 'Rapport för mars, april, maj', C4: '1' },
    ],
    ['as the file itself says', 'sep=|\r\nKod|Text\r\nA|a;b;c\r\n', { A1: 'Kod', B2: 'a;b;c' }],
    ['between numbers alone', '1,5;2\n3,5;4\n', { A1: '1,5', B2: '4' }],
    ['between quoted headings with commas', '"Namn, hela";"Ort"\n"A, B";"C"\n', { A1: 'Namn, hela', B2: 'C' }],
  ])('%s', async (_, file, cells) => {
    expect(await cellsOf(file)).toMatchObject(cells);
  });
});

const doubtOf = async (file: Uint8Array) => {
  const result = await withTables(workbookReader).read(file, { wants: () => true, rows() {} });
  return result.kind === 'read' ? result.doubt : undefined;
};

describe('which code page a file is in', () => {
  test.each([
    [
      'a letter at the end of a word',
      Buffer.from('Kod;Ort\n1;Malm\x94\n', 'latin1'),
      { read: 'DOS', other: 'Windows', texts: [['Malmö', 'Malm”']] },
    ],
    [
      'two programs in one file',
      Buffer.concat([
        writeCsv([['Kön', 'Ort']], { separator: ';', encoding: 'mac roman' }),
        writeCsv([['x', 'Malmöhus']], { separator: ';', encoding: 'cp850' }),
      ]),
      { read: 'Mac', other: 'DOS' },
    ],
  ])('is told to be doubtful: %s', async (_, file, doubt) => {
    expect(await doubtOf(file)).toMatchObject(doubt);
  });

  test.each(['Kön;Namn\nKvinna;”Bo”\n', 'Kod;Namn\n1;”Bo” – ja\n', 'Kod;Pris\n1;5 €\n', 'Kod;Namn\n1;Renée’s\n'])(
    'is never doubted: %j',
    async (text) => {
      const signs = new Map([...'€’”–'].map((sign, index) => [sign, [0x80, 0x92, 0x94, 0x96][index] ?? 0]));
      expect(await doubtOf(Buffer.from([...text].map((sign) => signs.get(sign) ?? sign.charCodeAt(0))))).toBeUndefined();
    },
  );

  test('is told by any word of ordinary Swedish', async () => {
    const words = ['Försörjning', 'MÅL', 'Utbildningsnivå', 'Åtgärd', 'Öppen förskola', 'Idé', 'André'];
    const encodingsOfOneByte = fc.constantFrom('windows-1252', 'mac roman', 'cp850');
    await fc.assert(
      fc.asyncProperty(fc.subarray(words, { minLength: 1 }), encodingsOfOneByte, async (some, encoding) => {
        const file = writeCsv([['Insats', 'Kön'], ...some.map((word) => [word, 'Nej'])], { separator: ';', encoding });
        expect(await cellsOf(file)).toMatchObject({ B1: 'Kön', ...Object.fromEntries(some.map((word, index) => [`A${index + 2}`, word])) });
      }),
    );
  });
});

test('what old programs end a file with is passed over', async () => {
  for (const end of ['\u001a', '\r\n\u001a', `\u001a${'\0'.repeat(100)}`, '\u001a'.repeat(128)])
    expect(await cellsOf(Buffer.from(`Kod;Text\r\nA;B${end}`, 'latin1'))).toEqual({ A1: 'Kod', B1: 'Text', A2: 'A', B2: 'B' });
});

test('UTF-8 that was taken for a code page and encoded again is read as it was', async () => {
  const twice: Readonly<Record<string, string>> = {
    Windows: 'KÃ¶n;MÃ¥l;Ã„ldre;FÃ–R',
    Mac: 'K√∂n;M√•l;√Ñldre;F√ñR',
    DOS: 'K├Ân;M├Ñl;├äldre;F├ûR',
    PC8: 'K├╢n;M├Ñl;├äldre;F├ûR',
  };
  for (const text of Object.values(twice))
    expect(Object.values((await cellsOf(`${text}\n1;2;3;4\n`)) ?? {}).slice(0, 2)).toEqual(['Kön', 'Mål']);
});

test('rows may be shorter and longer than the headings, and are numbered as when Excel opens the file', async () => {
  expect(await cellsOf('sep=;\nA;B\n\n1\n1;2;3;\n"x\ny";z')).toEqual({
    A1: 'A',
    B1: 'B',
    A3: '1',
    A4: '1',
    B4: '2',
    C4: '3',
    A5: 'x\ny',
    B5: 'z',
  });
});

test('a quote inside a field, or before more text, is text', async () => {
  expect(await cellsOf('a;5" rör;"b"c;"""d"""\n')).toEqual({ A1: 'a', B1: '5" rör', C1: 'bc', D1: '"d"' });
});

test('Windows-1252 has its own dashes, quotes and euro', async () => {
  expect(await cellsOf(Buffer.from('4bf66e3b800a963b94e5', 'hex'))).toEqual({ A1: 'Kön', B1: '€', A2: '–', B2: '”å' });
});

describe('a text file that is no table, or too much of one, ends in its own fault', () => {
  const faults: readonly [string, FileFault, Uint8Array | string][] = [
    ['only a byte order mark', 'empty', '\ufeff'],
    ['only line ends', 'empty', '\r\n\r\n'],
    ['only separators', 'empty', ';;;\n;;;\n'],
    ['prose', 'plainText', 'Hej!\nHär kommer listan.\n'],
    ['NUL bytes', 'damaged', Buffer.concat([Buffer.from('Kod;Text\n'.repeat(1000)), Buffer.alloc(100)])],
    ['UTF-8 that is broken', 'damaged', Buffer.concat([Buffer.from('Kön;Ålder\n'), Buffer.from([0xc3])])],
    ['a very long line', 'textTooLong', `Kod;Text\nA;${'x'.repeat(20_000_000)}`],
    ['a very long quoted text', 'textTooLong', `Kod;Text\nA;"${'x""'.repeat(1_000_000)}"`],
    ['very many columns', 'tooManyColumns', `Kod;Text\n${';'.repeat(limits.columns)}`],
    ['very many fields', 'tooManyCells', `Kod;Text\n${`${';'.repeat(10_000)}\n`.repeat(1201)}`],
    ['very many rows', 'tooManyRows', `Kod;Text\n${'\n'.repeat(limits.rows)}A;B`],
    ['a file beyond the limit', 'tooLarge', Buffer.alloc(limits.fileBytes + 1, 'a;b\n')],
    ['a web page with semicolons', 'webPage', '<html><body>a;b;c\n</body></html>'],
  ];
  test.each(faults)('%s', async (_, fault, file) => {
    expect(await withTables(workbookReader).read(Buffer.from(file), { wants: () => true, rows() {} })).toMatchObject({
      kind: 'unreadable',
      fault,
    });
  });

  test.each([
    ['in the middle', 'Kod;Text\nA;B\nC;"D\nE;F\n', '3'],
    ['at the very start', '"Kod;Text\nA;B\n', '1'],
  ])('a quote that is never closed, %s: the row is told', async (_, file, row) => {
    const result = await withTables(workbookReader).read(Buffer.from(file), { wants: () => true, rows() {} });
    expect(result).toEqual({ kind: 'unreadable', fault: 'unclosedQuote', values: { row } });
  });
});
