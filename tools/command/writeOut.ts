import { writeSync } from 'node:fs';

const STDOUT = 1;
const PAUSE_MS = 5;

/**
 * Writes to standard output and waits for whoever reads it: `process.stdout` would keep everything a slow reader has not taken yet.
 * Ends the process when the reader is gone, as after `| head`.
 */
export function writeOut(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(STDOUT, bytes, at);
    } catch (error) {
      if (hasCode(error, 'EPIPE')) process.exit();
      if (!hasCode(error, 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
