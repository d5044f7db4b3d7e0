import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { isAskedFor } from '../records/openingQuery.ts';
import { openingRecordSchema, type OpeningRecord } from '../records/openingRecord.ts';
import { stockholmDate } from '../domain/localDate.ts';
import { monthsOf, span } from '../domain/period.ts';
import type { OpeningStore } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import { putItem, whenNew } from './putItem.ts';
import { openingsPartition } from './tableKeys.ts';

/**
 * Who has opened what, a partition of the organisation for each month in Stockholm, by ids that go by time. Only added to: the roles that use
 * it may put there and neither update nor delete, and what is put is put where nothing lies.
 */
export function createOpeningStore(table: TenantTable): OpeningStore {
  return {
    async add(record) {
      const { openingId, at } = record;
      const key = { pk: openingsPartition(table, stockholmDate(at).slice(0, 7)), sk: openingId };
      if (!(await putItem(table, { ...key, ...record }, whenNew))) throw new Error(`There is an opening ${openingId} already`);
    },
    async list(query) {
      const openings: OpeningRecord[] = [];
      for (const month of monthsOf(span(query.from, query.until)).toReversed()) {
        for await (const record of readMonth(table, openingsPartition(table, month), query.after)) {
          if (!isAskedFor(record, query)) continue;
          const last = openings.at(-1);
          if (last && openings.length === query.most) return { openings, next: last.openingId };
          openings.push(record);
        }
      }
      return { openings };
    },
  };
}

async function* readMonth(table: TenantTable, partition: string, after: string | undefined): AsyncIterable<OpeningRecord> {
  const pages = paginateQuery(
    { client: table.documents },
    {
      TableName: table.name,
      KeyConditionExpression: after === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :after',
      ExpressionAttributeValues: { ':pk': partition, ...(after !== undefined && { ':after': after }) },
      ConsistentRead: true,
      ScanIndexForward: false,
    },
  );
  for await (const { Items = [] } of pages) yield* openingRecordSchema.array().parse(Items);
}
