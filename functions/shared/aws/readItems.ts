import { setTimeout as sleep } from 'node:timers/promises';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { backOff } from './backOff.ts';
import type { Table } from './connectTable.ts';
import type { TableKey } from './tableKeys.ts';

/** Gets at most 100 items by one call, and again those that did not fit in it. Those that do not exist are left out; the order is DynamoDB's. */
export async function readItems(
  table: Table,
  keys: readonly TableKey[],
  pause: (milliseconds: number) => Promise<unknown> = sleep,
): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let rest: Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (const delay of backOff()) {
    const { Responses, UnprocessedKeys } = await table.documents.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: rest, ConsistentRead: true } } }),
    );
    const got = Responses?.[table.name] ?? [];
    found.push(...got);
    rest = UnprocessedKeys?.[table.name]?.Keys ?? [];
    if (rest.length === 0) return found;
    if (got.length === 0) await pause(delay);
  }
  throw new Error(`DynamoDB did not give ${rest.length} items`);
}
