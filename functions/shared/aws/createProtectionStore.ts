import * as z from 'zod';
import { protectionEventSchema, readProtection, type ProtectionEvent } from '../records/protection.ts';
import type { ProtectionStore } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import type { Sealing } from './sealing.ts';
import { getItem } from './getItem.ts';
import { putItem, whenNew } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { protectionDoneKey, protectionKey, protectionPartition, protectionPrefix } from './tableKeys.ts';

const birthsSchema = z.record(z.string(), z.string());
const itemSchema = z.object({ births: z.instanceof(Uint8Array).optional() });

/** The register of protected people. Birth dates for the funders' placeholders lie sealed in it, for `sealing` with that purpose only. */
export function createProtectionStore({ table, sealing }: { readonly table: TenantTable; readonly sealing?: Sealing }): ProtectionStore {
  const list = () => queryItems(table, { partition: protectionPartition(table), prefix: protectionPrefix });
  const context = { organisation: table.organisationNumber, purpose: 'placeholder' };
  return {
    read: async () => readProtection(protectionEventSchema.array().parse(await list())),
    async append(event: ProtectionEvent, births = new Map()) {
      const opened = new TextEncoder().encode(JSON.stringify(Object.fromEntries(births)));
      const sealed = births.size > 0 ? await sealing?.seal(opened, context) : undefined;
      return putItem(table, { ...protectionKey(table, event.number), ...event, ...(sealed && { births: sealed }) }, whenNew);
    },
    async births() {
      const births = new Map<string, string>();
      for (const { births: sealed } of itemSchema.array().parse(await list())) {
        if (!sealed || !sealing) continue;
        const opened: unknown = JSON.parse(new TextDecoder().decode(await sealing.unseal(sealed, context)));
        for (const [mark, bornOn] of Object.entries(birthsSchema.parse(opened))) births.set(mark, bornOn);
      }
      return births;
    },
    async finished() {
      const item = await getItem(table, protectionDoneKey(table));
      return z.object({ number: z.int() }).optional().parse(item)?.number ?? 0;
    },
    async finish(number) {
      await putItem(
        table,
        { ...protectionDoneKey(table), number },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR #number < :number',
          ExpressionAttributeNames: { '#number': 'number' },
          ExpressionAttributeValues: { ':number': number },
        },
      );
    },
  };
}
