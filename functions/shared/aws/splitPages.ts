import type { IncomingRow } from '../ports.ts';
import { encodePage, type EncodedPage, type PagePlace } from './encodePage.ts';

/** Characters of cells in a page. Measured: compresses to about 64 KB. */
const charactersPerPage = 384 * 1024;

/** An item of DynamoDB holds 400 KB. What sealing and keys add to this stays far below. */
const bytesPerPage = 350 * 1024;

/** Cuts rows into pages, always in the same way for the same rows. */
export function* splitPages(sheet: Omit<PagePlace, 'page'>, rows: Iterable<IncomingRow>): Generator<EncodedPage> {
  let pages = 0;
  for (const chunk of cutRows(rows)) {
    for (const page of encodeWithinLimit(chunk, { ...sheet, page: pages })) {
      pages += 1;
      yield page;
    }
  }
}

/** Text that does not compress is halved until it fits. */
function encodeWithinLimit(rows: readonly IncomingRow[], place: PagePlace): EncodedPage[] {
  const encoded = encodePage(rows, place);
  if (countBytes(encoded) <= bytesPerPage) return [encoded];
  if (rows.length === 1) throw new Error(`A row of ${place.sheet} is larger than a page`);
  const middle = Math.ceil(rows.length / 2);
  const first = encodeWithinLimit(rows.slice(0, middle), place);
  return [...first, ...encodeWithinLimit(rows.slice(middle), { ...place, page: place.page + first.length })];
}

function countBytes({ plain, sealed }: EncodedPage): number {
  return Object.values(sealed).reduce((sum, part) => sum + part.length, plain.length);
}

function* cutRows(rows: Iterable<IncomingRow>): Generator<IncomingRow[]> {
  let chunk: IncomingRow[] = [];
  let characters = 0;
  for (const row of rows) {
    chunk.push(row);
    characters += countCharacters(row.row) + (row.sealed ? countCharacters(row.sealed) : 0);
    if (characters < charactersPerPage) continue;
    yield chunk;
    chunk = [];
    characters = 0;
  }
  if (chunk.length > 0) yield chunk;
}

function countCharacters(values: Readonly<Record<string, unknown>>): number {
  let characters = 0;
  for (const name of Object.keys(values)) {
    const value = values[name];
    characters += (typeof value === 'string' ? value.length : Array.isArray(value) ? value.join().length : 4) + 3;
  }
  return characters;
}
