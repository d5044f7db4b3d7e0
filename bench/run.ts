import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Runs every measurement of this folder, or those named: `npm run bench -- readWorkbook`. */
const wanted = process.argv.slice(2);
const folder = import.meta.dirname;
const known = readdirSync(folder).flatMap((file) => (file.endsWith('.ts') && file !== 'run.ts' ? [file.slice(0, -3)] : []));
const unknown = wanted.find((name) => !known.includes(name));
if (unknown !== undefined) {
  console.error(`There is no measurement ${unknown}. There are: ${known.join(', ')}.`);
  process.exit(1);
}
for (const name of wanted.length === 0 ? known : known.filter((each) => wanted.includes(each))) {
  const { status } = spawnSync(process.execPath, [join(folder, `${name}.ts`)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
