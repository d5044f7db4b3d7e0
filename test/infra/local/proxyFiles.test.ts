import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileStore } from '../../../functions/shared/aws/createFileStore.ts';
import { proxyFiles } from '../../../infra/local/proxyFiles.ts';
import { readUploadForm } from '../../../infra/local/readUploadForm.ts';
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
  server.mount('/s3', proxyFiles({ upstream: emulators.urls.filesAndQueues, mountedAt: '/s3', onCreated }));
  client = new S3Client({ endpoint: `${server.url}/s3` });
  files = createFileStore(emulators.uploadsBucket, client);
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
    expect(created.at(-1)).toEqual({ bucket: emulators.uploadsBucket, key: 'incoming/p/Malmö stad +1.xlsx', size: 300_000 });
    expect(await files.get('incoming/p/Malmö stad +1.xlsx')).toEqual(body);
  });

  test('a posted form stores the file and tells about it before it answers', async () => {
    const response = await post('incoming/p/form', 999);
    expect(response.status).toBe(204);
    expect(created.at(-1)).toEqual({ bucket: emulators.uploadsBucket, key: 'incoming/p/form', size: 999 });
    expect(await files.get('incoming/p/form')).toHaveLength(999);
  });

  test('an empty file is stored, so that ingest can say that it is empty', async () => {
    expect((await post('incoming/p/empty', 0)).status).toBe(204);
    expect(created.at(-1)).toEqual({ bucket: emulators.uploadsBucket, key: 'incoming/p/empty', size: 0 });
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

describe('readUploadForm', () => {
  const form = async (policy: unknown, key = 'incoming/p/1') => {
    const data = new FormData();
    data.append('key', key);
    data.append('Policy', Buffer.from(JSON.stringify(policy)).toString('base64'));
    data.append('file', new Blob(['abc']));
    const response = new Response(data);
    return readUploadForm(new Uint8Array(await response.arrayBuffer()), response.headers.get('content-type') ?? '');
  };

  test('a form for one key does not store at another', async () => {
    const policy = { expiration: '2999-01-01T00:00:00Z', conditions: [{ key: 'incoming/p/1' }] };
    expect(await form(policy)).toEqual({ kind: 'accepted', key: 'incoming/p/1', size: 3 });
    expect(await form(policy, 'incoming/other/1')).toEqual({ kind: 'refused', code: 'AccessDenied' });
  });

  test('a form that has run out is refused', async () => {
    expect(await form({ expiration: '2020-01-01T00:00:00Z', conditions: [] })).toEqual({ kind: 'refused', code: 'AccessDenied' });
  });
});
