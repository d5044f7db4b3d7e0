import { createHash } from 'node:crypto';
import type { AnySheet } from '../definition/sheet.ts';
import type { SnapshotRef } from '../records/revision.ts';
import type { IncomingRow, Pseudonyms } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import type { Sealing } from './sealing.ts';
import type { EncodedPage } from './encodePage.ts';
import { sealParts } from './sealPage.ts';
import { sealedColumnsOf } from './sealedParts.ts';
import { putItem, type Condition } from './putItem.ts';
import { runBounded } from './runBounded.ts';
import { splitPages } from './splitPages.ts';
import { pageKey } from './tableKeys.ts';

/** Pages that are sealed and written together, and how often at the same time. */
const pagesPerCall = 10;
const callsAtOnce = 4;

/**
 * Writes one sheet's rows as pages under a name made from their content. The same rows give the same pages, so that a
 * retry changes nothing; other rows of the same upload give other pages, so that what may be in force is never touched. Throws when a page has
 * been written anew for somebody who was protected meanwhile: what comes again knows of her.
 */
export async function writeSnapshot(
  { table, sealing, pseudonyms }: { readonly table: TenantTable; readonly sealing: Sealing; readonly pseudonyms: Pseudonyms },
  target: {
    readonly uploadId: string;
    readonly sheet: AnySheet;
    readonly protection?: number | undefined;
  },
  rows: Iterable<IncomingRow>,
): Promise<SnapshotRef> {
  const {
    sheet: { id: sheet },
    protection = 0,
  } = target;
  const pages = [...splitPages({ sheet, apart: sealedColumnsOf(target.sheet) }, rows)];
  const ref: SnapshotRef = {
    uploadId: target.uploadId,
    sheet,
    digest: digestOf(pages, await pseudonyms.ofOrganisation()),
    pages: pages.length,
    rows: pages.reduce((sum, page) => sum + page.rows, 0),
  };
  const organisation = table.organisationNumber;
  const calls = chunk([...pages.entries()], pagesPerCall);
  await runBounded(calls, callsAtOnce, async (call) => {
    await Promise.all(
      call.map(async ([number, { plain, sealed }]) => {
        const parts = await sealParts(sealed, { organisation, upload: ref.uploadId }, sealing);
        const item = { ...pageKey(table, ref, number), organisation, plain, ...parts, ...(protection > 0 && { protection }) };
        if (!(await putItem(table, item, unlessRewritten(protection))))
          throw new Error(`Rows of upload ${ref.uploadId} were protected meanwhile`);
      }),
    );
  });
  return ref;
}

/** Unless the page has been written anew for somebody of whom the writer does not know. */
export function unlessRewritten(protection: number): Condition {
  return {
    ConditionExpression: 'attribute_not_exists(protection) OR protection <= :protection',
    ExpressionAttributeValues: { ':protection': protection },
  };
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
