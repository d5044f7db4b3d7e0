import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { createApp } from '../../infra/createApp.ts';
import { stages } from '../../infra/stages.ts';
import { funders } from '../../templates/index.ts';

vi.setConfig({ hookTimeout: 240_000 });

let folders: readonly string[];

/** Kilobytes that Node reads of each function before it can start: a fifth of a millisecond each. What few calls need is loaded when they come. */
const mostKilobytes = new Map([
  ['functions/collect/handler.ts', 1150],
  ['functions/collect/openHandler.ts', 1050],
  ['functions/collect/tokenHandler.ts', 120],
  ['functions/ingest/failedHandler.ts', 450],
  ['functions/ingest/handler.ts', 1300],
  ['functions/ingest/protectHandler.ts', 1270],
  ['functions/report/handler.ts', 1200],
  ['functions/report/monthHandler.ts', 1100],
  ['functions/report/planHandler.ts', 860],
  ['functions/send/handler.ts', 1130],
  ['functions/signIn/handler.ts', 520],
  ['functions/watch/handler.ts', 450],
  ['functions/watch/stuckHandler.ts', 1100],
]);

const withFile = (name: string): readonly string[] => folders.filter((folder) => existsSync(join(folder, name)));

beforeAll(() => {
  const { directory } = createApp({ only: stages.slice(0, 1), checks: false }).synth();
  folders = readdirSync(directory)
    .filter((name) => name.startsWith('asset.'))
    .map((name) => join(directory, name));
});

/** How many times the yardstick a function may need before it can start: some 200 ms where the yardstick is 65 ms. */
const mostYardsticks = 3.3;

/** A module of a megabyte, of the kind that bundles are: functions, and objects made of them as it is read. */
function writeYardstick(): string {
  return Array.from(
    { length: 4000 },
    (_, each) => `export function f${each}(value, other = ${each}) {
  const made = { name: 'f${each}', value, other };
  return made.value > other ? made : f${Math.max(each - 1, 0)}(other, value);
}
export const made${each} = Object.freeze({ f${each}, list: [${each}, '${each}'], at: (index) => f${each}(index) });`,
  ).join('\n');
}

/** Processor time in milliseconds that Node needs to import a module. */
function importMilliseconds(path: string): number {
  const script = `const before = process.cpuUsage(); await import(${JSON.stringify(pathToFileURL(path).href)});
    const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000)`;
  return Number(spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: '/', encoding: 'utf8' }).stdout);
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** The handler of a bundle, as its source map names it. */
function entryOf(folder: string): string {
  const { sources } = z.object({ sources: z.array(z.string()) }).parse(JSON.parse(readFileSync(join(folder, 'index.mjs.map'), 'utf8')));
  return sources.at(-1)?.replace(/^.*(?=functions\/)/, '') ?? '';
}

/** Bytes of `index.mjs` and of all that it imports at once. */
function bytesAtStart(folder: string): number {
  const read = new Set<string>();
  const visit = (name: string): void => {
    if (read.has(name)) return;
    read.add(name);
    for (const [, imported = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import)"\.\/([\w-]+\.mjs)"/g))
      visit(imported);
  };
  visit('index.mjs');
  return [...read].reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

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
      const names = readdirSync(folder);
      const scripts = names.filter((name) => name.endsWith('.mjs'));
      expect(names.filter((name) => name.endsWith('.map')).sort()).toEqual(scripts.map((name) => `${name}.map`).sort());
    }
  });

  test('no function reads more before it can start than it may', () => {
    const read = withFile('index.mjs').map((folder) => [entryOf(folder), Math.round(bytesAtStart(folder) / 1024)] as const);
    expect(read.filter(([entry, kilobytes]) => kilobytes > (mostKilobytes.get(entry) ?? 0))).toEqual([]);
    expect(read.map(([entry]) => entry).sort()).toEqual([...mostKilobytes.keys()].sort());
  });

  test(
    'the largest function starts within its processor time, told by what the same processor needs for a script of known size',
    { timeout: 240_000 },
    () => {
      const place = mkdtempSync(join(tmpdir(), 'redovisa-'));
      const yardstick = join(place, 'yardstick.mjs');
      writeFileSync(yardstick, writeYardstick());
      const [folder = ''] = withFile('index.mjs').toSorted((a, b) => bytesAtStart(b) - bytesAtStart(a));
      const rounds = Array.from(
        { length: 5 },
        () => [importMilliseconds(join(folder, 'index.mjs')), importMilliseconds(yardstick)] as const,
      );
      const [own, known] = [median(rounds.map(([time]) => time)), median(rounds.map(([, time]) => time))];
      expect(own / known, `${entryOf(folder)}: ${own} ms beside ${known} ms`).toBeLessThan(mostYardsticks);
      rmSync(place, { recursive: true });
    },
  );

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
