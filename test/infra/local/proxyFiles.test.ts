import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileStore } from '../../../functions/shared/aws/createFileStore.ts';
import type { FindHolder } from '../../../infra/local/guard/keyring.ts';
import { signText } from '../../../infra/local/guard/signature.ts';
import { proxyFiles } from '../../../infra/local/proxyFiles.ts';
import { readUploadForm } from '../../../infra/local/guard/readUploadForm.ts';
import type { CreatedObject } from '../../../infra/local/routeEvents.ts';
import { startServer, type LocalServer } from '../../../infra/local/startServer.ts';
import type { FileStore } from '../../../functions/shared/ports.ts';
import { withEmulators } from '../../support/emulators.ts';

const emulators = withEmulators();
const created: CreatedObject[] = [];
let server: LocalServer;
let client: S3Client;
let files: FileStore;

beforeAll(async () => {
  server = await startServer(0);
  const onCreated = async (object: CreatedObject) => void created.push(object);
  server.mount('/s3', proxyFiles({ ...emulators.files, mountedAt: '/s3', onCreated }));
  client = new S3Client({ endpoint: `${server.url}/s3` });
  files = createFileStore(emulators.table, emulators.uploadsBucket, client);
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

async function post(key: string, size: number, maxBytes = 1000): Promise<Response> {
  const { url, fields } = await files.uploadForm(key, { maxBytes, metadata: {} });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(size)]), 'deltagare.xlsx');
  return fetch(url, { method: 'POST', body: form });
}

