import type { RequestListener } from 'node:http';
import type { Authorizer } from './accounts/authorizers.ts';
import type { UserPoolClients } from './accounts/userPoolClients.ts';
import { startEmulators } from './emulators.ts';
import { createApi, type LocalApi } from './createApi.ts';
import { keepExpiring } from './expireFiles.ts';
import { findFunctions, loadFunctions, mergeEnvironments, rolesOf } from './loadHandlers.ts';
import { pollQueues, type DeadLetter } from './pollQueues.ts';
import { putByArn } from './putByArn.ts';
import { provision } from './provision.ts';
import { moveAddresses } from './moveAddresses.ts';
import { proxyFiles } from './proxyFiles.ts';
import { readTemplates } from './readTemplates.ts';
import { readAuthorizers } from './readAuthorizers.ts';
import { readUserPoolClients } from './readUserPoolClients.ts';
import { resolveTemplates } from './resolveTemplates.ts';
import type { Answered } from './guard/startGuard.ts';
import { routeEvents, tellCreated } from './routeEvents.ts';
import { runSchedules, type Schedules } from './runSchedules.ts';
import { setEnvironment } from './setEnvironment.ts';
import { tellMail } from './tellMails.ts';
import { startServer } from './startServer.ts';
import { createJudge } from './truth/createJudge.ts';
import type { Uses } from './truth/grants.ts';

/** How a runtime is started. */
export interface RuntimeOptions {
  /** Folder where everything is kept. Without it nothing is. */
  readonly directory?: string;
  /** Port of the one address of page, API and files. 0, or nothing, is any free port. */
  readonly port?: number;
  /** What seals identity numbers, as `functions/shared/aws/createSealing.ts` takes it. */
  readonly identityKey: string;
  /** How many seconds of the queues pass in one of ours; without it 1, as on AWS. */
  readonly queueSpeed?: number;
  readonly onDeadLetter: (letter: DeadLetter) => void;
}

/** The product at work on this machine. */
export interface Runtime {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  readonly mailUrl: string;
  /** The settings all handlers share. */
  readonly environment: Readonly<Record<string, string>>;
  readonly api: LocalApi;
  /** The clients of the user pool, for whoever signs people in here. */
  readonly clients: UserPoolClients;
  /** The authorizers of the API as the templates declare them. */
  readonly authorizers: readonly Authorizer[];
  readonly schedules: Schedules;
  /** What the policies allow, and what of it has been used. */
  readonly uses: Uses;
  /** Answers requests whose path starts with a prefix. */
  mount(prefix: string, listener: RequestListener): void;
  /** Resolves when everything that has been started is done. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

const files = '/s3';

/**
 * Starts emulators, makes on them what the templates say, and runs the handlers on what comes: messages, events, schedules
 * and requests. One runtime per process: the handlers read their settings from the process's environment, once.
 */
export async function startRuntime({ directory, port = 0, identityKey, queueSpeed = 1, onDeadLetter }: RuntimeOptions): Promise<Runtime> {
  const router: { route?: (event: object) => Promise<void> } = {};
  const tellAll = async (events: readonly object[]) => {
    for (const event of events) await router.route?.(event);
  };
  const onMailAnswered = (asked: Answered) => tellAll(tellMail(asked));
  const [templates, emulators] = await Promise.all([
    readTemplates(),
    startEmulators({ queueSpeed, onMailAnswered, ...(directory !== undefined && { directory }) }),
  ]);
  const resources = resolveTemplates(templates, { queues: emulators.urls.filesAndQueues, keys: { IdentityKey: identityKey } });
  const server = await startServer(port);
  const move = moveAddresses(resources, server.url);
  for (const client of readUserPoolClients(resources, move)) emulators.clients.put(client);
  const authorizers = readAuthorizers(resources);
  for (const authorizer of authorizers) emulators.authorizers.put(authorizer);
  const functions = findFunctions(resources, move);
  const environment = mergeEnvironments(functions);
  const truth = createJudge(resources, rolesOf(functions));
  emulators.judgeBy(truth.judge);
  setEnvironment({ ...emulators.environment, AWS_ENDPOINT_URL_S3: `${server.url}${files}`, ...environment });
  const { load, runAs } = loadFunctions(functions, emulators.keyring);
  server.mount(
    files,
    proxyFiles({
      socket: emulators.filesSocket,
      find: emulators.keyring.find,
      judge: emulators.judge,
      mountedAt: files,
      onCreated: (created) => tellAll([tellCreated(created)]),
    }),
  );
  await provision(resources);
  router.route = routeEvents(resources);
  const polling = pollQueues(resources, { load, runAs, onDeadLetter });
  const expiring = keepExpiring(resources);
  const schedules = runSchedules(resources, putByArn(resources));
  return {
    url: server.url,
    mailUrl: emulators.urls.mail,
    environment,
    uses: truth.uses,
    api: createApi(resources, load, emulators.authorizers),
    clients: emulators.clients,
    authorizers,
    schedules,
    mount: server.mount,
    settle: () => polling.settle(),
    async stop() {
      schedules.stop();
      await Promise.all([polling.stop(), expiring.stop()]);
      await server.stop();
      await emulators.stop();
    },
  };
}
