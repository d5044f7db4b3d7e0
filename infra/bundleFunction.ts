import { cpSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * The code of a function: `index.mjs`, and beside it a file for each thing that is loaded when it is first used. Node reads the whole of what
 * is imported before a function can start (some 0.2 ms for a kilobyte), so that what few calls need lies apart: other ways to credentials, the
 * Encryption SDK, workbooks that are seldom written. `files`: what is shipped beside it, as a glob under the project's folder.
 */
export function bundleFunction(entry: string, files?: string): Code {
  return Code.fromAsset(root, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never used; the command is what tells one function's bundle from another's in CDK's cache.
      image: DockerImage.fromRegistry('public.ecr.aws/lambda/nodejs:24'),
      command: [entry, files ?? ''],
      local: {
        tryBundle: (folder) => {
          bundle(entry, folder);
          for (const file of files === undefined ? [] : globSync(files, { cwd: root })) cpSync(join(root, file), join(folder, file));
          return true;
        },
      },
    },
  });
}

function bundle(entry: string, folder: string): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    // Some libraries still call require(), which an ES module does not have.
    banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
  });
}
