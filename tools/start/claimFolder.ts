import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder that is this process's own until it is released. */
export interface ClaimedFolder {
  release(): void;
}

/** Claims the folder with the data for this process, or tells that another one that runs has it, or that it cannot be written in. A claim left by a crash does not count. */
export function claimFolder(directory: string): ClaimedFolder | 'in-use' | 'unwritable' {
  const file = join(directory, 'running');
  try {
    // What is tried out may be lists of real people.
    makeFolder(directory);
    if (existsSync(file) && isRunning(Number(readFileSync(file, 'utf8')))) return 'in-use';
    writeFileSync(file, String(process.pid));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return 'unwritable';
    throw error;
  }
  return { release: () => rmSync(file, { force: true }) };
}

/** Folder by folder: the recursive way of Node never ends where the system answers that a folder cannot be, as in `/proc`. */
function makeFolder(directory: string): void {
  if (existsSync(directory)) return;
  makeFolder(dirname(directory));
  mkdirSync(directory, { mode: 0o700 });
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
