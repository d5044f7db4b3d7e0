import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflateChunks, inflateWhole, createBudget } from '../../../../../functions/shared/workbook/package/inflate.ts';
import { limits } from '../../../../../functions/shared/workbook/package/limits.ts';
import { openParts } from '../../../../../functions/shared/workbook/package/openParts.ts';
import { entryOf, openZip } from '../../../../../functions/shared/workbook/package/openZip.ts';
import { readEntries } from '../../../../../functions/shared/workbook/package/readEntries.ts';
import { UnreadableWorkbook } from '../../../../../functions/shared/workbook/package/unreadable.ts';
import type { FileFault } from '../../../../../functions/shared/definition/fault.ts';
import { repeatedPart } from '../../../../support/hostileWorkbooks.ts';
import { zipParts, type RawPart } from '../../../../support/zipParts.ts';

type Seen = Readonly<Record<string, string>> | FileFault;

/** Every part as hexadecimal text, or the fault, as the reader meets it: in chunks. */
function seenByReading(file: Buffer, most: number = limits.inflatedBytes): Promise<Seen> {
  return orFault(async () => {
    const zip = openZip(file);
    const allowance = { budget: createBudget(most), most };
    const seen: [string, string][] = [];
    for (const [key, part] of zip.parts) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of inflateChunks(entryOf(zip, part), allowance)) chunks.push(Uint8Array.from(chunk));
      seen.push([key, Buffer.concat(chunks).toString('hex')]);
    }
    return Object.fromEntries(seen);
  });
}

/** The same as who patches meets it: whole. */
function seenByPatching(file: Buffer, most: number = limits.inflatedBytes): Promise<Seen> {
  return orFault(() => {
    const parts = openParts(file, { budget: createBudget(most) });
    const names = parts.names().filter((name) => !name.endsWith('/'));
    return Promise.resolve(
      Object.fromEntries(names.map((name) => [name.replaceAll('\\', '/').toLowerCase(), Buffer.from(parts.bytes(name)).toString('hex')])),
    );
  });
}

async function orFault(read: () => Promise<Seen>): Promise<Seen> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.fault;
    throw error;
  }
}

const content = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.integer({ min: 0, max: 200_000 }).map((length) => new Uint8Array(length)),
  fc.tuple(fc.string(), fc.integer({ min: 1, max: 9000 })).map(([text, times]) => Buffer.from(text.repeat(times))),
);
const part = fc.record({
  name: fc.array(fc.constantFrom('xl', 'Blad', 'å', 'sheet1.xml', '_rels'), { minLength: 1, maxLength: 4 }).map((words) => words.join('/')),
  content,
  method: fc.constantFrom(0, 8),
  isStreamed: fc.boolean(),
});
const zip = fc.record({
  parts: fc.uniqueArray(part, { maxLength: 6, selector: ({ name }) => name.toLowerCase() }),
  options: fc.record({ zip64: fc.boolean(), comment: fc.constantFrom('', 'en kommentar', 'PK\x05\x06') }),
});

describe('a zip', () => {
  test('holds the same for who reads it in chunks and for who patches it, and still does when it has been saved again', async () => {
    await fc.assert(
      fc.asyncProperty(zip, async ({ parts, options }) => {
        const file = zipParts(parts, options);
        const written = Object.fromEntries(
          parts.map(({ name, content: bytes }) => [name.toLowerCase(), Buffer.from(bytes).toString('hex')]),
        );
        expect(await seenByReading(file)).toEqual(written);
        expect(await seenByPatching(file)).toEqual(written);
        expect(await seenByReading(Buffer.from(openParts(file).save()))).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });

  test('that has been damaged anywhere is the same to both, or refused by both', async () => {
    const file = zipParts([
      { name: 'a.xml', content: 'a'.repeat(500) },
      { name: 'b.xml', content: 'b', method: 0 },
    ]);
    for (let at = 0; at < file.length; at++) {
      const changed = Buffer.from(file);
      changed.writeUInt8((file[at] ?? 0) ^ (1 << (at % 8)), at);
      const [patched, read] = [await seenByPatching(changed), await seenByReading(changed)];
      // One may meet another of several faults first.
      if (typeof read === 'string') expect(typeof patched, `byte ${at}`).toBe('string');
      else expect(patched, `byte ${at}`).toEqual(read);
    }
  });
});

const a: RawPart = { name: 'a.xml', content: 'a'.repeat(500) };
const hostile: readonly [string, FileFault, readonly RawPart[]][] = [
  ['a part twice', 'duplicatePart', [a, a]],
  [
    'a part twice in other case and with the other separator',
    'duplicatePart',
    [
      { ...a, name: 'xl/A.xml' },
      { ...a, name: 'XL\\a.xml' },
    ],
  ],
  ['a part outside the package', 'unsafePartName', [{ ...a, name: 'xl/../../a.xml' }]],
  ['a part on a drive', 'unsafePartName', [{ ...a, name: 'c:a.xml' }]],
  ['parts that share their bytes', 'suspiciousCompression', [a, { name: 'b.xml', content: 'b', headerOffset: 0 }]],
  ['a folder that shares the bytes of a part', 'suspiciousCompression', [a, { name: 'b/', content: '', headerOffset: 0 }]],
  ['an encrypted part', 'encrypted', [{ ...a, flags: 1 }]],
  ['a part compressed in an unknown way', 'damaged', [{ ...a, method: 12 }]],
  ['a part larger than it says', 'damaged', [{ ...a, inflatedBytes: 499 }]],
  ['a part smaller than it says', 'damaged', [{ ...a, inflatedBytes: 501 }]],
  ['a part that says it is empty', 'damaged', [{ ...a, inflatedBytes: 0 }]],
  ['a part with another checksum', 'damaged', [{ ...a, crc: 1 }]],
  ['a part that is not deflated', 'damaged', [{ ...a, compressed: Buffer.alloc(50, 0xff) }]],
  ['a part of 20 MB of blanks', 'suspiciousCompression', [repeatedPart('a.xml', { piece: ' '.repeat(1_000_000), times: 20 })]],
];

test.each(hostile)('%s is refused alike', async (_, fault, parts) => {
  const file = zipParts(parts);
  expect(await seenByReading(file)).toBe(fault);
  expect(await seenByPatching(file)).toBe(fault);
});

test('parts that are within every limit one by one, and not together, are refused alike', async () => {
  const file = zipParts(Array.from({ length: 3 }, (_, i) => ({ ...a, name: `${i}.xml` })));
  expect(await seenByReading(file, 1400)).toBe('tooLarge');
  expect(await seenByPatching(file, 1400)).toBe('tooLarge');
  expect(await seenByPatching(file, 1500)).toEqual(await seenByReading(file, 1500));
});

test('a part is not begun that says it is larger than it may be', () => {
  const [entry] = readEntries(zipParts([{ ...a, inflatedBytes: 400_000_000 }]));
  if (!entry) throw new Error('the zip has a part');
  expect(() => inflateWhole(entry, { budget: createBudget(), most: 1000 })).toThrow('tooLarge');
});
