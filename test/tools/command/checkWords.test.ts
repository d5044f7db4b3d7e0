import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const tool = (name: string) => fileURLToPath(new URL(`../../../tools/${name}.ts`, import.meta.url));
const quarterly = fileURLToPath(new URL('../../../templates/funders/esf-plus/quarterly/report.xlsx', import.meta.url));

test.each([
  ['compareTemplate', ['/nope.xlsx', '/nope.xlsx'], 1, 'går inte att läsa'],
  ['compareTemplate', ['README.md', 'README.md'], 1, 'går inte att läsa'],
  ['compareTemplate', ['--nope'], 1, '--nope är ingen känd inställning'],
  ['compareTemplate', ['--markdown', '/nope/x.md', quarterly, quarterly], 1, '/nope/x.md går inte att skriva'],
  ['compareTemplate', ['--help'], 0, 'npm run compare-template'],
  ['putProject', [], 1, 'npm run put-project'],
  ['putProject', ['table'], 1, 'npm run put-project'],
  ['putProject', ['--help'], 0, 'npm run put-project'],
  ['draftReport', ['esf-plus', 'final', '--nope'], 1, 'There is no option --nope'],
  ['docs', ['--nope'], 1, 'There is no option --nope'],
  ['pipeline', ['--help'], 0, 'npm run pipeline'],
  ['../bench/run', ['nonsense'], 1, 'There is no measurement nonsense'],
  ['../test/soak/soak', ['nonsense'], 1, 'Give whole numbers'],
  ['inspect', ['/tmp'], 1, 'Filen /tmp finns inte'],
] as const)('%s %j is answered in one line', { timeout: 60_000 }, (...[name, words, code, sentence]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool(name), ...words], { encoding: 'utf8' });
  expect({ status, lines: `${stdout}${stderr}`.trim().split('\n').length }).toEqual({ status: code, lines: 1 });
  expect(code === 0 ? stdout : stderr).toContain(sentence);
});
