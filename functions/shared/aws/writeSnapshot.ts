import { createHash } from 'node:crypto';
import type { AnySheet } from '../definition/sheet.ts';
import type { SnapshotRef } from '../records/revision.ts';
import type { IncomingRow, Pseudonyms } from '../ports.ts';
import type { Table } from './connectTable.ts';
import type { Sealing } from './createSealing.ts';
import type { EncodedPage } from './encodePage.ts';
import { sealParts } from './sealPage.ts';
import { sealedColumnsOf } from './sealedParts.ts';
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
  { table, sealing, pseudonyms }: { readonly table: Table; readonly sealing: Sealing; readonly pseudonyms: Pseudonyms },
  target: { readonly uploadId: string; readonly organisationNumber: string; readonly sheet: AnySheet },
  rows: Iterable<IncomingRow>,
): Promise<SnapshotRef> {
  const { id: sheet } = target.sheet;
  const pages = [...splitPages({ sheet, apart: sealedColumnsOf(target.sheet) }, rows)];
  const ref: SnapshotRef = {
    uploadId: target.uploadId,
    sheet,
    digest: digestOf(pages, await pseudonyms.ofOrganisation(target.organisationNumber)),
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
      ...(await sealParts(sealed, { organisation, upload: ref.uploadId }, sealing)),
    }));
    await writeItems(table, await Promise.all(items));
  });
  return ref;
}

/** Made from the plain parts, and of what is sealed from a mark that only the organisation's key can make: a hash of it could be guessed. */
function digestOf(pages: readonly EncodedPage[], markOf: (text: string) => string): string {
  const [hash, sealedHash] = [createHash('sha256'), createHash('sha256')];
  for (const { plain, sealed } of pages) {
    hash.update(String(plain.length)).update('#').update(plain);
    for (const [purpose, part] of Object.entries(sealed)) sealedHash.update(`${purpose} ${part.length}#`).update(part);
  }
  return hash
    .update(markOf(`page ${sealedHash.digest('hex')}`))
    .digest('hex')
    .slice(0, 32);
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
