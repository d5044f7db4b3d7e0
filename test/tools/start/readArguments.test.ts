import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../tools/start/readArguments.ts';

const folders = { caller: '/home/anna', standard: '/srv/redovisa/.local' };
const read = (...words: string[]) => readArguments(words, folders);
const start = fileURLToPath(new URL('../../../tools/start.ts', import.meta.url));

describe('npm start', () => {
  test('keeps its data in the project and listens on port 4000 unless told otherwise', () => {
    expect(read()).toEqual({ kind: 'start', directory: '/srv/redovisa/.local', port: 4000 });
    expect(read('--data', 'prov', '--port=0')).toEqual({ kind: 'start', directory: '/home/anna/prov', port: 0 });
    expect(read('--port', '65535')).toMatchObject({ port: 65_535 });
  });

  test.each([
    [['--help'], 0, 'stdout', 'Så här startas Redovisa'],
    [['-h'], 0, 'stdout', 'Så här startas Redovisa'],
    [['--prot', '5000'], 1, 'stderr', '--prot är ingen känd inställning'],
    [['--constructor'], 1, 'stderr', '--constructor är ingen känd inställning'],
    [['5000'], 1, 'stderr', '5000 är ingen känd inställning'],
    [['--port'], 1, 'stderr', '--port saknar värde'],
    [['--help=ja'], 1, 'stderr', '--help tar inget värde'],
    [['--port', 'x'], 1, 'stderr', '--port x är ingen port'],
    [['--port', '65536'], 1, 'stderr', '--port 65536 är ingen port'],
    [['--data', '/proc/redovisa'], 1, 'stderr', 'går inte att skriva i'],
  ] as const)('%j is answered in one sentence', (...[words, code, stream, sentence]) => {
    const { status, ...said } = spawnSync(process.execPath, [start, ...words], { encoding: 'utf8', timeout: 20_000 });
    expect(status).toBe(code);
    expect(said[stream]).toContain(sentence);
    expect(`${said.stdout}${said.stderr}`.trim().split('\n')).toHaveLength(1);
  });
});
