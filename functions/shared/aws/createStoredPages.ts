import * as z from 'zod';
import type { AnySheet } from '../definition/sheet.ts';
import type { IncomingRow, StoredPages } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import type { Sealing } from './sealing.ts';
import { createSharing } from './createSharing.ts';
import { decodeSealed } from './decodePage.ts';
import { encodePage } from './encodePage.ts';
import { holdBack, markRewritten } from './moveCurrent.ts';
import { putItem } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { sealParts, unsealParts } from './sealPage.ts';
import { purposes, sealedColumnsOf } from './sealedParts.ts';
import { pagePrefix, uploadPartition } from './tableKeys.ts';
import { unlessRewritten } from './writeSnapshot.ts';

const bytes = z.instanceof(Uint8Array);
const pageSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  organisation: z.string(),
  plain: bytes,
  identity: bytes.optional(),
  sensitive: bytes.optional(),
  protection: z.int().optional(),
});
type Page = z.infer<typeof pageSchema>;

/** The pages of uploads, whether a revision names them or not, for writing them anew. */
export function createStoredPages({ table, sealing }: { readonly table: TenantTable; readonly sealing: Sealing }): StoredPages {
  async function* pagesOf({ uploadId }: { readonly uploadId: string }, sheets: readonly AnySheet[]) {
    for (const sheet of sheets) {
      const found = await queryItems(table, { partition: uploadPartition(table, uploadId), prefix: pagePrefix(sheet.id) });
      for (const page of pageSchema.array().parse(found)) yield { sheet, page, rows: await open(page, { sheet, uploadId }) };
    }
  }
  async function open(page: Page, { sheet, uploadId }: { readonly sheet: AnySheet; readonly uploadId: string }): Promise<IncomingRow[]> {
    const context = { organisation: page.organisation, upload: uploadId };
    const opened = await unsealParts(page, { opens: purposes, context, sealing });
    return decodeSealed({ sheet: sheet.id, page: numberOf(page), plain: page.plain, opened }, createSharing());
  }
  return {
    holdBack: (projectId, protection) => holdBack(table, projectId, protection),
    markRewritten: (projectId, protection) => markRewritten(table, projectId, protection),
    rowsOf: pagesOf,
    async rewrite({ uploadId, protection }, sheets, change) {
      let written = 0;
      for await (const { sheet, page, rows } of pagesOf({ uploadId }, sheets)) {
        const changed = rows.map((row) => change(row, sheet));
        if (changed.every((row, index) => row === rows[index])) continue;
        const encoded = encodePage(changed, { sheet: sheet.id, page: numberOf(page), apart: sealedColumnsOf(sheet) });
        const { pk, sk, organisation } = page;
        const parts = await sealParts(encoded.sealed, { organisation, upload: uploadId }, sealing);
        await putItem(table, { pk, sk, organisation, plain: encoded.plain, ...parts, protection }, unlessRewritten(protection));
        written += 1;
      }
      return written;
    },
  };
}

/** The page's number, which its sort key ends with. */
function numberOf({ sk }: Page): number {
  return Number(sk.slice(sk.lastIndexOf('#') + 1));
}
