import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Claims the folder with the data for this process, or says no when another one that runs has it. A claim left by a crash does not count. */
export function claimFolder(directory: string): { release(): void } | undefined {
  // What is tried out may be lists of real people.
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, 'running');
  if (existsSync(file) && isRunning(Number(readFileSync(file, 'utf8')))) return undefined;
  writeFileSync(file, String(process.pid));
  return { release: () => rmSync(file, { force: true }) };
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
