import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod';
import { findFunctions, mergeEnvironments } from '../../infra/local/loadHandlers.ts';
import { provision } from '../../infra/local/provision.ts';
import { readTemplates } from '../../infra/local/readTemplates.ts';
import { resolveTemplates } from '../../infra/local/resolveTemplates.ts';

/** Emulators in a process of their own. */
export interface EmulatorProcess {
  /** What a function finds in its environment. It has been set in this process, too. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): void;
}

/** Starts the emulators apart from what is measured, and makes on them what the templates say. */
export async function startEmulatorProcess(): Promise<EmulatorProcess> {
  const emulators = fork(join(import.meta.dirname, 'emulatorProcess.ts'), { stdio: 'inherit' });
  const [addresses] = z
    .tuple([z.record(z.string(), z.string())])
    .rest(z.unknown())
    .parse(await once(emulators, 'message'));
  Object.assign(process.env, addresses);
  const keys = { IdentityKey: `raw:${Buffer.alloc(32, 1).toString('base64')}` };
  const resources = resolveTemplates(await readTemplates(), { queues: addresses['AWS_ENDPOINT_URL_SQS'] ?? '', keys });
  const environment = mergeEnvironments(findFunctions(resources));
  Object.assign(process.env, environment, { TENANT_ROLE_ARN: 'arn:aws:iam::000000000000:role/bench' });
  await provision(resources);
  return { environment, stop: () => void emulators.kill() };
}
