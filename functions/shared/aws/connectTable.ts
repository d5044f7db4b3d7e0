import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The one table and the client that reaches it. */
export interface Table {
  readonly name: string;
  readonly documents: DynamoDBDocumentClient;
}

/** Reaches the table. Region, credentials and address come from the environment, as the SDK reads it. */
export function connectTable(name: string, client: DynamoDBClient = new DynamoDBClient({ maxAttempts: 8 })): Table {
  return { name, documents: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }) };
}
