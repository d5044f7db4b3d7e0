import {
  GetCommand,
  PutCommand,
  TransactWriteCommand,
  BatchGetCommand,
  BatchWriteCommand,
  QueryCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readClientSecret } from '../../../../functions/shared/aws/readClientSecret.ts';
import { connectTable } from '../../../../functions/shared/aws/connectTable.ts';
import { createFileStore } from '../../../../functions/shared/aws/createFileStore.ts';
import { findFunctions, loadFunctions, rolesOf, type LoadedFunctions } from '../../../../infra/local/loadHandlers.ts';
import { runWith } from '../../../../infra/local/runningFunction.ts';
import { createJudge, type Truth } from '../../../../infra/local/truth/createJudge.ts';
import { proxyFiles } from '../../../../infra/local/proxyFiles.ts';
import { startServer } from '../../../../infra/local/startServer.ts';
import { withEmulators } from '../../../support/emulators.ts';

const containing = (text: string): unknown => expect.stringContaining(text);
const matching = (text: RegExp): unknown => expect.stringMatching(text);
const emulators = withEmulators();
let functions: LoadedFunctions;
let truth: Truth;
let mailIdentity: string;

beforeAll(() => {
  const { resources, keyring } = emulators;
  const found = findFunctions(resources);
  truth = createJudge(resources, rolesOf(found));
  emulators.judgeBy(truth.judge);
  functions = loadFunctions(found, keyring);
  mailIdentity = resources.find(({ type }) => type === 'AWS::SES::EmailIdentity')?.ref ?? '';
});

const findFunction = (entry: string) => findFunctions(emulators.resources).find((each) => each.entry === `functions/${entry}.ts`);

/** What a function meets that is made to do something by itself, by its entry. */
const tried = (entry: string, work: () => Promise<unknown>) => answerOf(functions.runAs(findFunction(entry)?.references[0] ?? '', work));

/** The same with the credentials of an organisation. */
const triedFor = (entry: string, work: () => Promise<unknown>, org = '2120000001') => {
  const session = { kind: 'role', role: findFunction(entry)?.tenantRole ?? '', session: `org-${org}`, tags: { org } } as const;
  const { accessKeyId, secretAccessKey } = emulators.keyring.issue(session);
  return answerOf(runWith({ AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }, work));
};

async function answerOf(work: Promise<unknown>): Promise<{ name: string; status: number | undefined; message: string } | 'done'> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const status = '$metadata' in error ? (error.$metadata as { httpStatusCode?: number }).httpStatusCode : undefined;
    return { name: error.name, status, message: error.message };
  }
}

const documents = () => connectTable(emulators.table.name).documents;
const put = (pk: string) => () => documents().send(new PutCommand({ TableName: emulators.table.name, Item: { pk, sk: 'a' } }));
const mail = (from: string) =>
  new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: ['someone@example.org'] },
    Content: { Simple: { Subject: { Data: 'Hej' }, Body: { Text: { Data: 'Hej' } } } },
  });

