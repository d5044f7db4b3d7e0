import { expect, test } from 'vitest';
import { createFileStore } from '../../../functions/shared/aws/createFileStore.ts';
import { expireFiles } from '../../../infra/local/expireFiles.ts';
import { readTemplates } from '../../../infra/local/readTemplates.ts';
import { resolveTemplates } from '../../../infra/local/resolveTemplates.ts';
import { withEmulators } from '../../support/emulators.ts';

const emulators = withEmulators();
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000 + 1000);

test("files go when the template's lifecycle rules say so: month files after a week, originals after a month, reports never", async () => {
  const resources = resolveTemplates(await readTemplates(), { queues: emulators.urls.filesAndQueues, keys: {} });
  const uploads = createFileStore(emulators.table, emulators.uploadsBucket);
  const reports = createFileStore(emulators.table, emulators.reportsBucket);
  const put = (store: typeof uploads, key: string) => store.put(key, new Uint8Array(1), { contentType: 'text/plain' });
  await Promise.all([put(uploads, 'incoming/p/1'), put(uploads, 'annotated/p/1'), put(reports, 'months/p/1'), put(reports, 'reports/p/1')]);
  const left = async (): Promise<readonly boolean[]> => [
    await uploads.has('incoming/p/1'),
    await uploads.has('annotated/p/1'),
    await reports.has('months/p/1'),
    await reports.has('reports/p/1'),
  ];
  await expireFiles(resources, inDays(6));
  expect(await left()).toEqual([true, true, true, true]);
  await expireFiles(resources, inDays(7));
  expect(await left()).toEqual([true, true, false, true]);
  await expireFiles(resources, inDays(30));
  expect(await left()).toEqual([false, false, false, true]);
});
