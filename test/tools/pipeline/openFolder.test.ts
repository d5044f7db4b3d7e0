import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFolder } from '../../../tools/pipeline/openFolder.ts';

const open = (folder: string) => openFolder(folder, ['esf-plus-quarterly']);
const emptyFolder = () => mkdtemp(join(tmpdir(), 'redovisa-test-'));

describe('openFolder', () => {
  test('a folder that does not exist is made', async () => {
    const folder = join(await emptyFolder(), 'ut', 'körning');
    await (await open(folder)).write('uploads/1-Malmö +1.xlsx/result.json', '{}');
    expect(await readFile(join(folder, 'uploads/1-Malmö +1.xlsx/result.json'), 'utf8')).toBe('{}');
  });

  test('results of an earlier run are removed, so that those of two runs are never mixed', async () => {
    const folder = await emptyFolder();
    const first = await open(folder);
    for (const path of ['uploads/1-a.xlsx/annotated.xlsx', 'reports/esf-plus-quarterly-2025-01-01_2025-09-30.json', 'mail/2.eml']) {
      await first.write(path, 'x');
    }
    await open(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  test("the user's own files stay, wherever they lie", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'indata.xlsx'), 'mine');
    await open(folder);
    expect(await readdir(folder)).toEqual(['indata.xlsx']);
  });

  test.each(['uploads/deltagare.xlsx', 'reports/budget.xlsx', 'mail/1/anteckning.txt', 'reports/esf-plus-quarterly-mina.xlsx', 'mail'])(
    'something of the user at %s stops the run, and is not touched',
    async (path) => {
      const folder = await emptyFolder();
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), 'mine');
      await expect(open(folder)).rejects.toThrow(`${join(folder, path)} finns redan`);
      expect(await readFile(join(folder, path), 'utf8')).toBe('mine');
    },
  );

  test('a file cannot be the folder', async () => {
    const file = join(await emptyFolder(), 'fil');
    await writeFile(file, '');
    await expect(open(file)).rejects.toThrow('går inte att använda som mapp');
  });
});
