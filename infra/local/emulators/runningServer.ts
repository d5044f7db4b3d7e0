import type { Server } from 'node:http';

/** A server that can be stopped. */
export interface StoppableServer {
  stop(): Promise<void>;
}

/** A server that listens on this machine only. */
export interface RunningServer extends StoppableServer {
  /** `http://127.0.0.1:8001` */
  readonly url: string;
}

/** The address of a server that listens, and how it is stopped. */
export function describeServer(server: Server): RunningServer {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port');
  return { url: `http://127.0.0.1:${address.port}`, stop: () => closeServer(server) };
}

/** Stops a server without waiting for idle connections. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
