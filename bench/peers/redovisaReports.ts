import { readFile } from 'node:fs/promises';
import { handler } from '../../functions/report/handler.ts';
import { queueEvent } from '../../test/support/queueEvent.ts';

/** `PROJECT PERIOD REPORT…`: the function itself, as Lambda would call it, one message after the other. Prints time and highest resident memory after each. */
const [projectId, period, ...reports] = process.argv.slice(2);
const began = performance.now();
for (const report of reports) {
  const body = JSON.stringify({ projectId, report, period, send: false });
  const usedBefore = process.cpuUsage();
  const startedAt = performance.now();
  await handler(queueEvent(body));
  const { user, system } = process.cpuUsage(usedBefore);
  const [wall, cpu, all] = [performance.now() - startedAt, (user + system) / 1000, performance.now() - began].map(seconds);
  console.log(`  ${report.padEnd(14)} ${wall} s, ${cpu} s cpu, ${all} s in all, ${await peakMegabytes()} MB`);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1).padStart(5);
}

async function peakMegabytes(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024);
}
