import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { bareOrganisationNumber, isBareOrganisationNumber } from '../domain/organisationNumber.ts';
import type { Tenant } from './tableKeys.ts';

/** The one table and the client that reaches it. */
export interface Table {
  readonly name: string;
  readonly documents: DynamoDBDocumentClient;
}

/** Reaches the table. Region, credentials and address come from the environment, as the SDK reads it. */
export function connectTable(name: string, client: DynamoDBClient = new DynamoDBClient({ maxAttempts: 8 })): Table {
  return { name, documents: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }) };
}

/** The table as one organisation's stores see it: every key of theirs begins with its number. */
export interface TenantTable extends Table, Tenant {
  /** What reaches this organisation's data and nothing else. Left out by who runs the machine, for whom the environment's own hold. */
  readonly credentials?: DynamoDBClient['config']['credentials'];
}

/** The part of the table that belongs to one organisation. Throws at what is not the number of one. */
export function tenantTable(table: Table, organisationNumber: string): TenantTable {
  const bare = bareOrganisationNumber(organisationNumber);
  if (!isBareOrganisationNumber(bare)) throw new Error('Not the number of an organisation');
  return { ...table, organisationNumber: bare };
}