describe('refusals', () => {
  test('DynamoDB refuses in its own form', async () => {
    expect(await triedFor('report/handler', put('ORG#2120000001#UPLOAD#1'))).toEqual({
      name: 'AccessDeniedException',
      status: 400,
      message: matching(
        /^User: arn:aws:sts::000000000000:assumed-role\/\S*ReportTenantRole\S* is not authorized to perform: dynamodb:PutItem on resource: arn:aws:dynamodb:\S+ because no identity-based policy allows the dynamodb:PutItem action$/,
      ),
    });
  });

  test('S3 refuses in its own form, and HEAD without a body', async () => {
    const file = { Bucket: emulators.reportsBucket, Key: 'months/2120000001/p/1' };
    expect(await triedFor('report/handler', () => new S3Client().send(new GetObjectCommand(file)))).toEqual({
      name: 'AccessDenied',
      status: 403,
      message: containing('is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::'),
    });
    expect(await triedFor('report/handler', () => new S3Client().send(new HeadObjectCommand(file)))).toMatchObject({ status: 403 });
  });

  test('SQS refuses in its own form', async () => {
    const QueueUrl = emulators.resources.find(({ logicalId }) => /^SendQueue[0-9A-F]+$/.test(logicalId))?.ref;
    const send = () => new SQSClient().send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' }));
    expect(await tried('ingest/handler', send)).toEqual({
      name: 'AccessDenied',
      status: 403,
      message: containing('is not authorized to perform: sqs:sendmessage on resource: arn:aws:sqs:'),
    });
    expect(await tried('report/handler', send)).toBe('done');
  });

  test('SES refuses in its own form: another function, and another sender', async () => {
    const send = (from: string) => () => new SESv2Client().send(mail(from));
    const refused = {
      name: 'AccessDeniedException',
      status: 403,
      message: containing('ses:SendEmail on resource: arn:aws:ses:'),
    };
    expect(await tried('report/handler', send(`redovisa@${mailIdentity}`))).toEqual(refused);
    expect(await tried('send/handler', send('redovisa@elsewhere.example'))).toEqual(refused);
    expect(await tried('send/handler', send(`redovisa@${mailIdentity}`))).toBe('done');
  });
});

describe('partitions', () => {
  const name = () => ({ TableName: emulators.table.name });
  test.each([
    ['GetItem', () => new GetCommand({ ...name(), Key: { pk: 'ORG#2120000001#UPLOADS', sk: 'a' } })],
    [
      'Query',
      () =>
        new QueryCommand({
          ...name(),
          KeyConditionExpression: 'begins_with(sk, :s) AND #p = :pk',
          ExpressionAttributeNames: { '#p': 'pk' },
          ExpressionAttributeValues: { ':pk': 'ORG#2120000001#UPLOADS', ':s': 'PROJECT' },
        }),
    ],
    ['Scan', () => new ScanCommand(name())],
    [
      'UpdateItem',
      () =>
        new UpdateCommand({
          ...name(),
          Key: { pk: 'ORG#2120000001#UPLOAD#1', sk: 'a' },
          UpdateExpression: 'SET a = :a',
          ExpressionAttributeValues: { ':a': 1 },
        }),
    ],
    [
      'one key of a batch that is read',
      () =>
        new BatchGetCommand({
          RequestItems: {
            [name().TableName]: {
              Keys: [
                { pk: 'ORG#2120000001#UPLOAD#1', sk: 'a' },
                { pk: 'ORG#2120000001#UPLOADS', sk: 'a' },
              ],
            },
          },
        }),
    ],
    [
      'a batch that is written',
      () =>
        new BatchWriteCommand({
          RequestItems: { [name().TableName]: [{ PutRequest: { Item: { pk: 'ORG#2120000001#PROJECT#1', sk: 'a' } } }] },
        }),
    ],
    [
      'one write of a transaction',
      () =>
        new TransactWriteCommand({
          TransactItems: [
            { Put: { ...name(), Item: { pk: 'ORG#2120000001#PROJECT#1', sk: 'a' } } },
            { Put: { ...name(), Item: { pk: 'ORG#2120000001#UPLOAD#1', sk: 'a' } } },
          ],
        }),
    ],
  ] as const)('Report, made to ask for what is not its own by %s, is refused', async (_, command) => {
    expect(await triedFor('report/handler', () => documents().send(command() as GetCommand))).toMatchObject({
      name: 'AccessDeniedException',
    });
  });

  test('rows it gets by their keys, and only what writes them anew may look for them', async () => {
    const get = new BatchGetCommand({ RequestItems: { [name().TableName]: { Keys: [{ pk: 'ORG#2120000001#UPLOAD#1', sk: 'a' }] } } });
    const list = new QueryCommand({
      ...name(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'ORG#2120000001#UPLOAD#1' },
    });
    expect(await triedFor('report/handler', () => documents().send(get))).toBe('done');
    expect(await triedFor('report/handler', () => documents().send(list))).toMatchObject({ name: 'AccessDeniedException' });
    expect(await triedFor('ingest/protectHandler', () => documents().send(list))).toBe('done');
  });

  test('what is its own it gets', async () => {
    expect(await triedFor('report/handler', put('ORG#2120000001#PROJECT#1'))).toBe('done');
    const query = new QueryCommand({
      ...name(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'ORG#2120000001#PROJECT#1' },
    });
    expect(await triedFor('report/handler', () => documents().send(query))).toBe('done');
  });

  test('nobody but who runs the machine writes settings of projects', async () => {
    for (const { entry } of findFunctions(emulators.resources))
      expect(await triedFor(entry.slice('functions/'.length, -'.ts'.length), put('ORG#2120000001#PROJECTS'))).toMatchObject({
        name: 'AccessDeniedException',
      });
    await put('ORG#2120000001#PROJECTS')();
  });
});

