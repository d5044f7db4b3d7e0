import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

const run = promisify(execFile);
const measured = z.object({
  kind: z.string(),
  codes: z.array(z.string()),
  answerBytes: z.number(),
  milliseconds: z.number(),
  megabytes: z.number(),
});

/** What taking in an upload came to and what it cost: processor time, and the highest resident memory of its process. */
export type MeasuredUpload = z.infer<typeof measured>;

/** Takes in an upload in a process of its own, as Lambda does. Rejects when it is not answered within a minute. */
export async function measureUpload(file: Uint8Array): Promise<MeasuredUpload> {
  const input = join(tmpdir(), `redovisa-upload-${process.pid}-${performance.now()}`);
  await writeFile(input, file);
  try {
    const script = join(import.meta.dirname, 'takeUploadProcess.ts');
    const { stdout } = await run(process.execPath, ['--max-semi-space-size=16', script, input], { timeout: 60_000 });
    return measured.parse(JSON.parse(stdout));
  } finally {
    await rm(input);
  }
}
