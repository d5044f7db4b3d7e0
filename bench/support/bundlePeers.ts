import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Scripts of `bench/peers` as Lambda would run them: one file, types gone. */
export interface BundledPeers {
  /** Path of the bundle of a script. */
  pathOf(script: string): Promise<string>;
  remove(): Promise<void>;
}

/** Node's own stripping of types would count some 30 MB that no deployed function has. */
export async function bundlePeers(): Promise<BundledPeers> {
  const folder = await mkdtemp(join(tmpdir(), 'redovisa-peers-'));
  const bundles = new Map<string, Promise<string>>();
  const bundle = async (script: string): Promise<string> => {
    const outfile = join(folder, script.replace(/\.ts$/, '.mjs'));
    await build({
      entryPoints: [join(import.meta.dirname, '../peers', script)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
      logLevel: 'error',
    });
    return outfile;
  };
  return {
    pathOf(script) {
      const path = bundles.get(script) ?? bundle(script);
      bundles.set(script, path);
      return path;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
