import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, GetItemCommand, ListTablesCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, GetQueueUrlCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEmulators, type Emulators } from '../../../infra/local/emulators.ts';

const region = 'eu-north-1';

let directory: string;
let running: Emulators | undefined;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'redovisa-emulators-'));
});
afterEach(async () => {
  await running?.stop();
  await rm(directory, { recursive: true });
});

async function start(options: Parameters<typeof startEmulators>[0]) {
  running = await startEmulators(options);
  const { credentials, urls } = running;
  const at = (endpoint: string) => ({ endpoint, region, credentials });
  const { database, filesAndQueues } = urls;
  return {
    dynamodb: new DynamoDBClient(at(database)),
    s3: new S3Client({ ...at(filesAndQueues), forcePathStyle: true }),
    sqs: new SQSClient(at(filesAndQueues)),
    queueUrl: `${filesAndQueues}/000000000000/work`,
  };
}

test('what the emulators hold is there again at the next start, on other ports', async () => {
  const first = await start({ directory });
  await first.dynamodb.send(
    new CreateTableCommand({
      TableName: 'redovisa',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    }),
  );
  await first.dynamodb.send(new PutItemCommand({ TableName: 'redovisa', Item: { pk: { S: 'a' }, text: { S: 'åäö' } } }));
  await first.s3.send(new CreateBucketCommand({ Bucket: 'uploads' }));
  await first.s3.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'a/b', Body: 'innehåll' }));
  await first.sqs.send(new CreateQueueCommand({ QueueName: 'work' }));
  await first.sqs.send(new SendMessageCommand({ QueueUrl: first.queueUrl, MessageBody: 'hej' }));
  await running?.stop();

  const second = await start({ directory });
  const { Item } = await second.dynamodb.send(new GetItemCommand({ TableName: 'redovisa', Key: { pk: { S: 'a' } } }));
  const { Body } = await second.s3.send(new GetObjectCommand({ Bucket: 'uploads', Key: 'a/b' }));
  const { Messages } = await second.sqs.send(new ReceiveMessageCommand({ QueueUrl: second.queueUrl }));

  expect(Item?.['text']).toEqual({ S: 'åäö' });
  expect(await Body?.transformToString()).toBe('innehåll');
  expect(Messages?.map((message) => message.Body)).toEqual(['hej']);
  const { QueueUrl } = await second.sqs.send(new GetQueueUrlCommand({ QueueName: 'work' }));
  expect(QueueUrl, 'where the queue is reached now').toBe(second.queueUrl);
});

describe('the emulators', () => {
  test('answer this computer and no other', async () => {
    await start({});

    for (const url of Object.values(running?.urls ?? {})) {
      expect((await fetch(url)).status).toBeLessThan(500);
      // A server that listens to other computers answers at every address of this one.
      await expect(fetch(url.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow();
    }
  });

  test('answer nobody who has no signature, and no page of another origin or name', async () => {
    await start({});
    const { urls, environment } = running as Emulators;
    const mail = environment['AWS_ENDPOINT_URL_SESV2'] ?? '';
    const ports = [urls.database, urls.filesAndQueues, mail];
    for (const url of [...ports, `${mail}/store`, `${mail}/health-check`, `${urls.filesAndQueues}/uploads/a`]) {
      expect([url, (await fetch(url)).status]).toEqual([url, 403]);
      expect((await fetch(url, { method: 'POST', headers: { authorization: 'AWS4-HMAC-SHA256 Credential=local' } })).status).toBe(403);
    }
    for (const url of [...ports, urls.mail]) {
      for (const [name, value] of [
        ['origin', 'https://evil.example'],
        ['origin', 'null'],
        ['host', 'evil.example'],
      ] as const)
        expect([url, value, await statusOf(url, { [name]: value })]).toEqual([url, value, 403]);
    }
  });

  test('answer a client with their key, and not one with the key of another start', async () => {
    const { dynamodb } = await start({});
    expect((await dynamodb.send(new ListTablesCommand({}))).TableNames).toEqual([]);
    const { database } = (running as Emulators).urls;
    const asking = async (credentials: { accessKeyId: string; secretAccessKey: string }) => {
      const client = new DynamoDBClient({ endpoint: database, region, credentials, maxAttempts: 1 });
      return client.send(new ListTablesCommand({})).catch((error: Error) => error.name);
    };
    const { accessKeyId } = (running as Emulators).credentials;
    expect(await asking({ accessKeyId: 'local', secretAccessKey: 'local' })).toBe('InvalidAccessKeyId');
    expect(await asking({ accessKeyId, secretAccessKey: 'guessed' })).toBe('SignatureDoesNotMatch');
  });

  test('show the mails to who has their address, and to a browser that has been there', async () => {
    await start({});
    const { mail } = (running as Emulators).urls;
    const viewer = await fetch(mail);
    expect([viewer.status, await viewer.text()]).toEqual([200, expect.stringContaining('/store')]);
    const cookie = (viewer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const { origin } = new URL(mail);
    expect((await fetch(`${origin}/store`, { headers: { cookie } })).status).toBe(200);
    expect((await fetch(`${origin}/store`, { headers: { cookie: cookie.replace(/.$/, 'x') } })).status).toBe(403);
    expect((await fetch(`${mail.slice(0, -1)}x/store`)).status).toBe(403);
  });

  test('name in the environment what the SDK needs', async () => {
    await start({});

    expect(Object.keys(running?.environment ?? {}).sort()).toEqual([
      'AWS_ACCESS_KEY_ID',
      'AWS_ENDPOINT_URL_APIGATEWAYV2',
      'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER',
      'AWS_ENDPOINT_URL_DYNAMODB',
      'AWS_ENDPOINT_URL_S3',
      'AWS_ENDPOINT_URL_SESV2',
      'AWS_ENDPOINT_URL_SQS',
      'AWS_ENDPOINT_URL_STS',
      'AWS_REGION',
      'AWS_SECRET_ACCESS_KEY',
    ]);
  });
});

/** Asked by `http`, because `fetch` lets nobody say another host. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve) => {
    request(url, { headers }, (response) => resolve(response.resume().statusCode)).end();
  });
}
