import { createRequire } from 'node:module';
import type SesLocal from 'aws-ses-v2-local';
import { closeServer, type StoppableServer } from './runningServer.ts';

/** SES by aws-ses-v2-local, in memory: the sent mails at `/`, and as JSON at `/store`. */
export async function startMail({
  socket,
}: {
  /** Address of a private socket to listen on. */ readonly socket: string;
}): Promise<StoppableServer> {
  // Its port goes straight to Node's `listen`, which takes the path of a socket in the same place.
  const server = await startSes({ host: '127.0.0.1', port: socket as unknown as number });
  return { stop: () => closeServer(server) };
}

/** Required, because Node and Vitest do not agree on what importing its default gives. */
const { default: startSes } = createRequire(import.meta.url)('aws-ses-v2-local') as typeof SesLocal;
