import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimFolder } from '../../../tools/start/claimFolder.ts';
import { makeFolder } from '../../support/runPipelineCommand.ts';

describe('claimFolder', () => {
  test('a folder that another process has is not given out, and is again when that process is gone', async () => {
    const folder = await makeFolder();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await writeFile(join(folder, 'running'), String(other.pid));
    expect(claimFolder(folder)).toBe('in-use');
    other.kill();
    await once(other, 'exit');
    expect(claimFolder(folder)).toHaveProperty('release');
  });

  test('a folder that does not exist is made, and a released one can be claimed', async () => {
    const folder = join(await makeFolder(), 'data');
    const claim = claimFolder(folder);
    if (typeof claim === 'object') claim.release();
    expect(claimFolder(folder)).toHaveProperty('release');
  });

  test('a folder that cannot be made or written in is said, not thrown', async () => {
    const file = join(await makeFolder(), 'file');
    await writeFile(file, '');
    expect([claimFolder(file), claimFolder(join(file, 'data')), claimFolder('/proc/redovisa')]).toEqual([
      'unwritable',
      'unwritable',
      'unwritable',
    ]);
  });
});
