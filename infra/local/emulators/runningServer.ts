import type { Server } from 'node:http';

/** A server that listens on this machine only. */
export interface RunningServer {
  /** `http://127.0.0.1:8001` */
  readonly url: string;
  stop(): Promise<void>;
}

/** The address of a server that listens, and how it is stopped without waiting for idle connections. */
export function describeServer(server: Server): RunningServer {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
