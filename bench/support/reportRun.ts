import { readFile } from 'node:fs/promises';
import * as z from 'zod';

/** What one run of a candidate prints. */
export const runResultSchema = z.object({
  milliseconds: z.number(),
  /** Time of the processors, which other work on the machine disturbs less. */
  processorMilliseconds: z.number(),
  /** Highest resident memory of the process, with Node itself in it. */
  megabytes: z.number(),
  /** How much was done, so that candidates can be seen to do the same. */
  count: z.number(),
  unit: z.string(),
});
/** What one run of a candidate prints. */
export type RunResult = z.infer<typeof runResultSchema>;

/** Does the work on the file named last on the command line and prints what it took. The loading of libraries is not counted. */
export async function reportRun(unit: string, work: (file: string) => Promise<number>): Promise<void> {
  const file = process.argv.at(-1) ?? '';
  const began = performance.now();
  const usedBefore = process.cpuUsage();
  const count = await work(file);
  const milliseconds = performance.now() - began;
  const { user, system } = process.cpuUsage(usedBefore);
  const result: RunResult = { milliseconds, processorMilliseconds: (user + system) / 1000, megabytes: await peakMegabytes(), count, unit };
  console.log(JSON.stringify(result));
}

/** Linux counts the starting process into a child's `maxRSS`, so there the kernel's own high-water mark is asked. */
async function peakMegabytes(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024;
}
