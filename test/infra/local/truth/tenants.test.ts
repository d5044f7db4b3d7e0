import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/nested-clients/sts';
import { beforeAll, describe, expect, test } from 'vitest';
import { assumeTenantRole } from '../../../../functions/shared/aws/assumeTenantRole.ts';
import { connectTable } from '../../../../functions/shared/aws/connectTable.ts';
import { createFileStore } from '../../../../functions/shared/aws/createFileStore.ts';
import { findFunctions, loadFunctions, rolesOf, type LoadedFunctions, type LocalFunction } from '../../../../infra/local/loadHandlers.ts';
import { proxyFiles } from '../../../../infra/local/proxyFiles.ts';
import { readTemplates } from '../../../../infra/local/readTemplates.ts';
import { resolveTemplates } from '../../../../infra/local/resolveTemplates.ts';
import { startServer } from '../../../../infra/local/startServer.ts';
import { createJudge, type Truth } from '../../../../infra/local/truth/createJudge.ts';
import { withEmulators } from '../../../support/emulators.ts';

const emulators = withEmulators();
/** The number of one begins as the other's would with a digit more. */
const [ours, theirs] = ['2120000001', '2120000019'];

// As they are declared, so that a new function is tried without a word here.
const declared = findFunctions(resolveTemplates(await readTemplates(), { queues: '', keys: {} }));
const withTenants = declared.filter(({ tenantRole }) => tenantRole !== undefined).map(({ entry }) => entry);

let functions: LoadedFunctions;
let truth: Truth;
let found: readonly LocalFunction[];
beforeAll(() => {
  found = findFunctions(emulators.resources);
  truth = createJudge(emulators.resources, rolesOf(found));
  emulators.judgeBy(truth.judge);
  functions = loadFunctions(found, emulators.keyring);
});

const named = (entry: string) => {
  const one = found.find((each) => each.entry === entry);
  if (!one) throw new Error(`No function is made of ${entry}`);
  return one;
};
const runAs = <Result>(entry: string, work: () => Promise<Result>) => functions.runAs(named(entry).references[0] ?? '', work);

/** What the function may do for an organisation by what it assumes itself, as its code would. */
const sessionOf = (entry: string, org = ours ?? '') =>
  runAs(entry, assumeTenantRole({ organisationNumber: org }, named(entry).tenantRole ?? '', openSts()));

/** With the keys of whoever runs. */
const openSts = () => new STSClient({ credentials: new DynamoDBClient().config.credentials });

const isRefused = (error: unknown): boolean => error instanceof Error && ['AccessDenied', 'AccessDeniedException'].includes(error.name);
async function outcomeOf(call: Promise<unknown>): Promise<'refused' | 'passed'> {
  try {
    await call;
    return 'passed';
  } catch (error) {
    return isRefused(error) ? 'refused' : 'passed';
  }
}

/** Everything that can be asked of an organisation's items and files, with some credentials. */
function callsFor(
  org: string,
  credentials: Awaited<ReturnType<typeof sessionOf>> | undefined,
): readonly (readonly [string, () => Promise<unknown>])[] {
  const { name } = emulators.table;
  const { documents } = connectTable(name, new DynamoDBClient(credentials ? { credentials } : {}));
  const s3 = new S3Client(credentials ? { credentials } : {});
  const partitions = ['PROJECTS', 'PROJECT#vagen', 'UPLOAD#u', 'UPLOADS', 'PROTECTION', 'ACCESS', 'OPENINGS#2025-03', 'PSEUDONYMS'];
  const items = partitions.flatMap((partition) => {
    const pk = `ORG#${org}#${partition}`;
    const Key = { pk, sk: 'a' };
    return [
      [`GetItem ${pk}`, () => documents.send(new GetCommand({ TableName: name, Key }))],
      [`BatchGetItem ${pk}`, () => documents.send(new BatchGetCommand({ RequestItems: { [name]: { Keys: [Key] } } }))],
      [
        `Query ${pk}`,
        () =>
          documents.send(
            new QueryCommand({ TableName: name, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }),
          ),
      ],
      [`PutItem ${pk}`, () => documents.send(new PutCommand({ TableName: name, Item: Key }))],
      [
        `UpdateItem ${pk}`,
        () =>
          documents.send(
            new UpdateCommand({ TableName: name, Key, UpdateExpression: 'SET a = :a', ExpressionAttributeValues: { ':a': 1 } }),
          ),
      ],
    ] as const;
  });
  const places = [
    ...['incoming', 'originals', 'annotated', 'results'].map((kind) => [emulators.uploadsBucket, kind] as const),
    ...['reports', 'months'].map((kind) => [emulators.reportsBucket, kind] as const),
  ];
  const files = places.flatMap(([Bucket, kind]) => {
    const file = { Bucket, Key: `${kind}/${org}/vagen/1` };
    return [
      [`GetObject ${file.Key}`, () => s3.send(new GetObjectCommand(file))],
      [`PutObject ${file.Key}`, () => s3.send(new PutObjectCommand({ ...file, Body: 'a' }))],
      [`DeleteObject ${file.Key}`, () => s3.send(new DeleteObjectCommand(file))],
      [`ListObjects ${file.Key}`, () => s3.send(new ListObjectsV2Command({ Bucket, Prefix: file.Key }))],
      [`ListObjects ${kind}/${org}`, () => s3.send(new ListObjectsV2Command({ Bucket, Prefix: `${kind}/${org}` }))],
      [`ListVersions ${file.Key}`, () => s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: file.Key }))],
    ] as const;
  });
  return [...items, ...files];
}

