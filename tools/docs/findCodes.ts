import { globSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const CODE = /'((?:[A-Z]{3}-[A-Z0-9]{1,9}|FIL)-\d{3})'/g;

/** The files that write out each finding code, from the repository's root; a file that writes it twice is there twice. */
export function findCodes(folders: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const file of folders.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root })).sort()) {
    for (const [, code = ''] of readFileSync(new URL(file, root), 'utf8').matchAll(CODE)) {
      files.set(code, [...(files.get(code) ?? []), file]);
    }
  }
  return files;
}
