import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closeFolder } from '../../../tools/start/closeFolder.ts';
import { makeFolder } from '../../support/runPipelineCommand.ts';

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

async function makeOpenFolder(): Promise<string> {
  const folder = await makeFolder();
  await mkdir(join(folder, 'fauxqs'));
  await writeFile(join(folder, 'fauxqs/data.db'), '');
  await writeFile(join(folder, 'log'), '');
  for (const path of ['', 'fauxqs']) await chmod(join(folder, path), 0o755);
  for (const path of ['fauxqs/data.db', 'log']) await chmod(join(folder, path), 0o644);
  return folder;
}

test('data that was left open to others is closed to them', async () => {
  const folder = await makeOpenFolder();
  closeFolder(folder);
  expect(await Promise.all(['', 'fauxqs', 'fauxqs/data.db', 'log'].map((path) => modeOf(join(folder, path))))).toEqual([
    '700',
    '700',
    '600',
    '600',
  ]);
});

test('a folder with something else in it stays as it is, and so does what is not ours', async () => {
  const folder = await makeOpenFolder();
  await writeFile(join(folder, 'notes.txt'), '');
  await chmod(join(folder, 'notes.txt'), 0o644);
  closeFolder(folder);
  expect(await Promise.all(['', 'notes.txt', 'log'].map((path) => modeOf(join(folder, path))))).toEqual(['755', '644', '600']);
});
