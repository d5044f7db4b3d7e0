import { once } from 'node:events';
import { join } from 'node:path';
import dynalite from 'dynalite';
import { closeServer, type StoppableServer } from './runningServer.ts';

/** DynamoDB by dynalite: kept in a folder, or in memory without one. Has no transactions, streams or point-in-time recovery. */
export async function startDatabase({
  directory,
  socket,
}: {
  readonly directory?: string | undefined;
  /** Address of a private socket to listen on. */
  readonly socket: string;
}): Promise<StoppableServer> {
  const path = directory === undefined ? undefined : join(directory, 'dynamodb');
  const server = dynalite({ path, createTableMs: 0, deleteTableMs: 0 });
  server.listen(socket);
  await once(server, 'listening');
  return { stop: () => closeServer(server) };
}
