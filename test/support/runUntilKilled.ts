import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { RunningServer } from '../../infra/local/emulators/runningServer.ts';
import { startAwsProxy, type AwsCall } from './awsProxy.ts';

/** A process to run, and the write at which it is killed: before the service has done it, or after. */
export interface KilledRun {
  /** File under test/support. */
  readonly script: string;
  readonly argument: string;
  readonly urls: { readonly database: string; readonly filesAndQueues: string };
  /** From 1; writes to the table and to the buckets are counted together. */
  readonly write: number;
  readonly when: 'before' | 'after';
}

/** Runs a script in a process of its own and kills it at its nth write. `finished` when it had done all its work before. */
export async function runUntilKilled({ script, argument, urls, write, when }: KilledRun): Promise<'killed' | 'finished'> {
  let writes = 0;
  const answer = async ({ isWrite, forward }: AwsCall) => {
    if (isWrite) writes += 1;
    const isLast = isWrite && writes === write;
    if (isLast && when === 'before') child.kill('SIGKILL');
    if (child.killed || writes > write) return new Promise<never>(() => undefined);
    const answered = await forward();
    if (isLast) child.kill('SIGKILL');
    return answered;
  };
  const proxies: RunningServer[] = await Promise.all([startAwsProxy(urls.database, answer), startAwsProxy(urls.filesAndQueues, answer)]);
  const [database, files] = proxies;
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), argument], {
    env: { ...process.env, AWS_ENDPOINT_URL_DYNAMODB: database?.url, AWS_ENDPOINT_URL_S3: files?.url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  await Promise.all(proxies.map((proxy) => proxy.stop()));
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`The process ended with ${signal ?? code}`);
  return signal === 'SIGKILL' ? 'killed' : 'finished';
}
