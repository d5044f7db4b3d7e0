import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './connectTable.ts';
import type { TableKey } from './tableKeys.ts';

/** One item as it is now, or undefined. */
export async function getItem(table: Table, key: TableKey): Promise<unknown> {
  const { Item } = await table.documents.send(new GetCommand({ TableName: table.name, Key: { ...key }, ConsistentRead: true }));
  return Item;
}
