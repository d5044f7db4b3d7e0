import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import * as z from 'zod';
import { describeSheets } from './describeSheets.ts';
import { indexDocument } from './indexDocument.ts';

const folderOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const outputSchema = z.object({ outputs: z.record(z.string(), z.object({ entryPoint: z.string().optional() })) });

/**
 * Writes the page to a folder: `index.html`, its script and styles, whose names change with their content, and `sheets.json`
 * with the help for each column. The page also reads `settings.json` (see `settings.ts`), which whoever serves it puts beside.
 */
export function buildPage(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { metafile } = buildSync({
    absWorkingDir: folderOf('../../'),
    entryPoints: ['templates/page/main.ts', 'templates/page/styles/page.css'],
    outdir: folder,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const files = Object.entries(outputSchema.parse(metafile).outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint === undefined ? [] : [path.replace(/^.*\//, '')],
  );
  const find = (extension: string) => files.find((name) => name.endsWith(extension)) ?? '';
  writeFileSync(join(folder, 'sheets.json'), JSON.stringify(describeSheets()));
  writeFileSync(join(folder, 'index.html'), indexDocument({ script: find('.js'), styles: find('.css') }));
}
