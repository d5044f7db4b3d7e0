import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeXmlText } from '../../../../../functions/shared/workbook/read/decodeText.ts';
import { createSerialToDate } from '../../../../../functions/shared/workbook/read/readDate.ts';
import { readSharedStrings } from '../../../../../functions/shared/workbook/read/readSharedStrings.ts';
import { readSheet } from '../../../../../functions/shared/workbook/read/readSheet.ts';
import { UnreadableWorkbook } from '../../../../../functions/shared/workbook/package/unreadable.ts';
import type { SheetRow } from '../../../../../functions/shared/domain/cell.ts';

// Cells, rows and strings of the usual shape are read by a shortcut. With a prefix the same XML is read the general way.
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** XML in chunks; `~` stands where a prefix may stand. */
async function* chunksOf(xml: string, prefix: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(xml.replaceAll('~', prefix));
  for (let at = 0; at < bytes.length; at += size) yield Promise.resolve(bytes.subarray(at, at + size));
}

async function outcomeOf<Result>(reading: Promise<Result>): Promise<Result | { fault: string }> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { fault: error.fault };
    throw error;
  }
}

/** Both ways of reading XML, the shortcut from chunks of any size. */
async function readBothWays<Result>(
  root: string,
  content: string,
  how: { size: number; read(chunks: AsyncIterable<Uint8Array>): Promise<Result> },
) {
  const plain = `<${root} xmlns="${NAMESPACE}">${content}</${root}>`;
  const prefixed = `<x:${root} xmlns:x="${NAMESPACE}">${content}</x:${root}>`;
  return {
    short: await outcomeOf(how.read(chunksOf(plain, '', how.size))),
    general: await outcomeOf(how.read(chunksOf(prefixed, 'x:', prefixed.length * 2))),
  };
}

const digits = fc.oneof(
  fc.nat({ max: 9 }).map(String),
  fc.stringMatching(/^[0-9]{1,17}$/),
  fc.constantFrom('1048576', '1048577', '4294967297', '0', ''),
);
const address = fc.oneof(
  fc.tuple(fc.constantFrom('A', 'B', 'C', 'AB', 'XFD', 'XFE', 'a', ''), digits).map(([letters, row]) => letters + row),
  fc.constantFrom('A1', 'B1', 'A2'),
);
const quote = fc.constantFrom('"', '"', '"', '"', "'");
const value = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom(
    '0',
    '1',
    '2',
    '3',
    '00001',
    '99999999',
    '4294967296',
    '12.',
    '.5',
    '-1',
    '-0',
    '1,5',
    'a_x0041_b',
    '&amp;',
    'å',
    ' ',
    '',
  ),
);
const attribute = fc.constantFrom(
  ' s="1"', ' s="0"', ' s="7"', ' t="s"', ' t="n"', ' t="str"', ' t="inlineStr"', ' t="b"', ' spans="1:2"', " ht='15'", ' r="5"', ' x14ac:d="0.2"', ' a=">"', ' a="<"', ' a', ' /a="1"', '  s="1"', '/',
); // prettier-ignore
const cell = fc
  .tuple(address, quote, fc.array(attribute, { maxLength: 2 }), value, fc.boolean())
  .map(([at, q, attributes, text, isInline]) => {
    const content = isInline ? `<~is><~t>${text}</~t></~is>` : `<~v>${text}</~v>`;
    return `<~c r=${q}${at}${q}${attributes.join('')}>${content}</~c>`;
  });
const row = fc
  .tuple(digits, quote, fc.array(attribute, { maxLength: 2 }))
  .map(([number, q, more]) => `<~row r=${q}${number}${q}${more.join('')}>`);
const nextRow = fc
  .oneof(
    row,
    fc.nat({ max: 5 }).map((number) => `<~row r="${number + 1}" spans="1:20">`),
  )
  .map((open) => `</~row>${open}`);
const odd = fc.constantFrom(
  '<~row>',
  '</~row>',
  '<~row/>',
  '<~o>',
  '</~o>',
  '<~c/>',
  '<~c>',
  '</~c>',
  ' ',
  '<!-- -->',
  '</~sheetData>',
  '<~sheetData>',
);

test('any sheet is read alike by the shortcut and without it, or refused alike', async () => {
  const piece = fc.oneof(
    { weight: 6, arbitrary: cell },
    { weight: 4, arbitrary: nextRow },
    { weight: 1, arbitrary: row },
    { weight: 1, arbitrary: odd },
  );
  const sheet = fc.oneof(
    { weight: 3, arbitrary: fc.array(fc.oneof(cell, nextRow), { maxLength: 12 }) },
    { weight: 1, arbitrary: fc.array(piece, { maxLength: 12 }) },
  );
  const read = async (chunks: AsyncIterable<Uint8Array>) => {
    const rows: SheetRow[] = [];
    const strings = (index: number) => ['noll', 'ett', 'två'][index];
    const budget = { cells: 0, positions: 0, characters: 0 };
    const context = {
      styles: ['plain', 'date', 'time'] as const,
      strings,
      serialToDate: createSerialToDate(false),
      decode: decodeXmlText,
      budget,
    };
    await readSheet(chunks, context, (batch) => rows.push(...batch));
    return { rows, cells: budget.cells };
  };
  let readable = 0;
  await fc.assert(
    fc.asyncProperty(sheet, fc.integer({ min: 1, max: 400 }), async (pieces, size) => {
      const content = `<~sheetData><~row r="1">${pieces.join('')}</~row></~sheetData>`;
      const { short, general } = await readBothWays('worksheet', content, { size, read });
      expect(short).toEqual(general);
      if (!('fault' in short)) readable++;
    }),
    { numRuns: 3000 },
  );
  expect(readable).toBeGreaterThan(100);
});

test('any table of strings is read alike by the shortcut and without it, or refused alike', async () => {
  const text = fc.oneof(
    value,
    fc.string({ maxLength: 100 }).map((given) => given.replace(/[<&~]/g, '')),
  );
  const piece = fc.oneof(
    { weight: 6, arbitrary: text.map((given) => `<~si><~t>${given}</~t></~si>`) },
    { weight: 2, arbitrary: text.map((given) => `<~si><~t xml:space="preserve">${given}</~t></~si>`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('<~si><~r><~t>a</~t></~r><~t>b</~t></~si>', '<~si/>', ' ', '</~si>', '<~si><~tt>a</~tt></~si>'),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 400 }), async (pieces, size) => {
      const read = async (chunks: AsyncIterable<Uint8Array>) => {
        const strings = await readSharedStrings(chunks);
        return Array.from({ length: pieces.length + 1 }, (_, index) => strings(index));
      };
      const { short, general } = await readBothWays('sst', pieces.join(''), { size, read });
      expect(short).toEqual(general);
    }),
    { numRuns: 1000 },
  );
});
