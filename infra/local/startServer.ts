import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { hasOwnName } from './guard/isForeign.ts';
import { describeServer, type RunningServer } from './emulators/runningServer.ts';

/** A server on this machine with listeners by the start of their paths. */
export interface LocalServer extends RunningServer {
  mount(prefix: string, listener: RequestListener): void;
}

/** Starts a server. A busy port gives the next free one. The listener with the longest start of the path answers. */
export async function startServer(port: number): Promise<LocalServer> {
  const mounted: { readonly prefix: string; readonly listener: RequestListener }[] = [];
  const server = createServer((request, response) => {
    if (!hasOwnName(request)) return void response.writeHead(403).end();
    const path = request.url ?? '/';
    const found = mounted.find(
      ({ prefix }) => prefix === '/' || path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}?`),
    );
    if (found) found.listener(request, response);
    else response.writeHead(404).end();
  });
  await listen(server, port);
  return {
    ...describeServer(server),
    mount: (prefix, listener) => {
      mounted.push({ prefix, listener });
      mounted.sort((a, b) => b.prefix.length - a.prefix.length);
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    if (port === 0 || !isBusy(error)) throw error;
    await listen(server, port + 1);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
