import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { countBytes, ItemTooLarge, MOST_ITEM_BYTES } from '../records/itemBytes.ts';
import type { Table } from './connectTable.ts';

/** The condition of a write, in DynamoDB's own words. */
export type Condition = Pick<PutCommandInput, 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>;

/** Only when there is no such item yet. */
export const whenNew: Condition = { ConditionExpression: 'attribute_not_exists(pk)' };

/** Puts one item whole. False, and nothing changes, when the condition does not hold; throws, and nothing is asked, when it is too large. */
export async function putItem(table: Table, item: Record<string, unknown>, condition: Condition = {}): Promise<boolean> {
  if (countBytes(item) > MOST_ITEM_BYTES) throw new ItemTooLarge(`An item of ${countBytes(item)} bytes is too large for the table`);
  return holds(table.documents.send(new PutCommand({ TableName: table.name, Item: item, ...condition })));
}

/** Whether the condition of a write held. Other errors are thrown. */
export async function holds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
