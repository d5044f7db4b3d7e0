import { createBudget } from '../package/inflate.ts';
import { deflateChunks, deflateFast } from '../package/deflateFast.ts';
import { attributeOf, findElements, replaceStretches } from '../package/elements.ts';
import { declareUtf8 } from '../package/decodeXml.ts';
import { limits } from '../package/limits.ts';
import { openParts, type Parts } from '../package/openParts.ts';
import { targetsOf } from '../package/relationships.ts';
import { openBook } from '../annotate/openBook.ts';
import { splitSheet, takeHead, walkRows } from '../annotate/splitSheet.ts';
import type { Blanking } from '../../ports.ts';

/**
 * A workbook with some rows emptied, their notes too, and without the shared texts that only stood in them. Every other part stays byte for
 * byte. Undefined when what must go stands anywhere else in it, or it is too odd to be changed: then no copy can take its place.
 */
export async function blankWorkbook(file: Uint8Array, blanking: Blanking): Promise<Uint8Array | undefined> {
  const parts = openParts(file, { deflate: deflateFast, budget: createBudget(limits.annotatedBytes), most: limits.heldBytes });
  const book = openBook(parts);
  for (const { name, partName, isWorksheet } of book.sheets) {
    const rows = blanking.rows.get(name);
    if (!rows || !isWorksheet) continue;
    parts.put(await deflateChunks(partName, blankRows(parts.chunks(partName), rows)));
    for (const kind of ['comments', 'threadedComment'])
      for (const notes of targetsOf(parts, partName, kind)) blankNotes(parts, notes, rows);
  }
  for (const strings of targetsOf(parts, book.partName, 'sharedStrings')) blankStrings(parts, strings, blanking);
  return holdsAnywhere(parts, blanking) ? undefined : parts.save();
}

/** The sheet with the rows still there, and nothing in them. */
async function* blankRows(chunks: AsyncIterable<Uint8Array>, wanted: ReadonlySet<number>): AsyncGenerator<Uint8Array> {
  const pieces = splitSheet(chunks);
  const head = await takeHead(pieces);
  yield Buffer.from(declareUtf8(head.text), 'latin1');
  let previous = 0;
  for await (const { kind, text } of pieces) {
    const changes = [];
    if (kind === 'rows') {
      for (const { start, innerStart, end } of walkRows(text, head.prefix)) {
        const number = Number(attributeOf(text.slice(start, innerStart), 'r') ?? previous + 1);
        previous = number;
        if (wanted.has(number)) changes.push({ start, end, text: `<${head.prefix}row r="${number}"/>` });
      }
    }
    yield Buffer.from(changes.length > 0 ? replaceStretches(text, changes) : text, 'latin1');
  }
}

/** Notes of cells in the rows, without their words. */
function blankNotes(parts: Parts, name: string, wanted: ReadonlySet<number>): void {
  if (!parts.has(name)) return;
  const xml = parts.text(name);
  const changes = ['comment', 'threadedComment'].flatMap((element) =>
    findElements(xml, element).flatMap(({ tag, innerStart, innerEnd }) => {
      const row = Number((attributeOf(tag, 'ref') ?? '').replace(/^[A-Z]+/, ''));
      return wanted.has(row) && innerEnd > innerStart ? [{ start: innerStart, end: innerEnd, text: '' }] : [];
    }),
  );
  if (changes.length > 0) parts.write(name, replaceStretches(xml, changes));
}

function blankStrings(parts: Parts, name: string, { texts, holds }: Blanking): void {
  if (!parts.has(name)) return;
  const xml = parts.text(name);
  const changes = findElements(xml, 'si').flatMap(({ innerStart, innerEnd }) => {
    const text = findElements(xml, 't', { innerStart, innerEnd })
      .map((element) => unescape(xml.slice(element.innerStart, element.innerEnd)))
      .join('');
    return texts.has(text) || holds(text) ? [{ start: innerStart, end: innerEnd, text: '<t/>' }] : [];
  });
  if (changes.length > 0) parts.write(name, replaceStretches(xml, changes));
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
]);

function unescape(xml: string): string {
  return xml.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities.get(entity) ?? entity);
}

function holdsAnywhere(parts: Parts, { holds }: Blanking): boolean {
  return parts.names().some((name) => holds(name) || holds(Buffer.from(parts.bytes(name)).toString('utf8')));
}
