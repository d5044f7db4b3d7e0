import { afterAll, beforeAll } from 'vitest';
import { connectTable, tenantTable, type TenantTable } from '../../functions/shared/aws/connectTable.ts';
import { startEmulators, type Emulators } from '../../infra/local/emulators.ts';
import type { Judge } from '../../infra/local/guard/judge.ts';
import type { FindHolder } from '../../infra/local/guard/keyring.ts';
import { provision } from '../../infra/local/provision.ts';
import { readTemplates } from '../../infra/local/readTemplates.ts';
import { resolveTemplates, type LocalResource } from '../../infra/local/resolveTemplates.ts';
import { exampleProject } from './exampleProject.ts';

/** Emulators with the product's table, buckets and queues, for the tests of one file. Before its first test they cannot be asked. */
export interface TestEmulators {
  /** The part of the table of the organisation that most tests are about. */
  readonly table: TenantTable;
  readonly uploadsBucket: string;
  readonly reportsBucket: string;
  /** The part of another organisation. */
  tableOf(organisationNumber: string): TenantTable;
  /** A queue that nothing listens to. */
  readonly queueUrl: string;
  readonly urls: Emulators['urls'];
  /** What the emulators were made from. */
  readonly resources: readonly LocalResource[];
  readonly keyring: Emulators['keyring'];
  readonly judgeBy: Emulators['judgeBy'];
  readonly clients: Emulators['clients'];
  /** Who may have signed a call, what each may do, and the private socket of S3 behind it. */
  readonly files: { readonly find: FindHolder; readonly judge: Judge; readonly socket: string };
}

/** A raw key to seal with, the same everywhere, so that a child process can open what its parent sealed. */
export const testKey = `raw:${Buffer.from('32 bytes that are only for tests').toString('base64')}`;

/** Starts the emulators before the tests of the file that calls it, points the SDK at them, and stops them afterwards. */
export function withEmulators(): TestEmulators {
  let running: { readonly emulators: Emulators; readonly names: Names } | undefined;
  const started = () => {
    if (!running) throw new Error('The emulators are started before the first test, not while tests are declared');
    return running;
  };
  const before = { ...process.env };
  beforeAll(async () => {
    const emulators = await startEmulators();
    // The role that handlers assume: by the operator, who stays who that is.
    Object.assign(process.env, emulators.environment, { TENANT_ROLE_ARN: 'arn:aws:iam::000000000000:role/tests' });
    running = { emulators, names: await makeResources(emulators) };
  });
  afterAll(async () => {
    await running?.emulators.stop();
    process.env = before;
  });
  return {
    get table() {
      return tenantTable(connectTable(started().names.table), exampleProject.organisationNumber);
    },
    tableOf: (organisationNumber) => tenantTable(connectTable(started().names.table), organisationNumber),
    get uploadsBucket() {
      return started().names.uploads;
    },
    get reportsBucket() {
      return started().names.reports;
    },
    get queueUrl() {
      return started().names.queue;
    },
    get urls() {
      return started().emulators.urls;
    },
    get resources() {
      return started().names.resources;
    },
    get keyring() {
      return started().emulators.keyring;
    },
    get clients() {
      return started().emulators.clients;
    },
    get judgeBy() {
      return started().emulators.judgeBy;
    },
    get files() {
      const { keyring, judge, filesSocket } = started().emulators;
      return { find: keyring.find, judge, socket: filesSocket };
    },
  };
}

interface Names {
  readonly resources: readonly LocalResource[];
  readonly table: string;
  readonly uploads: string;
  readonly reports: string;
  readonly queue: string;
}

/** Makes what the templates say, and gives the names it got. */
async function makeResources({ urls }: Emulators): Promise<Names> {
  const resources = resolveTemplates(await readTemplates(), { queues: urls.filesAndQueues, keys: {} });
  await provision(resources);
  const nameOf = (type: string, logicalId: string) => {
    const resource = resources.find((candidate) => candidate.type === type && candidate.logicalId.startsWith(logicalId));
    if (!resource) throw new Error(`The templates have no ${type} called ${logicalId}`);
    return resource.ref;
  };
  return {
    resources,
    table: nameOf('AWS::DynamoDB::GlobalTable', 'Table'),
    uploads: nameOf('AWS::S3::Bucket', 'Uploads'),
    reports: nameOf('AWS::S3::Bucket', 'Reports'),
    queue: nameOf('AWS::SQS::Queue', 'SendQueue'),
  };
}
