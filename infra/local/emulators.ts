import { mkdir } from 'node:fs/promises';
import { startDatabase } from './emulators/startDatabase.ts';
import { startFilesAndQueues } from './emulators/startFilesAndQueues.ts';
import { startMail } from './emulators/startMail.ts';

/** Ports to listen on. 0, or nothing, is any free port. */
export interface EmulatorPorts {
  readonly database?: number;
  readonly filesAndQueues?: number;
  readonly mail?: number;
}

/** Emulators that run in this process. */
export interface Emulators {
  /** What the SDK clients must find in the environment: addresses, region and made-up credentials. */
  readonly environment: Readonly<Record<string, string>>;
  /** Addresses: of the database, of S3 and SQS, and of the mail viewer. */
  readonly urls: { readonly database: string; readonly filesAndQueues: string; readonly mail: string };
  stop(): Promise<void>;
}

/**
 * Starts DynamoDB, S3, SQS and SES on this machine, reachable from this machine only. With a directory what they hold is
 * there again at the next start (except mails), without it they start empty. Tables, buckets and queues are made by whoever starts them.
 */
export async function startEmulators({
  directory,
  ports = {},
}: { readonly directory?: string; readonly ports?: EmulatorPorts } = {}): Promise<Emulators> {
  if (directory !== undefined) await mkdir(directory, { recursive: true });
  const [database, filesAndQueues, mail] = await Promise.all([
    startDatabase({ directory, port: ports.database ?? 0 }),
    startFilesAndQueues({ directory, port: ports.filesAndQueues ?? 0 }),
    startMail({ port: ports.mail ?? 0 }),
  ]);
  return {
    environment: {
      AWS_ENDPOINT_URL_DYNAMODB: database.url,
      AWS_ENDPOINT_URL_S3: filesAndQueues.url,
      AWS_ENDPOINT_URL_SQS: filesAndQueues.url,
      AWS_ENDPOINT_URL_SESV2: mail.url,
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    },
    urls: { database: database.url, filesAndQueues: filesAndQueues.url, mail: mail.url },
    async stop() {
      await Promise.all([database.stop(), filesAndQueues.stop(), mail.stop()]);
    },
  };
}
