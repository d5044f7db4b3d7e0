import { globSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { readLock } from '../../tools/docs/supply/readLock.ts';

/** The packages of the lock that what runs in production may hold. */
const mayHold = new Set(readLock().flatMap(({ path, isShipped }) => (isShipped ? [path] : [])));

/** A package by its name, wherever it lies. */
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The packages that esbuild puts into one bundle of the given entries, by where they lie. */
async function packagesIn(entryPoints: readonly string[], platform: 'node' | 'browser'): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [...entryPoints],
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'unwritten',
    platform,
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  const packages = Object.keys(metafile.inputs).flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  return [...new Set(packages)];
}

describe('what is bundled', () => {
  test('holds no package twice', async () => {
    const held = await packagesIn(globSync('functions/*/*andler.ts').sort(), 'node');
    expect(held.length).toBeGreaterThan(20);
    expect(held.filter((path) => held.some((other) => other !== path && nameOf(other) === nameOf(path)))).toEqual([]);
  });

  test('holds packages of dependencies only: nothing that builds, tests or drafts, and exceljs nowhere', async () => {
    const handlers = globSync('functions/*/*andler.ts').sort();
    expect(handlers.length).toBeGreaterThanOrEqual(6);
    const held = [...(await packagesIn(handlers, 'node')), ...(await packagesIn(['templates/page/main.ts'], 'browser'))];
    expect(held).toEqual(expect.arrayContaining(['node_modules/zod', 'node_modules/fflate', 'node_modules/openid-client']));
    expect(held.filter((path) => !mayHold.has(path))).toEqual([]);
    expect(held.filter((path) => path.includes('exceljs'))).toEqual([]);
  });
});