async function passed(calls: ReturnType<typeof callsFor>): Promise<readonly string[]> {
  const names: string[] = [];
  for (const [name, call] of calls) if ((await outcomeOf(call())) === 'passed') names.push(name);
  return names;
}

test('the functions of organisations’ data are those that the templates give a tenant role: all but the two of sign-in', () => {
  expect(
    declared
      .map(({ entry }) => entry)
      .filter((entry) => !withTenants.includes(entry))
      .toSorted(),
  ).toEqual(['functions/collect/tokenHandler.ts', 'functions/signIn/handler.ts']);
  expect(withTenants.length).toBeGreaterThan(8);
});

describe.each(withTenants)('%s, made to ask for it,', (entry) => {
  test('gets no item and no file of another organisation with the credentials of one, and something of its own', async () => {
    const session = await sessionOf(entry);
    expect(await passed(callsFor(theirs ?? '', session))).toEqual([]);
    expect((await passed(callsFor(ours ?? '', session))).length).toBeGreaterThan(0);
  });

  test('gets no organisation’s data by itself', async () => {
    expect(await runAs(entry, () => passed(callsFor(ours ?? '', undefined)))).toEqual([]);
  });

  test('assumes no other function’s role, none without an organisation, and none with more than that', async () => {
    const assume = (role: string, Tags: readonly { Key: string; Value: string }[]) =>
      runAs(entry, () => outcomeOf(openSts().send(new AssumeRoleCommand({ RoleArn: role, RoleSessionName: 'x', Tags: [...Tags] }))));
    const own = named(entry).tenantRole ?? '';
    const org = { Key: 'org', Value: ours ?? '' };
    expect(await assume(own, [org])).toBe('passed');
    for (const other of found.flatMap(({ tenantRole }) => (tenantRole === undefined || tenantRole === own ? [] : [tenantRole])))
      expect(await assume(other, [org])).toBe('refused');
    expect(await assume(own, [])).toBe('refused');
    expect(await assume(own, [org, { Key: 'more', Value: 'x' }])).toBe('refused');
    expect(await assume(own, [{ Key: 'org', Value: '*' }])).toBe('refused');
    expect(await assume(own, [{ Key: 'org', Value: `${ours}#` }])).toBe('refused');
  });
});

test('keys of a session are good with their token only, and no longer than they hold', async () => {
  const session = await sessionOf('functions/collect/handler.ts');
  const { name: TableName } = emulators.table;
  const Key = { pk: `ORG#${ours}#PROJECTS`, sk: 'a' };
  const ask = (credentials: object) =>
    connectTable(TableName, new DynamoDBClient({ credentials: { ...session, ...credentials } })).documents.send(
      new GetCommand({ TableName, Key }),
    );
  await expect(ask({})).resolves.toBeDefined();
  await expect(ask({ sessionToken: 'another' })).rejects.toMatchObject({ name: 'InvalidToken' });
  const principal = {
    kind: 'role',
    role: named('functions/collect/handler.ts').tenantRole ?? '',
    session: 'org',
    tags: { org: ours ?? '' },
  } as const;
  const ended = emulators.keyring.issue(principal, { sessionToken: 'ended', until: new Date(Date.now() - 1000) });
  await expect(ask({ ...ended, sessionToken: 'ended' })).rejects.toMatchObject({ name: 'ExpiredToken' });
});

test('a link and a form that are signed with an organisation’s credentials reach its files only, and end before the keys do', async () => {
  const server = await startServer(0);
  server.mount('/s3', proxyFiles({ ...emulators.files, mountedAt: '/s3', onCreated: async () => undefined }));
  const session = await sessionOf('functions/collect/handler.ts');
  const at = { endpoint: `${server.url}/s3` };
  const taking = new S3Client({ ...at, credentials: session });
  const opening = new S3Client({ ...at, credentials: await sessionOf('functions/collect/openHandler.ts') });
  const send = async (org: string) => {
    const by = (client: S3Client) => createFileStore({ organisationNumber: org }, emulators.uploadsBucket, client);
    const { url, fields } = await by(taking).uploadForm('incoming/p/1', { maxBytes: 10, metadata: {} });
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob(['a']), 'a');
    const posted = await fetch(url, { method: 'POST', body: form });
    const followed = await fetch(await by(opening).downloadUrl('incoming/p/1', 'a.xlsx'));
    return [posted.status, followed.status];
  };
  expect(await send(ours ?? '')).toEqual([204, 200]);
  expect(await send(theirs ?? '')).toEqual([403, 403]);
  // The SDK renews five minutes before what it is told is the end: a form of a quarter of an hour is signed with keys that outlive it.
  expect(session.expiration.getTime()).toBeLessThan(Date.now() + 45 * 60_000 + 1000);
  for (const client of [taking, opening]) client.destroy();
  await server.stop();
});
