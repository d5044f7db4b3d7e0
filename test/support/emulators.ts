import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll } from 'vitest';
import { connectTable, type Table } from '../../functions/shared/aws/connectTable.ts';
import { startEmulators, type Emulators } from '../../infra/local/emulators.ts';

/** Emulators with the product's table, buckets and a queue, for the tests of one file. */
export interface TestEmulators {
  /** Reachable from the first test on; before that it throws. */
  readonly table: Table;
  readonly urls: Emulators['urls'];
  /** What a child process needs in its environment to reach them. */
  readonly environment: Readonly<Record<string, string>>;
  readonly queueUrl: string;
  readonly tableName: string;
  readonly uploadsBucket: string;
  readonly reportsBucket: string;
}

const names = { tableName: 'redovisa', uploadsBucket: 'uploads', reportsBucket: 'reports' } as const;

/**
 * A raw key for sealing, made for tests. The same one everywhere, so that a child process can open what its parent sealed.
 */
export const testKey = `raw:${Buffer.from('32 bytes that are only for tests').toString('base64')}`;

/** Starts the emulators before the tests of the file that calls it, points the SDK at them, and stops them afterwards. */
export function withEmulators(): TestEmulators {
  let running: { emulators: Emulators; table: Table; queueUrl: string } | undefined;
  const started = () => {
    if (!running) throw new Error('The emulators are started before the first test, not while tests are declared');
    return running;
  };
  const before = { ...process.env };
  beforeAll(async () => {
    const emulators = await startEmulators();
    Object.assign(process.env, emulators.environment);
    const queueUrl = await createResources();
    running = { emulators, table: connectTable(names.tableName), queueUrl };
  });
  afterAll(async () => {
    await running?.emulators.stop();
    for (const name of Object.keys(running?.emulators.environment ?? {})) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  });
  return {
    ...names,
    get table() {
      return started().table;
    },
    get queueUrl() {
      return started().queueUrl;
    },
    get urls() {
      return started().emulators.urls;
    },
    get environment() {
      return started().emulators.environment;
    },
  };
}

/** Returns the queue's address. */
async function createResources(): Promise<string> {
  const s3 = new S3Client();
  await new DynamoDBClient().send(
    new CreateTableCommand({
      TableName: names.tableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    }),
  );
  for (const Bucket of [names.uploadsBucket, names.reportsBucket]) await s3.send(new CreateBucketCommand({ Bucket }));
  const { QueueUrl = '' } = await new SQSClient().send(new CreateQueueCommand({ QueueName: 'work' }));
  return QueueUrl;
}
