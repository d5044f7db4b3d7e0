import { brotliDecompressSync } from 'node:zlib';
import * as z from 'zod';
import type { Origin, PlainRow, Stored } from '../domain/dataset.ts';
import type { IncomingRow } from '../ports.ts';
import type { RowColumns } from '../packed/packRows.ts';
import { hashOf } from './encodePage.ts';
import type { Sharing } from './createSharing.ts';
import { purposes, type Purpose } from './sealedParts.ts';

/** Only the envelope is checked: the rows were checked before they were stored. */
const list = <Value>() => z.custom<readonly Value[]>(Array.isArray);
const plainSchema = z.object({
  sealed: z.array(z.enum(purposes)),
  uploads: list<string>(),
  numbers: list<number>(),
  columns: z.record(z.string(), list()),
});
const sealedSchema = z.object({
  sheet: z.string(),
  page: z.int(),
  plain: z.string(),
  originals: z.record(z.string(), list<string | null>()),
  values: z.record(z.string(), list()),
});

/** A page as it is read: which one, its plain part, and the sealed parts that its reader has opened. */
export interface OpenedPage {
  readonly sheet: string;
  readonly page: number;
  readonly plain: Uint8Array;
  /** By purpose: the part as it was before it was sealed, or undefined when the page has lost it. One that the reader may not open is not there. */
  readonly opened: ReadonlyMap<Purpose, Uint8Array | undefined>;
}

interface DecodedPage extends RowColumns {
  readonly originals: Readonly<Record<string, readonly (string | null)[]>>;
}

/** The rows of one page, in order, with what repeats kept once. */
export function decodePage(page: OpenedPage, sharing: Sharing): Stored<PlainRow>[] {
  return toRows(decodeColumns(page), sharing);
}

/** The rows of one page with their originals beside them. */
export function decodeSealed(page: OpenedPage, sharing: Sharing): IncomingRow[] {
  const decoded = decodeColumns(page);
  const entries = entriesOf(decoded.originals, decoded.uploads.length);
  return toRows(decoded, sharing).map((row, index) => {
    const originals: Record<string, string> = {};
    for (const [name, values] of entries) {
      const value = values[index] ?? undefined;
      if (value !== undefined) originals[name] = value;
    }
    return Object.keys(originals).length > 0 ? { row, sealed: originals } : { row };
  });
}

/** The rows of one page as they lie there, column by column, with the values of its opened parts in place. Throws when a part was sealed for another page. */
export function decodeColumns(page: OpenedPage): DecodedPage {
  const { sealed, ...plain } = plainSchema.parse(decompress(page.plain));
  const columns = { ...plain.columns };
  let originals: DecodedPage['originals'] = {};
  for (const [purpose, bytes] of page.opened) {
    if (sealed.includes(purpose) !== (bytes !== undefined)) throw new Error(`Sealed ${purpose} of ${page.sheet} page ${page.page} is gone`);
    if (bytes === undefined) continue;
    const part = sealedSchema.parse(decompress(bytes));
    if (part.sheet !== page.sheet || part.page !== page.page || part.plain !== hashOf(page.plain))
      throw new Error(`Sealed ${purpose} of ${page.sheet} page ${page.page} belongs to another page`);
    for (const [name, values] of Object.entries(part.values)) columns[name] = putOver(columns[name], values);
    originals = { ...originals, ...part.originals };
  }
  entriesOf(columns, plain.uploads.length);
  return { ...plain, columns, originals };
}

/** A whole date over its year, a value over a blank. */
function putOver(below: readonly unknown[] = [], values: readonly unknown[]): readonly unknown[] {
  return values.map((value, index) => value ?? below[index] ?? null);
}

function toRows({ uploads, numbers, columns }: RowColumns, { text, value }: Sharing): Stored<PlainRow>[] {
  const entries = Object.entries(columns);
  return uploads.map((upload, index) => {
    const row: Record<string, unknown> & { origin: Origin } = { origin: { upload: text(upload), row: numbers[index] ?? 0 } };
    for (const [name, values] of entries) row[name] = value(values[index] ?? undefined);
    return row;
  });
}

function entriesOf<Value>(columns: Readonly<Record<string, readonly Value[]>>, rows: number): [string, readonly Value[]][] {
  const entries = Object.entries(columns);
  if (entries.some(([, values]) => values.length !== rows)) throw new Error('A page has columns of different lengths');
  return entries;
}

function decompress(bytes: Uint8Array): unknown {
  return JSON.parse(brotliDecompressSync(bytes).toString());
}
