import { once } from 'node:events';
import { join } from 'node:path';
import dynalite from 'dynalite';
import { describeServer, type RunningServer } from './runningServer.ts';

/** DynamoDB by dynalite: kept in a folder, or in memory without one. Has no transactions, streams or point-in-time recovery. */
export async function startDatabase({
  directory,
  port,
}: {
  readonly directory?: string | undefined;
  readonly port: number;
}): Promise<RunningServer> {
  const path = directory === undefined ? undefined : join(directory, 'dynamodb');
  const server = dynalite({ path, createTableMs: 0, deleteTableMs: 0 });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return describeServer(server);
}
