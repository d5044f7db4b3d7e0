import { setTimeout as sleep } from 'node:timers/promises';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './connectTable.ts';
import { backOff } from './backOff.ts';

type Item = Record<string, unknown>;

/** Puts at most 25 items by one call, and again those that DynamoDB had no capacity for. */
export async function writeItems(
  table: Table,
  items: readonly Item[],
  pause: (milliseconds: number) => Promise<unknown> = sleep,
): Promise<void> {
  let requests = items.map((Item) => ({ PutRequest: { Item } }));
  for (const delay of backOff()) {
    const { UnprocessedItems } = await table.documents.send(new BatchWriteCommand({ RequestItems: { [table.name]: requests } }));
    requests = (UnprocessedItems?.[table.name] ?? []).flatMap(({ PutRequest }) =>
      PutRequest?.Item ? [{ PutRequest: { Item: PutRequest.Item } }] : [],
    );
    if (requests.length === 0) return;
    await pause(delay);
  }
  throw new Error(`DynamoDB did not accept ${requests.length} items`);
}
