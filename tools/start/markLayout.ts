import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How data are laid out in the table and the buckets; another number for whatever an earlier version cannot be read as. */
export const LAYOUT = '2';

/** Marks a folder without data as laid out as this version does it. False, and nothing is written, for one whose data are laid out otherwise. */
export function markLayout(directory: string): boolean {
  const mark = join(directory, 'layout');
  if (existsSync(mark)) return readFileSync(mark, 'utf8') === LAYOUT;
  if (existsSync(join(directory, 'dynamodb'))) return false;
  writeFileSync(mark, LAYOUT);
  return true;
}
