import { brotliDecompressSync } from 'node:zlib';
import { z } from 'zod';
import type { Origin, PlainRow, Stored } from '../domain/dataset.ts';
import type { IncomingRow } from '../ports.ts';
import type { RowColumns } from '../packed/packRows.ts';
import { hashOf } from './encodePage.ts';
import type { Sharing } from './createSharing.ts';

/** Only the envelope is checked: the rows were checked before they were stored. */
const list = <Value>() => z.custom<readonly Value[]>(Array.isArray);
const plainSchema = z.object({
  hasSealed: z.boolean(),
  uploads: list<string>(),
  numbers: list<number>(),
  columns: z.record(z.string(), list()),
});
const sealedSchema = z.object({
  sheet: z.string(),
  page: z.int(),
  plain: z.string(),
  columns: z.record(z.string(), list<string | null>()),
});

/** The rows of one page, in order, with what repeats kept once. */
export function decodePage(plain: Uint8Array, sharing: Sharing): Stored<PlainRow>[] {
  return toRows(plainSchema.parse(decompress(plain)), sharing);
}

/** The rows of one page as they lie there: column by column. */
export function decodeColumns(plain: Uint8Array): RowColumns {
  const page = plainSchema.parse(decompress(plain));
  entriesOf(page.columns, page.uploads.length);
  return page;
}

function toRows({ uploads, numbers, columns }: z.infer<typeof plainSchema>, { text, value }: Sharing): Stored<PlainRow>[] {
  const entries = entriesOf(columns, uploads.length);
  return uploads.map((upload, index) => {
    const row: Record<string, unknown> & { origin: Origin } = { origin: { upload: text(upload), row: numbers[index] ?? 0 } };
    for (const [name, values] of entries) row[name] = value(values[index] ?? undefined);
    return row;
  });
}

/** Puts the opened originals of a page beside its rows. Throws when they were sealed for another page. */
export function joinSealed(
  page: { readonly sheet: string; readonly page: number; readonly plain: Uint8Array },
  sealed: Uint8Array | undefined,
  sharing: Sharing,
): IncomingRow[] {
  const envelope = plainSchema.parse(decompress(page.plain));
  const rows = toRows(envelope, sharing);
  if (envelope.hasSealed !== (sealed !== undefined)) throw new Error(`Sealed originals of ${page.sheet} page ${page.page} are gone`);
  if (sealed === undefined) return rows.map((row) => ({ row }));
  const opened = sealedSchema.parse(decompress(sealed));
  if (opened.sheet !== page.sheet || opened.page !== page.page || opened.plain !== hashOf(page.plain)) {
    throw new Error(`Sealed originals of ${page.sheet} page ${page.page} belong to another page`);
  }
  const entries = entriesOf(opened.columns, rows.length);
  return rows.map((row, index) => {
    const originals: Record<string, string> = {};
    for (const [name, values] of entries) {
      const value = values[index] ?? undefined;
      if (value !== undefined) originals[name] = value;
    }
    return Object.keys(originals).length > 0 ? { row, sealed: originals } : { row };
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
