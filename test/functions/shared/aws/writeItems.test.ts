import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import { connectTable } from '../../../../functions/shared/aws/connectTable.ts';
import { queryItems } from '../../../../functions/shared/aws/queryItems.ts';
import { readItems } from '../../../../functions/shared/aws/readItems.ts';
import { writeItems } from '../../../../functions/shared/aws/writeItems.ts';
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

type Requests = Record<string, unknown[]>;

describe('when the database has no capacity for all of a call', () => {
  test('the items that are left are written by further calls', async () => {
    const sizes: number[] = [];
    const pauses: number[] = [];
    const table = await tableBehind(async ({ body, forward }) => {
      const requests = (JSON.parse(body.toString()) as { RequestItems: Requests }).RequestItems[emulators.table.name] ?? [];
      sizes.push(requests.length);
      const taken = Math.ceil(requests.length / 2);
      await forward(JSON.stringify({ RequestItems: { [emulators.table.name]: requests.slice(0, taken) } }));
      const rest = requests.slice(taken);
      return { status: 200, body: JSON.stringify({ UnprocessedItems: rest.length > 0 ? { [emulators.table.name]: rest } : {} }) };
    });
    await writeItems(table, items('half'), async (milliseconds) => pauses.push(milliseconds));

    expect(sizes).toEqual([20, 10, 5, 2, 1]);
    expect(pauses).toHaveLength(4);
    expect(await queryItems(emulators.table, { partition: 'half' })).toEqual(items('half'));
  });

  test('it is a fault when it never takes them', async () => {
    const table = await tableBehind(async ({ body }) => ({
      status: 200,
      body: JSON.stringify({ UnprocessedItems: (JSON.parse(body.toString()) as { RequestItems: Requests }).RequestItems }),
    }));

    await expect(writeItems(table, items('never'), async () => undefined)).rejects.toThrow('did not accept 20 items');
  });

  test('the items that are left are read by further calls', async () => {
    await writeItems(emulators.table, items('read'));
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
