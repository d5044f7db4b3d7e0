import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import { connectTable } from '../../../../functions/shared/aws/connectTable.ts';
import { putItem } from '../../../../functions/shared/aws/putItem.ts';
import { readItems } from '../../../../functions/shared/aws/readItems.ts';
import type { RunningServer } from '../../../../infra/local/emulators/runningServer.ts';
import { startAwsProxy, type AwsAnswer, type AwsCall } from '../../../support/awsProxy.ts';
import { withEmulators } from '../../../support/emulators.ts';

const emulators = withEmulators();
const items = (pk: string) => Array.from({ length: 20 }, (_, index) => ({ pk, sk: String(index).padStart(2, '0'), value: index }));

let proxy: RunningServer | undefined;
afterEach(async () => proxy?.stop());

/** A table whose calls go through somebody who answers them. */
async function tableBehind(answer: (call: AwsCall) => Promise<AwsAnswer>) {
  proxy = await startAwsProxy(emulators.urls.database, answer);
  return connectTable(emulators.table.name, new DynamoDBClient({ endpoint: proxy.url }));
}

describe('when the database has no capacity for all of a call', () => {
  test('the items that are left are read by further calls', async () => {
    for (const item of items('read')) await putItem(emulators.table, item);
    const table = await tableBehind(async ({ body, forward }) => {
      const { Keys, ...rest } = (JSON.parse(body.toString()) as { RequestItems: Record<string, { Keys: unknown[] }> }).RequestItems[
        emulators.table.name
      ] ?? {
        Keys: [],
      };
      const answered = await forward(JSON.stringify({ RequestItems: { [emulators.table.name]: { ...rest, Keys: Keys.slice(0, 3) } } }));
      const left = Keys.length > 3 ? { [emulators.table.name]: { ...rest, Keys: Keys.slice(3) } } : {};
      return { status: 200, body: JSON.stringify({ ...(JSON.parse(answered.body.toString()) as object), UnprocessedKeys: left }) };
    });
    const found = await readItems(table, items('read'));

    expect(found.map(({ value }) => value).sort((a, b) => Number(a) - Number(b))).toEqual(items('read').map(({ value }) => value));
  });
});
