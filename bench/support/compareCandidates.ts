import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runResultSchema, type RunResult } from './reportRun.ts';

/** One way of doing the same work: a script of `bench/peers` that ends with `reportRun`. */
export interface Candidate {
  readonly name: string;
  readonly script: string;
  /** Largest number of rows worth the wait. */
  readonly upToRows?: number;
}

/** Runs each candidate in a process of its own and prints time and peak memory, as ratios to the first. The best of `times` runs counts. */
export function compareCandidates(
  work: { readonly file: string; readonly rows: number; readonly times: number },
  candidates: readonly Candidate[],
): void {
  let first: RunResult | undefined;
  for (const { name, script, upToRows = Infinity } of candidates) {
    if (work.rows > upToRows) continue;
    const best = runBest(script, work);
    first ??= best;
    const columns = [
      work.rows.toLocaleString('en').padStart(9),
      name.padEnd(24),
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

function runBest(script: string, { file, times }: { readonly file: string; readonly times: number }): RunResult {
  const runs = Array.from({ length: times }, () => runOnce(script, file));
  return runs.reduce((best, run) => (run.milliseconds < best.milliseconds ? run : best));
}

function runOnce(script: string, file: string): RunResult {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, '../peers', script), file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return runResultSchema.parse(JSON.parse(stdout));
}
