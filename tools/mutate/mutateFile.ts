import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import type { FileResult, Survivor } from './mutationResult.ts';

type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** Statuses of a mutant that was noticed. One that does not compile or is ignored is no mutant. */
const noticed = new Set(['Killed', 'Timeout']);
const missed = new Set(['Survived', 'NoCoverage']);

/** Mutates one file and runs the tests on every mutant. */
export async function mutateFile(file: string, tests: readonly string[]): Promise<FileResult> {
  process.env['MUTATE_TESTS'] = tests.join(' ');
  const mutants = await new Stryker({
    mutate: [file],
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutate.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner', fileURLToPath(new URL('ignoreWords.ts', import.meta.url))],
    ignorers: file.startsWith('templates/') ? ['words'] : [],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // Long enough that a busy machine kills nothing.
    timeoutMS: 20_000,
    reporters: ['progress-append-only'],
    ignorePatterns: ['.local', 'bench', 'docs', 'infra'],
    tempDirName: '.local/mutate',
    checkers: [],
  }).runMutationTest();
  return describeFile(await readFile(file, 'utf8'), mutants);
}

function describeFile(text: string, mutants: readonly Mutant[]): FileResult {
  const survivors = mutants.filter(({ status }) => missed.has(status));
  const killed = mutants.filter(({ status }) => noticed.has(status)).length;
  return {
    sha256: hashOf(text),
    mutants: killed + survivors.length,
    killed,
    survivors: survivors.map((mutant) => describeSurvivor(mutant, text.split('\n'))).sort(inOrder),
  };
}

/** SHA-256 of a file's text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function describeSurvivor({ location: { start, end }, mutatorName, replacement = '', status }: Mutant, lines: readonly string[]): Survivor {
  const of = lines.slice(start.line - 1, end.line).join('\n');
  const after = (lines[end.line - 1] ?? '').length - (end.column - 1);
  return {
    at: `${start.line}:${start.column}`,
    mutator: mutatorName,
    from: oneLine(of.slice(start.column - 1, of.length - after)),
    to: oneLine(replacement),
    isRun: status === 'Survived',
    why: '',
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

function inOrder(left: Survivor, right: Survivor): number {
  const placeOf = ({ at }: Survivor) => at.split(':').reduce((sum, part) => sum * 10_000 + Number(part), 0);
  return placeOf(left) - placeOf(right) || left.to.localeCompare(right.to, 'en');
}
