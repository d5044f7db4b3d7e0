import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createApp } from '../../infra/createApp.ts';
import { stages } from '../../infra/stages.ts';
import { funders } from '../../templates/index.ts';

vi.setConfig({ hookTimeout: 240_000 });

let folders: readonly string[];
const withFile = (name: string): readonly string[] => folders.filter((folder) => existsSync(join(folder, name)));

beforeAll(() => {
  const { directory } = createApp({ only: stages.slice(0, 1), checks: false }).synth();
  folders = readdirSync(directory)
    .filter((name) => name.startsWith('asset.'))
    .map((name) => join(directory, name));
});

describe('bundles', () => {
  test("each function's bundle loads on Lambda's Node, alone, and has a handler", () => {
    const bundles = withFile('index.mjs').map((folder) => pathToFileURL(join(folder, 'index.mjs')).href);
    expect(bundles.length).toBeGreaterThanOrEqual(6);
    const script = `for (const url of ${JSON.stringify(bundles)}) console.log(typeof (await import(url)).handler)`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: '/', encoding: 'utf8' });
    expect({ stderr, handlers: stdout.trim().split('\n') }).toEqual({ stderr: '', handlers: bundles.map(() => 'function') });
  });

  test('a fault in a bundle names lines of the sources, and no map is shipped that no bundle names', () => {
    for (const folder of withFile('index.mjs')) {
      const url = pathToFileURL(join(folder, 'index.mjs')).href;
      const script = `(await import(${JSON.stringify(url)})).handler({ of: 'no form that is declared' }).catch(({ stack }) => console.log(stack))`;
      const { stdout } = spawnSync(process.execPath, ['--enable-source-maps', '--input-type=module', '-e', script], {
        cwd: '/',
        encoding: 'utf8',
      });
      expect(stdout, folder).toMatch(/parseInput\.ts:\d+:\d+/);
      expect(readdirSync(folder).filter((name) => name.endsWith('.map'))).toEqual(['index.mjs.map']);
    }
  });

  test("every funder's report workbooks lie beside the bundle that fills them, and only there", () => {
    const workbooks = funders.flatMap(({ reports }) => reports.map(({ workbook }) => join('templates/funders', workbook)));
    expect(workbooks.map((workbook) => withFile(workbook).length)).toEqual(workbooks.map(() => 1));
  });

  test('the page is built', () => {
    const [page] = withFile('index.html');
    const files = readdirSync(page ?? '').map((name) => name.replace(/-\w{8}\./, '.'));
    expect(files).toEqual(expect.arrayContaining(['index.html', 'main.js', 'page.css']));
  });
});