describe('proxyFiles', () => {
  test('a file put with å, a space and a plus in its key comes back whole, and its event has the key as it is', async () => {
    const body = new Uint8Array(300_000).map((_, index) => index % 251);
    await files.put('incoming/p/Malmö stad +1.xlsx', body, { contentType: 'text/plain' });
    expect(created.at(-1)).toEqual({ bucket: emulators.uploadsBucket, key: 'incoming/2120000001/p/Malmö stad +1.xlsx', size: 300_000 });
    expect(await files.get('incoming/p/Malmö stad +1.xlsx')).toEqual(body);
  });

  test('a posted form stores the file and tells about it before it answers', async () => {
    const response = await post('incoming/p/form', 999);
    expect(response.status).toBe(204);
    expect(created.at(-1)).toEqual({ bucket: emulators.uploadsBucket, key: 'incoming/2120000001/p/form', size: 999 });
    expect(await files.get('incoming/p/form')).toHaveLength(999);
  });

  test('an empty file is stored, so that ingest can say that it is empty', async () => {
    expect((await post('incoming/p/empty', 0)).status).toBe(204);
    expect(created.at(-1)).toEqual({ bucket: emulators.uploadsBucket, key: 'incoming/2120000001/p/empty', size: 0 });
  });

  test('a file that is larger than the form allows is refused and not stored', async () => {
    const before = created.length;
    const response = await post('incoming/p/refused', 1001);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('<Code>EntityTooLarge</Code>')]);
    expect(created).toHaveLength(before);
    await expect(client.send(new GetObjectCommand({ Bucket: emulators.uploadsBucket, Key: 'incoming/p/refused' }))).rejects.toThrow();
  });

  test('a download has the name its address gives it', async () => {
    await files.put('results/p/1', new TextEncoder().encode('{}'), { contentType: 'application/json' });
    const response = await fetch(await files.downloadUrl('results/p/1', 'Åtgärder.json'));
    expect(response.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('Åtgärder.json')}`);
    expect(await response.text()).toBe('{}');
  });

  test('what is not there is refused as S3 refuses it, without an event', async () => {
    const before = created.length;
    await expect(files.get('incoming/p/missing')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(created).toHaveLength(before);
  });
});

describe('what is not signed by this start is refused', () => {
  const put = async (key: string) => {
    await files.put(key, new TextEncoder().encode('{}'), { contentType: 'application/json' });
    return files.downloadUrl(key, 'svar.json');
  };
  const codeOf = async (answer: Response | Promise<Response>) => {
    const response = await answer;
    return [response.status, /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]];
  };

  test('an address without its signature, for another file, or with another signature', async () => {
    const url = new URL(await put('results/p/signed'));
    await put('results/p/other');
    expect(await codeOf(fetch(`${url.origin}${url.pathname}`))).toEqual([403, 'AccessDenied']);
    expect(await codeOf(fetch(url.href.replace('p/signed', 'p/other')))).toEqual([403, 'SignatureDoesNotMatch']);
    url.searchParams.set('X-Amz-Signature', '0'.repeat(64));
    expect(await codeOf(fetch(url))).toEqual([403, 'SignatureDoesNotMatch']);
  });

  test('an address made to hold longer, or signed by the key of another start', async () => {
    const url = new URL(await put('results/p/long'));
    url.searchParams.set('X-Amz-Expires', '604800');
    expect(await codeOf(fetch(url))).toEqual([403, 'SignatureDoesNotMatch']);
    const other = new S3Client({ endpoint: `${server.url}/s3`, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
    const { downloadUrl } = createFileStore(emulators.table, emulators.uploadsBucket, other);
    expect(await codeOf(fetch(await downloadUrl('results/p/long', 'x')))).toEqual([403, 'InvalidAccessKeyId']);
    other.destroy();
  });

  test('a link that is good is not answered to a page of another origin', async () => {
    const url = await put('results/p/origin');
    expect(await codeOf(fetch(url, { headers: { origin: 'https://evil.example' } }))).toEqual([403, 'AccessDenied']);
    expect((await fetch(url)).status).toBe(200);
  });

  test('a form whose policy or signature was changed, or that has a field more', async () => {
    const { url, fields } = await files.uploadForm('incoming/p/forged', { maxBytes: 10, metadata: {} });
    const send = (changes: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...fields, ...changes })) form.append(name, value);
      form.append('file', new Blob(['abc']), 'a.xlsx');
      return codeOf(fetch(url, { method: 'POST', body: form }));
    };
    const policy = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()) as { conditions: unknown[] };
    const wider = { ...policy, conditions: policy.conditions.filter((condition) => !JSON.stringify(condition).includes('range')) };
    const before = created.length;
    expect(await send({ Policy: Buffer.from(JSON.stringify(wider)).toString('base64') })).toEqual([403, 'AccessDenied']);
    expect(await send({ 'X-Amz-Signature': '0'.repeat(64) })).toEqual([403, 'AccessDenied']);
    expect(await send({ key: 'incoming/other/1' })).toEqual([403, 'AccessDenied']);
    expect(await send({ 'x-amz-meta-role': 'manager' })).toEqual([403, 'AccessDenied']);
    const body = 'no form at all';
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await codeOf(fetch(url, { method: 'POST', body, headers }))).toEqual([400, 'InvalidArgument']);
    expect(created).toHaveLength(before);
  });
});

describe('readUploadForm', () => {
  const principal = { kind: 'operator' } as const;
  const find: FindHolder = (id) => (id === 'key' ? { secretAccessKey: 'secret', principal } : undefined);
  const scope = '20990101/eu-north-1/s3/aws4_request';
  const form = async (policy: unknown, fields: Record<string, string> = {}, bucket = 'uploads') => {
    const data = new FormData();
    const text = Buffer.from(JSON.stringify(policy)).toString('base64');
    const signed = { 'X-Amz-Credential': `key/${scope}`, 'X-Amz-Signature': signText(text, { scope, secretAccessKey: 'secret' }) };
    for (const [name, value] of Object.entries({ key: 'incoming/2120000001/p/1', Policy: text, ...signed, ...fields }))
      data.append(name, value);
    data.append('file', new Blob(['abc']));
    const response = new Response(data);
    const body = new Uint8Array(await response.arrayBuffer());
    return readUploadForm({ body, contentType: response.headers.get('content-type') ?? '', bucket, find });
  };
  const conditions = [{ key: 'incoming/2120000001/p/1' }, { bucket: 'uploads' }, { 'X-Amz-Credential': `key/${scope}` }];

  test('a form for one key of one bucket does not store elsewhere', async () => {
    const policy = { expiration: '2999-01-01T00:00:00Z', conditions };
    expect(await form(policy)).toEqual({ kind: 'accepted', key: 'incoming/2120000001/p/1', size: 3, principal });
    expect(await form(policy, { key: 'incoming/other/1' })).toEqual({ kind: 'refused', code: 'AccessDenied' });
    expect(await form(policy, {}, 'reports')).toEqual({ kind: 'refused', code: 'AccessDenied' });
  });

  test('a form that has run out is refused', async () => {
    expect(await form({ expiration: '2020-01-01T00:00:00Z', conditions })).toEqual({ kind: 'refused', code: 'AccessDenied' });
  });
});
