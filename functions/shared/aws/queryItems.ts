import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import type { Table } from './connectTable.ts';

/** All items of a partition, or those whose sort key starts in a certain way, by sort key: descending when `newestFirst`. */
export async function queryItems(
  table: Table,
  { partition, prefix, newestFirst = false }: { readonly partition: string; readonly prefix?: string; readonly newestFirst?: boolean },
): Promise<unknown[]> {
  const pages = paginateQuery(
    { client: table.documents },
    {
      TableName: table.name,
      KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: prefix === undefined ? { ':pk': partition } : { ':pk': partition, ':prefix': prefix },
      ConsistentRead: true,
      ScanIndexForward: !newestFirst,
    },
  );
  const items: unknown[] = [];
  for await (const page of pages) items.push(...(page.Items ?? []));
  return items;
}