describe('accounts', () => {
  test('the secret of a client is read by the function that signs people in, of its own pool, and by no other', async () => {
    const pool = emulators.resources.find(({ type }) => type === 'AWS::Cognito::UserPool')?.ref ?? '';
    emulators.clients.put({
      userPoolId: pool,
      clientId: 'c1',
      name: 'c1',
      secret: 's1',
      flows: [],
      scopes: [],
      callbackUrls: [],
      logoutUrls: [],
    });
    const read = (userPoolId: string) => () => readClientSecret({ userPoolId, clientId: 'c1' });
    for (const { entry } of findFunctions(emulators.resources)) {
      const name = entry.slice('functions/'.length, -'.ts'.length);
      const outcome = await tried(name, read(pool));
      if (name === 'signIn/handler') expect(outcome).toBe('done');
      else expect(outcome, name).toMatchObject({ name: 'AccessDeniedException', status: 400 });
    }
    expect(await tried('signIn/handler', read('another-pool'))).toMatchObject({ name: 'AccessDeniedException' });
  });

  test('sessions are read and put by the function that signs people in, and it reaches nothing of any tenant', async () => {
    for (const { entry } of findFunctions(emulators.resources)) {
      const name = entry.slice('functions/'.length, -'.ts'.length);
      const outcome = await tried(name, put('SESSIONS#p1'));
      if (name === 'signIn/handler') expect(outcome).toBe('done');
      else expect(outcome, name).toMatchObject({ name: 'AccessDeniedException' });
    }
    for (const pk of ['PROJECTS', 'PROJECT#1', 'UPLOAD#1', 'ORG#2120000001', 'ORG#2120000001#OPENINGS#2025-10'])
      expect(await tried('signIn/handler', put(pk)), pk).toMatchObject({ name: 'AccessDeniedException' });
  });
});

test('which client is whose machine is read by the function that answers machines, and put by no function', async () => {
  const get = () => documents().send(new GetCommand({ TableName: emulators.table.name, Key: { pk: 'MACHINES', sk: 'c1' } }));
  for (const { entry } of findFunctions(emulators.resources)) {
    const name = entry.slice('functions/'.length, -'.ts'.length);
    if (name === 'collect/handler') expect(await tried(name, get)).toBe('done');
    else expect(await tried(name, get), name).toMatchObject({ name: 'AccessDeniedException' });
    expect(await tried(name, put('MACHINES')), name).toMatchObject({ name: 'AccessDeniedException' });
  }
});

