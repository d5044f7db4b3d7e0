import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What lies in a folder of data. */
const ours = new Set(['running', 'layout', 'log', 'identity-key', 'dynamodb', 'fauxqs']);

/**
 * Closes what is kept to everybody but its owner, also what an earlier version or another program left open: files 0600, folders
 * 0700. The folder itself is closed when nothing but our data lies in it.
 */
export function closeFolder(directory: string): void {
  const entries = readdirSync(directory);
  if (entries.every((entry) => ours.has(entry))) chmodSync(directory, 0o700);
  for (const entry of entries) if (ours.has(entry)) close(join(directory, entry));
}

function close(path: string): void {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return;
  chmodSync(path, stats.isDirectory() ? 0o700 : 0o600);
  if (stats.isDirectory()) for (const entry of readdirSync(path)) close(join(path, entry));
}
