import { mkdir } from 'node:fs/promises';
import { createAuthorizers, type Authorizers } from './accounts/authorizers.ts';
import { createUserPoolClients, type UserPoolClients } from './accounts/userPoolClients.ts';
import { startAccounts } from './emulators/startAccounts.ts';
import { startAuthorizers } from './emulators/startAuthorizers.ts';
import { startDatabase } from './emulators/startDatabase.ts';
import { startFilesAndQueues } from './emulators/startFilesAndQueues.ts';
import { startMail } from './emulators/startMail.ts';
import { createDoor } from './guard/createDoor.ts';
import { hastenQueues } from './guard/hastenQueues.ts';
import { makePrivateSockets } from './guard/privateSockets.ts';
import type { Judge } from './guard/judge.ts';
import { createKeyring, type Keyring } from './guard/keyring.ts';
import type { Credentials } from './guard/signature.ts';
import { startGuard, type Answered } from './guard/startGuard.ts';
import { startTokens } from './startTokens.ts';

/** Emulators that run in this process. */
export interface Emulators {
  /** What the SDK clients must find in the environment: addresses, region and the keys of this start. */
  readonly environment: Readonly<Record<string, string>>;
  /** Addresses: of the database, of S3 and SQS, and of the mail viewer, which is a secret. */
  readonly urls: { readonly database: string; readonly filesAndQueues: string; readonly mail: string };
  /** The operator's keys, which may do everything. */
  readonly credentials: Credentials;
  /** All keys of this start. */
  readonly keyring: Keyring;
  /** The clients of the user pool. */
  readonly clients: UserPoolClients;
  /** The authorizers of the API. */
  readonly authorizers: Authorizers;
  /** Private socket of S3, for what stands in front of it. */
  readonly filesSocket: string;
  /** What a role that has signed may do: asked of the judge that is given last, for every call. */
  readonly judge: Judge;
  judgeBy(judge: Judge): void;
  stop(): Promise<void>;
}

/** How the emulators are started. */
export interface EmulatorOptions {
  /** Where they keep what they hold; without it nowhere. */
  readonly directory?: string;
  /** How many seconds of the queues pass in one of ours; without it 1. */
  readonly queueSpeed?: number;
  /** Is told of each call of the mail service and its answer. */
  readonly onMailAnswered?: (asked: Answered) => Promise<void>;
}

/**
 * Starts DynamoDB, S3, SQS, SES, STS, Cognito's accounts and API Gateway's authorizers on this machine. They listen on private sockets; on ports of this machine listens a guard for
 * each, which lets through what is signed by keys that are new at every start. With a directory what they hold is
 * there again at the next start (except mails), without it they start empty. Tables, buckets and queues are made by whoever starts them.
 */
export async function startEmulators({ directory, queueSpeed = 1, onMailAnswered }: EmulatorOptions = {}): Promise<Emulators> {
  if (directory !== undefined) await mkdir(directory, { recursive: true, mode: 0o700 });
  const keyring = createKeyring();
  const credentials = keyring.issue({ kind: 'operator' });
  let judging: Judge = ({ principal }) => {
    throw new Error(`Nothing says here what ${principal.role} may do`);
  };
  const judge: Judge = (call) => judging(call);
  const { find } = keyring;
  const sockets = await makePrivateSockets();
  const [database, files, mail, accounts, gateway] = ['database', 'files', 'mail', 'accounts', 'gateway'].map((name) =>
    sockets.address(name),
  ) as [string, string, string, string, string];
  const clients = createUserPoolClients();
  const authorizers = createAuthorizers();
  const [databases, filesAndQueues, mails, users, gateways] = await Promise.all([
    startDatabase({ directory, socket: database }),
    startFilesAndQueues({ directory, socket: files }),
    startMail({ socket: mail }),
    startAccounts({ socket: accounts, clients }),
    startAuthorizers({ socket: gateway, authorizers }),
  ]);
  const door = createDoor();
  const guards = await Promise.all([
    startGuard({ socket: database, find, judge }),
    startGuard({ socket: files, find, judge, change: hastenQueues(queueSpeed) }),
    startGuard({ socket: mail, find, judge, admit: door.admit, ...(onMailAnswered && { onAnswered: onMailAnswered }) }),
    startGuard({ socket: accounts, find, judge }),
    startGuard({ socket: gateway, find, judge }),
  ]);
  const tokens = await startTokens({ keyring, judge });
  const [databaseUrl, filesUrl, mailUrl, accountsUrl, gatewayUrl] = guards.map(({ url }) => url) as [
    string,
    string,
    string,
    string,
    string,
  ];
  filesAndQueues.moveQueues(filesUrl);
  return {
    environment: {
      AWS_ENDPOINT_URL_DYNAMODB: databaseUrl,
      AWS_ENDPOINT_URL_S3: filesUrl,
      AWS_ENDPOINT_URL_SQS: filesUrl,
      AWS_ENDPOINT_URL_SESV2: mailUrl,
      AWS_ENDPOINT_URL_STS: tokens.url,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: accountsUrl,
      AWS_ENDPOINT_URL_APIGATEWAYV2: gatewayUrl,
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    urls: { database: databaseUrl, filesAndQueues: filesUrl, mail: `${mailUrl}${door.path}` },
    credentials,
    keyring,
    clients,
    authorizers,
    filesSocket: files,
    judge,
    judgeBy(given) {
      judging = given;
    },
    async stop() {
      await Promise.all([...guards, tokens].map((guard) => guard.stop()));
      await Promise.all([databases, filesAndQueues, mails, users, gateways].map((emulator) => emulator.stop()));
      await sockets.remove();
    },
  };
}
