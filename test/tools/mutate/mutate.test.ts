import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { strykerPlugins } from '../../../tools/mutate/ignoreWords.ts';
import { describeMutants } from '../../../tools/mutate/describeMutants.ts';
import { mutationFolders, resultPath } from '../../../tools/mutate/mutationFolders.ts';
import { countKilled, folderResultSchema, keepReasons, type Survivor } from '../../../tools/mutate/mutationResult.ts';

const survivor = (values: Partial<Survivor> = {}): Survivor => ({
  at: '3:5',
  mutator: 'EqualityOperator',
  from: 'a < b',
  to: 'a <= b',
  isRun: true,
  why: '',
  ...values,
});

describe.each(mutationFolders.filter(({ folder }) => existsSync(resultPath(folder))))('the mutants of $folder', ({ folder }) => {
  const result = folderResultSchema.parse(JSON.parse(readFileSync(resultPath(folder), 'utf8')));
  const files = Object.entries(result.files);

  test('are of files that are there, and add up', () => {
    expect(result.folder).toBe(folder);
    for (const [file, { mutants, killed, survivors }] of files) {
      expect(existsSync(file) && file.startsWith(`${folder}/`), file).toBe(true);
      expect(killed + survivors.length, file).toBe(mutants);
    }
  });

  test('are killed, nine of ten', () => {
    expect(countKilled(result).percent).toBeGreaterThanOrEqual(90);
  });

  test('that survive are told why they may', () => {
    expect(files.flatMap(([file, { survivors }]) => survivors.filter(({ why }) => why === '').map(({ at }) => `${file}:${at}`))).toEqual(
      [],
    );
  });
});

describe('a result', () => {
  test('counts killed mutants of all files, and never rounds up', () => {
    const file = (mutants: number, killed: number) => ({ sha256: '', mutants, killed, survivors: [] });
    expect(countKilled({ folder: 'f', files: { a: file(1000, 899), b: file(1, 1) } })).toEqual({
      mutants: 1001,
      killed: 900,
      percent: 89.9,
    });
    expect(countKilled({ folder: 'f', files: {} }).percent).toBe(100);
  });

  test('keeps why a mutant survives from run to run, though it has moved, once for each that is alike', () => {
    const before = [survivor({ why: 'first' }), survivor({ at: '9:1', why: 'second' })];
    const now = [survivor({ at: '4:5' }), survivor({ at: '10:1' }), survivor({ at: '11:1' }), survivor({ to: 'false' })];
    expect(keepReasons(now, before).map(({ at, why }) => `${at} ${why}`)).toEqual(['4:5 first', '10:1 second', '11:1 ', '3:5 ']);
  });

  test('is a page with each survivor and why', () => {
    const files = { 'f/a.ts': { sha256: '', mutants: 10, killed: 9, survivors: [survivor({ why: 'Equivalent.' })] } };
    const page = describeMutants([
      { result: { folder: 'f', files }, fileCount: 2 },
      { result: { folder: 'g', files: {} }, fileCount: 3 },
    ]);
    expect(page).toContain('| `f` | 1 of 2 | 10 | 9 | 90.0 % |');
    expect(page).toContain('| `g` | 0 of 3 | 0 | 0 | not mutated yet |');
    expect(page).toContain('- 3:5 `a < b` → `a <= b`: Equivalent.');
  });
});

test('a title or a sentence is no mutant, a code or a heading is', () => {
  const ignored = (node: unknown) => strykerPlugins[0]?.value.shouldIgnore({ node });
  const text = (words: string) => ({ type: 'StringLiteral', value: words });
  expect(['Totalt antal deltagare', 'Kvinnor, andel'].map((words) => ignored(text(words)))).toEqual(['words', 'words']);
  expect(['unemployed', 'Slutdatum', ' + ', 'a b', ''].map((words) => ignored(text(words)))).toEqual(Array(5).fill(undefined));
  expect(ignored({ type: 'TemplateLiteral', quasis: [{ value: { raw: 'Deltagare med ' } }, { value: { raw: ' mål' } }] })).toBe('words');
  expect(ignored({ type: 'Identifier', name: 'x' })).toBeUndefined();
});
