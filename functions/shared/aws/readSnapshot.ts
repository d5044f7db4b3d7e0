import * as z from 'zod';
import type { AnyRow, Stored } from '../domain/dataset.ts';
import type { SnapshotRef } from '../records/revision.ts';
import type { IncomingRow } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import type { Sealing } from './sealing.ts';
import { packRows } from '../packed/packRows.ts';
import { decodeColumns, decodePage, decodeSealed, type OpenedPage } from './decodePage.ts';
import { createSharing } from './createSharing.ts';
import { readItems } from './readItems.ts';
import { runBounded } from './runBounded.ts';
import { unsealParts } from './sealPage.ts';
import type { Purpose } from './sealedParts.ts';
import { pageKey, type TableKey } from './tableKeys.ts';

/** Pages in one call to DynamoDB, whose answer holds at most 16 MB, and calls at the same time. */
const pagesPerCall = 10;
const callsAtOnce = 4;

const bytes = z.instanceof(Uint8Array);
const pageSchema = z.object({
  sk: z.string(),
  organisation: z.string(),
  plain: bytes,
  identity: bytes.optional(),
  sensitive: bytes.optional(),
});
type Page = z.infer<typeof pageSchema>;

/** What reading needs: the table, and which sealed parts are opened with what. */
export interface Reading {
  readonly table: TenantTable;
  readonly sealing: Sealing;
  readonly opens: readonly Purpose[];
}

/** Rows of a snapshot in order, with what the reader may open in place. */
export async function readSnapshot(reading: Reading, ref: SnapshotRef): Promise<Stored<AnyRow>[]> {
  const sharing = createSharing();
  return collect(ref, await eachPage(reading, ref, (page) => decodePage(page, sharing)));
}

/** Rows of a snapshot in order, kept small as views. No more than one page lies unpacked at a time. */
export async function readPackedSnapshot(reading: Reading, ref: SnapshotRef): Promise<readonly Stored<AnyRow>[]> {
  const pages = await eachPage(reading, ref, (page) => [page]);
  const packed = packRows();
  for (const page of pages.flat()) packed.add(decodeColumns(page));
  return countRows(ref, packed.rows());
}

/** Rows of a snapshot in order, with their originals beside them. */
export async function readSealedSnapshot(reading: Reading, ref: SnapshotRef): Promise<IncomingRow[]> {
  const sharing = createSharing();
  return collect(ref, await eachPage(reading, ref, (page) => decodeSealed(page, sharing)));
}

async function eachPage<Row>({ table, sealing, opens }: Reading, ref: SnapshotRef, decode: (page: OpenedPage) => Row[]): Promise<Row[][]> {
  const open = async ({ organisation, plain, ...parts }: Page, page: number): Promise<Row[]> => {
    const opened = await unsealParts(parts, { opens, context: { organisation, upload: ref.uploadId }, sealing });
    return decode({ sheet: ref.sheet, page, plain, opened });
  };
  const keys = Array.from({ length: ref.pages }, (_, page) => pageKey(table, ref, page));
  const calls = Array.from({ length: Math.ceil(keys.length / pagesPerCall) }, (_, call) => call * pagesPerCall);
  const read = await runBounded(calls, callsAtOnce, async (first) => {
    const wanted = keys.slice(first, first + pagesPerCall);
    const found = inOrder(wanted, pageSchema.array().parse(await readItems(table, wanted)));
    return Promise.all(found.map((page, index) => open(page, first + index)));
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
