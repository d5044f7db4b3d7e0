import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { OrganisationStore } from '../ports.ts';
import type { Table } from './connectTable.ts';
import { putItem } from './putItem.ts';
import { organisationsPartition } from './tableKeys.ts';

const itemSchema = z.object({ sk: z.string() });

/** Which organisations there are: numbers only, in a partition that belongs to none of them. */
export function createOrganisationStore(table: Table): OrganisationStore {
  return {
    async add(organisationNumber) {
      await putItem(table, { pk: organisationsPartition, sk: organisationNumber });
    },
    async list({ after, most }) {
      const { Items = [] } = await table.documents.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: after === undefined ? 'pk = :pk' : 'pk = :pk AND sk > :after',
          ExpressionAttributeValues: { ':pk': organisationsPartition, ...(after !== undefined && { ':after': after }) },
          ConsistentRead: true,
          Limit: most,
        }),
      );
      return itemSchema
        .array()
        .parse(Items)
        .map(({ sk }) => sk);
    },
  };
}
