import { createHash } from 'node:crypto';
import type { SnapshotRef } from '../records/revision.ts';
import type { IncomingRow } from '../ports.ts';
import type { Table } from './connectTable.ts';
import type { Sealing } from './createSealing.ts';
import type { EncodedPage } from './encodePage.ts';
import { runBounded } from './runBounded.ts';
import { splitPages } from './splitPages.ts';
import { bareOrganisationNumber, pageKey } from './tableKeys.ts';
import { writeItems } from './writeItems.ts';

/** Pages in one call to DynamoDB (its limit is 25), and calls at the same time. */
const pagesPerCall = 10;
const callsAtOnce = 4;

/**
 * Writes one sheet's rows as pages under a name made from their content. The same rows give the same pages, so that a
 * retry changes nothing; other rows of the same upload give other pages, so that what may be in force is never touched.
 */
export async function writeSnapshot(
  { table, sealing }: { readonly table: Table; readonly sealing: Sealing },
  target: { readonly uploadId: string; readonly organisationNumber: string; readonly sheet: string },
  rows: Iterable<IncomingRow>,
): Promise<SnapshotRef> {
  const pages = [...splitPages(target.sheet, rows)];
  const ref: SnapshotRef = {
    uploadId: target.uploadId,
    sheet: target.sheet,
    digest: digestOf(pages),
    pages: pages.length,
    rows: pages.reduce((sum, page) => sum + page.rows, 0),
  };
  const organisation = bareOrganisationNumber(target.organisationNumber);
  const calls = chunk([...pages.entries()], pagesPerCall);
  await runBounded(calls, callsAtOnce, async (call) => {
    const items = call.map(async ([number, { plain, sealed }]) => ({
      ...pageKey(ref, number),
      organisation,
      plain,
      sealed: sealed && (await sealing.seal(sealed, { organisation, upload: ref.uploadId })),
    }));
    await writeItems(table, await Promise.all(items));
  });
  return ref;
}

/** Made from the plain parts alone, where pseudonyms stand for the originals: a hash of the originals could be guessed. */
function digestOf(pages: readonly EncodedPage[]): string {
  const hash = createHash('sha256');
  for (const { plain } of pages) hash.update(String(plain.length)).update('#').update(plain);
  return hash.digest('hex').slice(0, 32);
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
