import { createRequire } from 'node:module';
import type SesLocal from 'aws-ses-v2-local';
import { describeServer, type RunningServer } from './runningServer.ts';

/** SES by aws-ses-v2-local, in memory: the sent mails at `/`, and as JSON at `/store`. */
export async function startMail({ port }: { readonly port: number }): Promise<RunningServer> {
  return describeServer(await startSes({ host: '127.0.0.1', port }));
}

/** Required, because Node and Vitest do not agree on what importing its default gives. */
const { default: startSes } = createRequire(import.meta.url)('aws-ses-v2-local') as typeof SesLocal;
