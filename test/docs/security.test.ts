import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../support/repositoryFiles.ts';

const page = readFileSync(`${repository}docs/security.md`, 'utf8');
const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
/** The rows of the tables of threats: kind, threat, control, tests. */
const threats = page
  .split('\n')
  .filter((line) => /^\| [STRIDE] +\|/.test(line))
  .map(cellsOf);

describe('docs/security.md', () => {
  test('gives each threat a control, and a test that is there', () => {
    expect(threats.length).toBeGreaterThan(30);
    const lacking = threats.filter(([, threat, control, tests = '']) => {
      const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
      return !threat || !control || named.length === 0 || !named.every((path) => existsSync(`${repository}${path}`));
    });
    expect(lacking).toEqual([]);
  });

  test('looks at every boundary for what STRIDE asks: each kind is thought of somewhere, at the API all of them', () => {
    expect(new Set(threats.map(([kind]) => kind))).toEqual(new Set('STRIDE'));
  });

  test('judges every chapter of ASVS 5, and says of each what is not met or why it is', () => {
    const chapters = [...page.matchAll(/^\| V(\d+) [^|]+\| ([^|]+)\|([^|]+)\|$/gm)].map(([, number, state = '', rest = '']) => [
      Number(number),
      state.trim(),
      rest.trim().length > 10,
    ]);
    expect(chapters.map(([number]) => number)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(chapters.filter(([, state, says]) => !['met', 'mostly', 'partly', 'not ours'].includes(String(state)) || !says)).toEqual([]);
  });
});
