import { z } from 'zod';
import type { AnyRow, Stored } from '../domain/dataset.ts';
import type { SnapshotRef } from '../records/revision.ts';
import type { IncomingRow } from '../ports.ts';
import type { Table } from './connectTable.ts';
import type { Sealing } from './createSealing.ts';
import { packRows } from '../packed/packRows.ts';
import { decodeColumns, decodePage, joinSealed } from './decodePage.ts';
import { createSharing } from './createSharing.ts';
import { readItems } from './readItems.ts';
import { runBounded } from './runBounded.ts';
import { pageKey, type TableKey } from './tableKeys.ts';

/** Pages in one call to DynamoDB, whose answer holds at most 16 MB, and calls at the same time. */
const pagesPerCall = 10;
const callsAtOnce = 4;

const bytes = z.instanceof(Uint8Array);
const pageSchema = z.object({ sk: z.string(), organisation: z.string(), plain: bytes, sealed: bytes.optional() });
type Page = z.infer<typeof pageSchema>;

/** Rows of a snapshot in order. Decrypts nothing. */
export async function readSnapshot(table: Table, ref: SnapshotRef): Promise<Stored<AnyRow>[]> {
  const sharing = createSharing();
  return collect(ref, await eachPage(table, ref, async ({ plain }) => decodePage(plain, sharing)));
}

/** Rows of a snapshot in order, kept small as views. Decrypts nothing; no more than one page lies open at a time. */
export async function readPackedSnapshot(table: Table, ref: SnapshotRef): Promise<readonly Stored<AnyRow>[]> {
  const pages = await eachPage(table, ref, async ({ plain }) => [plain]);
  const packed = packRows();
  for (const page of pages) for (const plain of page) packed.add(decodeColumns(plain));
  return countRows(ref, packed.rows());
}

/** Rows of a snapshot in order, with their originals opened. */
export async function readSealedSnapshot(
  { table, sealing }: { readonly table: Table; readonly sealing: Sealing },
  ref: SnapshotRef,
): Promise<IncomingRow[]> {
  const sharing = createSharing();
  const open = async ({ organisation, plain, sealed }: Page, page: number) => {
    const opened = sealed && (await sealing.unseal(sealed, { organisation, upload: ref.uploadId }));
    return joinSealed({ sheet: ref.sheet, page, plain }, opened, sharing);
  };
  return collect(ref, await eachPage(table, ref, open));
}

async function eachPage<Row>(table: Table, ref: SnapshotRef, decode: (page: Page, number: number) => Promise<Row[]>): Promise<Row[][]> {
  const keys = Array.from({ length: ref.pages }, (_, page) => pageKey(ref, page));
  const calls = Array.from({ length: Math.ceil(keys.length / pagesPerCall) }, (_, call) => call * pagesPerCall);
  const read = await runBounded(calls, callsAtOnce, async (first) => {
    const wanted = keys.slice(first, first + pagesPerCall);
    const found = inOrder(wanted, pageSchema.array().parse(await readItems(table, wanted)));
    return Promise.all(found.map((page, index) => decode(page, first + index)));
  });
  return read.flat();
}

function inOrder(keys: readonly TableKey[], pages: readonly Page[]): Page[] {
  const bySortKey = new Map(pages.map((page) => [page.sk, page]));
  return keys.map(({ pk, sk }) => {
    const page = bySortKey.get(sk);
    if (!page) throw new Error(`There is no ${sk} of ${pk}`);
    return page;
  });
}

function collect<Row>(ref: SnapshotRef, pages: readonly Row[][]): Row[] {
  return countRows(ref, pages.flat());
}

function countRows<Rows extends readonly unknown[]>(ref: SnapshotRef, rows: Rows): Rows {
  if (rows.length !== ref.rows) throw new Error(`Snapshot ${ref.sheet} of upload ${ref.uploadId} has ${rows.length} rows, not ${ref.rows}`);
  return rows;
}
