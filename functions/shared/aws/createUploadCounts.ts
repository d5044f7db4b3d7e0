import * as z from 'zod';
import type { UploadCounts } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem, whenNew } from './putItem.ts';
import { uploadCountKey } from './tableKeys.ts';

const countSchema = z.object({ count: z.int().nonnegative() }).optional();

/** Tries before a count gives up: only the same person's other windows are in its way. */
const ATTEMPTS = 10;

/** Uploads of a person and day, counted by condition: two at once are counted one after the other. */
export function createUploadCounts(table: TenantTable): UploadCounts {
  return {
    async take(personDay, most) {
      const key = uploadCountKey(table, personDay);
      for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const read = countSchema.parse(await getItem(table, key))?.count;
        if ((read ?? 0) >= most) return false;
        const unchanged = {
          ConditionExpression: '#count = :read',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':read': read },
        };
        if (await putItem(table, { ...key, count: (read ?? 0) + 1 }, read === undefined ? whenNew : unchanged)) return true;
      }
      return false;
    },
  };
}
