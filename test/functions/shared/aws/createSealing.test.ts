import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSealing } from '../../../../functions/shared/aws/createSealing.ts';
import { testKey } from '../../../support/emulators.ts';

const plain = Buffer.from('19800101');
const context = { organisation: '2120000001', upload: 'upload-1' };

describe('with a raw key', () => {
  test('what was sealed opens as it was', async () => {
    const sealed = await createSealing(testKey).seal(plain, context);

    expect(Buffer.from(sealed).includes(plain)).toBe(false);
    expect(Buffer.from(await createSealing(testKey).unseal(sealed, context))).toEqual(plain);
  });

  test('nothing opens as something else than it was sealed as', async () => {
    const sealing = createSealing(testKey);
    const sealed = await sealing.seal(plain, context);

    await expect(sealing.unseal(sealed, { ...context, upload: 'upload-2' })).rejects.toThrow('belong to something else');
  });

  test('nothing opens with another key or a changed byte', async () => {
    const sealed = await createSealing(testKey).seal(plain, context);
    const changed = Uint8Array.from(sealed);
    changed[changed.length - 20] = (changed.at(-20) ?? 0) ^ 1;

    await expect(createSealing(`raw:${randomBytes(32).toString('base64')}`).unseal(sealed, context)).rejects.toThrow();
    await expect(createSealing(testKey).unseal(changed, context)).rejects.toThrow();
  });

  test('a reference that is no key is refused without being shown', () => {
    for (const reference of ['', 'raw:c2hvcnQ=', 'raw:hemligt', 'arn:aws:kms:eu-north-1:111122223333:alias/redovisa']) {
      expect(() => createSealing(reference)).toThrow(/^The key reference is neither the ARN of a KMS key nor raw: and 32 bytes in base64$/);
    }
  });
});

describe('with a key in KMS', () => {
  const arn = 'arn:aws:kms:eu-north-1:111122223333:key/0f3a5b1c-1111-2222-3333-444455556666';
  const kms = startKms(arn);

  test('each upload has one data key, however many pages it has', async () => {
    kms.calls.length = 0;
    const sealing = createSealing(arn);
    const pages = await Promise.all(Array.from({ length: 20 }, () => sealing.seal(plain, context)));
    await sealing.seal(plain, { ...context, upload: 'upload-2' });
    expect(kms.calls).toEqual(['GenerateDataKey', 'GenerateDataKey']);

    const reader = createSealing(arn);
    const opened = await Promise.all(pages.map((page) => reader.unseal(page, context)));
    expect(opened.map((bytes) => Buffer.from(bytes))).toEqual(pages.map(() => plain));
    expect(kms.calls.slice(2)).toEqual(['Decrypt']);
  });

  test('a call that fails does not stop the next', async () => {
    const sealing = createSealing(arn);
    const [bad, good] = await Promise.allSettled([sealing.unseal(Buffer.from('nonsense'), context), sealing.seal(plain, context)]);

    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
  });

  test('what was sealed for one upload does not open for another', async () => {
    const sealing = createSealing(arn);

    await expect(sealing.unseal(await sealing.seal(plain, context), { ...context, upload: 'upload-2' })).rejects.toThrow('something else');
  });
});

/** As much of KMS as sealing uses: data keys wrapped under one key, bound to their context. */
function startKms(arn: string): { readonly calls: string[] } {
  const calls: string[] = [];
  const master = randomBytes(32);
  const wrap = (key: Buffer, aad: string) => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', master, iv).setAAD(Buffer.from(aad));
    return Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  };
  const unwrap = (blob: Buffer, aad: string) => {
    const decipher = createDecipheriv('aes-256-gcm', master, blob.subarray(0, 12)).setAAD(Buffer.from(aad)).setAuthTag(blob.subarray(-16));
    return Buffer.concat([decipher.update(blob.subarray(12, -16)), decipher.final()]);
  };
  let server: Server;
  const before = { ...process.env };
  const settings = { AWS_REGION: 'eu-north-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const call = String(request.headers['x-amz-target']).replace('TrentService.', '');
        const input = JSON.parse(Buffer.concat(chunks).toString()) as {
          EncryptionContext: Record<string, string>;
          CiphertextBlob?: string;
        };
        const aad = JSON.stringify(Object.entries(input.EncryptionContext).sort());
        const key = input.CiphertextBlob === undefined ? randomBytes(32) : unwrap(Buffer.from(input.CiphertextBlob, 'base64'), aad);
        calls.push(call);
        response.setHeader('content-type', 'application/x-amz-json-1.1');
        response.end(JSON.stringify({ KeyId: arn, Plaintext: key.toString('base64'), CiphertextBlob: wrap(key, aad).toString('base64') }));
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    Object.assign(process.env, settings, { AWS_ENDPOINT_URL_KMS: `http://127.0.0.1:${port}` });
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
    process.env = before;
  });
  return { calls };
}
