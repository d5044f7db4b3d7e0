import { describe, expect, test } from 'vitest';
import { createFileStore } from '../../../../functions/shared/aws/createFileStore.ts';
import { withEmulators } from '../../../support/emulators.ts';

const emulators = withEmulators();
const files = () => createFileStore(emulators.table, emulators.uploadsBucket);
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test('a file comes back byte for byte, with what is said about it in Swedish', async () => {
  const body = Uint8Array.from({ length: 3_000_000 }, (_, index) => index % 251);
  await files().put('incoming/p/1', body, { contentType, metadata: { namn: 'Deltagare Malmö +1 %.xlsx' } });

  expect(Buffer.from(await files().get('incoming/p/1')).equals(Buffer.from(body))).toBe(true);
  expect(await files().metadata('incoming/p/1')).toEqual({ namn: 'Deltagare Malmö +1 %.xlsx' });
});

describe('a form to upload to', () => {
  test('takes a workbook larger than ten million bytes to its place', async () => {
    const { url, fields } = await files().uploadForm('incoming/p/2', { maxBytes: 30_000_000, metadata: { by: 'subject-å' } });
    const body = Buffer.alloc(13_000_000, 'x');
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([body], { type: contentType }), 'Malmö stad +1.xlsx');
    const { status } = await fetch(url, { method: 'POST', body: form });

    expect(status).toBe(204);
    expect(await files().get('incoming/p/2')).toHaveLength(body.length);
    expect(await files().metadata('incoming/p/2')).toEqual({ by: 'subject-å' });
  });

  test('is signed for one key, one size and a quarter of an hour', async () => {
    const before = Date.now();
    const { fields } = await files().uploadForm('incoming/p/3', { maxBytes: 1234, metadata: {} });
    const policy = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()) as { expiration: string; conditions: unknown[] };

    expect(policy.conditions).toContainEqual(['content-length-range', 0, 1234]);
    expect(policy.conditions).toContainEqual({ key: 'incoming/2120000001/p/3' });
    expect(Date.parse(policy.expiration) - before).toBeGreaterThan(14 * 60_000);
    expect(Date.parse(policy.expiration) - before).toBeLessThan(16 * 60_000);
  });
});

test('a download is offered under its Swedish name, for a minute', async () => {
  await files().put('incoming/p/4', Buffer.from('innehåll'), { contentType: 'text/plain' });
  const url = new URL(await files().downloadUrl('incoming/p/4', 'Återrapport "K3"; Malmö.xlsx'));

  expect(await (await fetch(url)).text()).toBe('innehåll');
  expect(url.searchParams.get('response-content-disposition')).toBe(
    `attachment; filename="Aterrapport _K3__ Malmo.xlsx"; filename*=UTF-8''%C3%85terrapport%20%22K3%22%3B%20Malm%C3%B6.xlsx`,
  );
  expect(url.searchParams.get('X-Amz-Expires')).toBe('60');
});
