import * as z from 'zod';
import type { SignedCall } from '../guard/judge.ts';
import type { TemplateResource } from './templateResource.ts';
import { arnOf, type AskedAction, type DescribeCall } from './askedAction.ts';
import { readJsonCall } from './readJsonCall.ts';

const itemSchema = z.record(z.string(), z.record(z.string(), z.unknown()));
type Item = z.infer<typeof itemSchema>;
const named = z.looseObject({ TableName: z.string() });
const keyed = named.extend({ Key: itemSchema });
const put = named.extend({ Item: itemSchema });
const querySchema = named.extend({
  KeyConditionExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: itemSchema,
});
const batchGetSchema = z.looseObject({ RequestItems: z.record(z.string(), z.looseObject({ Keys: z.array(itemSchema) })) });
const writeSchema = z.union([
  z.strictObject({ PutRequest: z.strictObject({ Item: itemSchema }) }).transform(({ PutRequest }) => PutRequest.Item),
  z.strictObject({ DeleteRequest: z.strictObject({ Key: itemSchema }) }).transform(({ DeleteRequest }) => DeleteRequest.Key),
]);
const batchWriteSchema = z.looseObject({ RequestItems: z.record(z.string(), z.array(writeSchema)) });
const transactedSchema = z.union([
  z.strictObject({ Put: put }).transform(({ Put }) => ({ action: 'PutItem', table: Put.TableName, item: Put.Item })),
  z.strictObject({ Update: keyed }).transform(({ Update }) => ({ action: 'UpdateItem', table: Update.TableName, item: Update.Key })),
  z.strictObject({ Delete: keyed }).transform(({ Delete }) => ({ action: 'DeleteItem', table: Delete.TableName, item: Delete.Key })),
  z.strictObject({ Get: keyed }).transform(({ Get }) => ({ action: 'GetItem', table: Get.TableName, item: Get.Key })),
  z
    .strictObject({ ConditionCheck: keyed })
    .transform(({ ConditionCheck: { TableName, Key } }) => ({ action: 'ConditionCheckItem', table: TableName, item: Key })),
]);
const transactionSchema = z.looseObject({ TransactItems: z.array(transactedSchema) });

const tableSchema = z.object({ KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })) });

/** Calls to DynamoDB with the partitions they are about: `dynamodb:LeadingKeys`. */
export function createDatabaseWords(resources: readonly TemplateResource[]): DescribeCall {
  const partitionKeys = new Map(
    resources
      .filter(({ type }) => type === 'AWS::DynamoDB::GlobalTable')
      .map(({ ref, properties }) => [
        ref,
        tableSchema.parse(properties).KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName,
      ]),
  );
  const partitionOf = (table: string, item: Item): string => {
    const name = partitionKeys.get(table);
    return z.object({ S: z.string() }).parse(name === undefined ? undefined : item[name]).S;
  };
  return (call: SignedCall): readonly AskedAction[] => {
    const onTable = (action: string, table: string | undefined, leadingKeys?: readonly string[]): AskedAction => ({
      action: `dynamodb:${action}`,
      resource: table === undefined ? '*' : arnOf(call, 'dynamodb', `table/${table}`),
      context: leadingKeys ? { 'dynamodb:leadingkeys': leadingKeys } : {},
    });
    const ask = (action: string, table: string, items: readonly Item[]): AskedAction =>
      onTable(action, table, [...new Set(items.map((item) => partitionOf(table, item)))]);
    const { operation, input } = readJsonCall(call, 'DynamoDB_20120810');
    switch (operation) {
      case 'GetItem':
      case 'UpdateItem':
      case 'DeleteItem': {
        const { TableName, Key } = keyed.parse(input);
        return [ask(operation, TableName, [Key])];
      }
      case 'PutItem': {
        const { TableName, Item } = put.parse(input);
        return [ask(operation, TableName, [Item])];
      }
      case 'Query': {
        const query = querySchema.parse(input);
        return [ask(operation, query.TableName, [readPartition(query, partitionKeys.get(query.TableName))])];
      }
      case 'BatchGetItem':
        return Object.entries(batchGetSchema.parse(input).RequestItems).map(([table, { Keys }]) => ask(operation, table, Keys));
      case 'BatchWriteItem':
        return Object.entries(batchWriteSchema.parse(input).RequestItems).map(([table, items]) => ask(operation, table, items));
      case 'TransactWriteItems':
      case 'TransactGetItems':
        return transactionSchema.parse(input).TransactItems.map(({ action, table, item }) => ask(action, table, [item]));
      default: {
        // About whole tables: a scan has no leading keys.
        const table = named.safeParse(input);
        return [onTable(operation, table.success ? table.data.TableName : undefined)];
      }
    }
  };
}

/** The one partition of a query: where the condition says `pk = :pk`. */
function readPartition(
  { KeyConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues }: z.infer<typeof querySchema>,
  partitionKey: string | undefined,
): Item {
  const words = KeyConditionExpression.replaceAll(/[()]/g, ' ').replaceAll('=', ' = ').split(/\s+/);
  const at = words.findIndex(
    (word, index) => words[index + 1] === '=' && (new Map(Object.entries(ExpressionAttributeNames)).get(word) ?? word) === partitionKey,
  );
  const value = new Map(Object.entries(ExpressionAttributeValues)).get(words[at + 2] ?? '');
  if (partitionKey === undefined || at < 0 || !value) throw new Error(`A query by ${KeyConditionExpression} is not known here`);
  return { [partitionKey]: value };
}