describe('prefixes', () => {
  test('a file or list under a prefix of another function is refused, and a list of everything', async () => {
    const inUploads = { Bucket: emulators.uploadsBucket };
    const write = (Key: string) => () => new S3Client().send(new PutObjectCommand({ ...inUploads, Key, Body: 'a' }));
    const list = (Prefix?: string) => () => new S3Client().send(new ListObjectsV2Command({ ...inUploads, Prefix }));
    expect(await triedFor('collect/handler', write('incoming/2120000001/1'))).toBe('done');
    expect(await triedFor('collect/handler', write('originals/2120000001/1'))).toMatchObject({ name: 'AccessDenied' });
    expect(await triedFor('collect/handler', list('incoming/2120000001/'))).toBe('done');
    expect(await triedFor('collect/handler', list('other/2120000001/'))).toMatchObject({ name: 'AccessDenied' });
    expect(await triedFor('collect/handler', list())).toMatchObject({ name: 'AccessDenied' });
  });

  test('a link or form carries the rights of the function that signed it, whoever follows it', async () => {
    const server = await startServer(0);
    server.mount('/s3', proxyFiles({ ...emulators.files, mountedAt: '/s3', onCreated: async () => undefined }));
    const sign = async (key: string) => {
      let signed: { url: string; fields: Readonly<Record<string, string>> } | undefined;
      let link = '';
      const open = () => createFileStore(emulators.table, emulators.uploadsBucket, new S3Client({ endpoint: `${server.url}/s3` }));
      await triedFor('collect/handler', async () => {
        signed = await open().uploadForm(key, { maxBytes: 10, metadata: {} });
      });
      await triedFor('collect/openHandler', async () => {
        link = await open().downloadUrl(key, 'a.xlsx');
      });
      if (!signed) throw new Error('Nothing was signed');
      const form = new FormData();
      for (const [field, value] of Object.entries(signed.fields)) form.append(field, value);
      form.append('file', new Blob(['a']), 'a');
      const posted = await fetch(signed.url, { method: 'POST', body: form });
      const followed = await fetch(link);
      return [posted.status, followed.status, await followed.text()];
    };
    expect(await sign('incoming/p/1')).toEqual([204, 200, 'a']);
    const [posted, followed, answer] = await sign('secret/p/1');
    expect([posted, followed]).toEqual([403, 403]);
    expect(answer).toContain('<Code>AccessDenied</Code>');
    await server.stop();
  });
});

describe('what runs as a function', () => {
  test('finds its own settings and keys, none of another function', async () => {
    const before = process.env['AWS_ACCESS_KEY_ID'];
    const seen = await new Promise<NodeJS.ProcessEnv>((resolve) => {
      void tried('report/planHandler', async () => resolve({ ...process.env }));
    });
    expect(seen['TABLE_NAME']).toBe(emulators.table.name);
    expect(seen['UPLOADS_BUCKET']).toBeUndefined();
    expect(seen['AWS_REGION']).toBe('eu-north-1');
    expect(seen['AWS_ACCESS_KEY_ID']).not.toBe(before);
    expect(process.env['AWS_ACCESS_KEY_ID']).toBe(before);
  });

  test('counts what it uses of what it may', async () => {
    await triedFor('report/handler', put('ORG#2120000001#PROJECT#1'));
    const open = truth.uses.unused().filter(({ role, action }) => role.includes('ReportTenantRole') && action.startsWith('dynamodb:'));
    expect(open.filter(({ action }) => action === 'dynamodb:PutItem')).toEqual([]);
    expect(open.some(({ action, within }) => action === 'dynamodb:GetItem' && within === 'ORG#${aws:PrincipalTag/org}#PROJECTS')).toBe(
      true,
    );
  });
});

test('a call that is not known is a fault, not a right', async () => {
  const tag = (query: string) => () =>
    new S3Client().send(new GetObjectCommand({ Bucket: emulators.uploadsBucket, Key: `incoming/2120000001/1?${query}` }));
  expect(await triedFor('collect/openHandler', tag('tagging'))).toMatchObject({ name: 'NoSuchKey' });
  const request = { method: 'GET', target: '/uploads/incoming/1?tagging', headers: {}, body: new Uint8Array() };
  const role = findFunctions(emulators.resources)[0]?.role ?? '';
  const principal = { kind: 'role', role, session: 's', tags: {} } as const;
  expect(() => truth.judge({ request, principal, service: 's3', mountedAt: '' })).toThrow('tagging');
  expect(() => truth.judge({ request, principal, service: 'sns', mountedAt: '' })).toThrow('sns');
});
