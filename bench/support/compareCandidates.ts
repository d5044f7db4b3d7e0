import { spawnSync } from 'node:child_process';
import type { BundledPeers } from './bundlePeers.ts';
import { runResultSchema, type RunResult } from './reportRun.ts';

/** What is done with a workbook. */
export type Mode = 'read' | 'validate' | 'store';

/** One way of doing the same work: a script of `bench/peers` that ends with `reportRun`. */
export interface Candidate {
  readonly name: string;
  readonly script: string;
  readonly mode: Mode;
  /** Settings of its process beside those in the environment. */
  readonly options?: readonly string[];
  /** Largest number of rows worth the wait. */
  readonly upToRows?: number;
}

/** The work: a file, or for each run whatever `prepare` gives. */
export interface Work {
  readonly rows: number;
  readonly times: number;
  readonly peers: Pick<BundledPeers, 'pathOf'>;
  prepare(candidate: Candidate): string | Promise<string>;
}

/** Runs each candidate in a process of its own and prints time and peak memory, and how many times that of the first they are. The best of `times` runs counts. */
export async function compareCandidates(work: Work, candidates: readonly Candidate[]): Promise<void> {
  let first: RunResult | undefined;
  for (const candidate of candidates) {
    if (work.rows > (candidate.upToRows ?? Infinity)) continue;
    const best = await runBest(candidate, work);
    first ??= best;
    const columns = [
      work.rows.toLocaleString('en').padStart(9),
      candidate.name.padEnd(42),
      `${best.milliseconds.toFixed(0)} ms`.padStart(9),
      `${best.processorMilliseconds.toFixed(0)} ms cpu`.padStart(13),
      `${best.megabytes.toFixed(0)} MB`.padStart(8),
      `${(best.milliseconds / first.milliseconds).toFixed(1)} × time`.padStart(13),
      `${(best.megabytes / first.megabytes).toFixed(1)} × memory`.padStart(14),
      `${best.count.toLocaleString('en')} ${best.unit}`,
    ];
    console.log(columns.join('  '));
  }
}

async function runBest(candidate: Candidate, { times, peers, prepare }: Work): Promise<RunResult> {
  const path = await peers.pathOf(candidate.script);
  let best: RunResult | undefined;
  for (let time = 0; time < times; time++) {
    const run = runOnce([...(candidate.options ?? []), path, candidate.mode, await prepare(candidate)]);
    if (best === undefined || run.milliseconds < best.milliseconds) best = run;
  }
  if (best === undefined) throw new Error('no run');
  return best;
}

function runOnce(given: readonly string[]): RunResult {
  const { stdout, stderr, status } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${given.join(' ')}: ${stderr}`);
  return runResultSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}
