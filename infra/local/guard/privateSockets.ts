import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Addresses that only processes of this user can reach: no port of the network leads to them. */
export interface PrivateSockets {
  /** The address of one server, to listen on and to call. */
  address(name: string): string;
  remove(): Promise<void>;
}

/** Makes a folder for sockets that is closed to others; on Windows, names of pipes that cannot be guessed. */
export async function makePrivateSockets(): Promise<PrivateSockets> {
  if (process.platform === 'win32') {
    const secret = randomBytes(16).toString('hex');
    return { address: (name) => `\\\\.\\pipe\\redovisa-${secret}-${name}`, remove: async () => undefined };
  }
  const folder = await mkdtemp(join(tmpdir(), 'redovisa-'));
  return { address: (name) => join(folder, name), remove: () => rm(folder, { recursive: true, force: true }) };
}
