import { join } from 'node:path';
import { buildApp, type BuildAppOptions } from 'fauxqs';
import type { StoppableServer } from './runningServer.ts';

/** Largest request, in bytes. Ours is the audit annex: 90 MB of 70 000 people. fauxqs itself stops at 11 MB, S3 at 5 GB. */
const bodyLimit = 512 * 1024 * 1024;

/** The only account there is. */
const account = '000000000000';

/** S3 and SQS at work. */
export interface FilesAndQueues extends StoppableServer {
  /** Tells where queues are reached that are there already: those of an earlier start have the address of then. */
  moveQueues(address: string): void;
}

/**
 * S3 and SQS by fauxqs: kept in a folder, or in memory without one. Not done by fauxqs, so left to what stands in front of it:
 * signatures and their expiry, the events of finished uploads, the limits of upload forms, lifecycle rules, CORS and `response-content-disposition`.
 * A queue is reached at `<url>/000000000000/<name>`.
 */
export async function startFilesAndQueues({
  directory,
  socket,
}: {
  readonly directory?: string | undefined;
  /** Address of a private socket to listen on. */
  readonly socket: string;
}): Promise<FilesAndQueues> {
  const stores = await loadStores(directory && join(directory, 'fauxqs'));
  const app = buildApp({ logger: false, defaultRegion: 'eu-north-1', stores });
  app.addContentTypeParser(/^\w/, { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
  await app.listen({ path: socket });
  const stop = async () => {
    app.server.closeAllConnections();
    await app.close();
    stores.sqsStore.persistence?.close();
  };
  const moveQueues = (address: string) => {
    for (const queue of stores.sqsStore.allQueues()) Object.assign(queue, { url: `${address}/${account}/${queue.name}` });
  };
  return { stop, moveQueues };
}

type Stores = NonNullable<BuildAppOptions['stores']>;

/** What fauxqs keeps to itself. Its own start would listen on every network the computer is on. */
interface Internals {
  readonly SqsStore: new () => Stores['sqsStore'];
  readonly SnsStore: new () => Stores['snsStore'];
  readonly S3Store: new () => Stores['s3Store'];
  readonly PersistenceManager: new (directory: string) => NonNullable<Stores['sqsStore']['persistence']>;
}

async function loadStores(directory: string | undefined): Promise<Stores> {
  const { SqsStore, SnsStore, S3Store, PersistenceManager } = await importInternals();
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  // Without a host the addresses of queues are those of the server, and not of a name that not every computer knows.
  stores.sqsStore.host = '';
  if (directory === undefined) return stores;
  const persistence = new PersistenceManager(directory);
  persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  for (const store of Object.values(stores)) store.persistence = persistence;
  for (const queue of stores.sqsStore.allQueues()) queue.persistence = persistence;
  return stores;
}

async function importInternals(): Promise<Internals> {
  const files = ['sqs/sqsStore.js', 'sns/snsStore.js', 's3/s3Store.js', 'persistence.js'];
  const modules: object[] = await Promise.all(
    files.map((file): Promise<object> => import(new URL(file, import.meta.resolve('fauxqs')).href)),
  );
  return Object.assign({}, ...modules) as Internals;
}
