import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createAccessStore } from '../../../../functions/shared/aws/createAccessStore.ts';
import { createConfirmationStore } from '../../../../functions/shared/aws/createConfirmationStore.ts';
import { createFileStore } from '../../../../functions/shared/aws/createFileStore.ts';
import { createMailer } from '../../../../functions/shared/aws/createMailer.ts';
import { createMatchStore } from '../../../../functions/shared/aws/createMatchStore.ts';
import { createOpeningStore } from '../../../../functions/shared/aws/createOpeningStore.ts';
import { createProjectStore } from '../../../../functions/shared/aws/createProjectStore.ts';
import { createPseudonyms } from '../../../../functions/shared/aws/createPseudonyms.ts';
import { createQueue } from '../../../../functions/shared/aws/createQueue.ts';
import { createReportStore } from '../../../../functions/shared/aws/createReportStore.ts';
import { createSessionStore } from '../../../../functions/shared/aws/createSessionStore.ts';
import { createSealing } from '../../../../functions/shared/aws/createSealing.ts';
import { createSnapshotStore } from '../../../../functions/shared/aws/createSnapshotStore.ts';
import { createTemplateStore } from '../../../../functions/shared/aws/createTemplateStore.ts';
import { createUploadStore } from '../../../../functions/shared/aws/createUploadStore.ts';
import { createWaiverStore } from '../../../../functions/shared/aws/createWaiverStore.ts';
import type * as ports from '../../../../functions/shared/ports.ts';
import { testKey, withEmulators } from '../../../support/emulators.ts';
import { memoryAccess } from '../../../support/memoryAccess.ts';
import { memoryAnswers } from '../../../support/memoryAnswers.ts';
import { memoryMatches } from '../../../support/memoryMatches.ts';
import {
  memoryFiles,
  memoryMailer,
  memoryOpenings,
  memoryProjects,
  memoryPseudonyms,
  memoryQueue,
  memoryReports,
  memoryTemplates,
} from '../../../support/memoryPorts.ts';
import { memorySnapshots } from '../../../support/memorySnapshots.ts';
import { memorySessions } from '../../../support/memorySessions.ts';
import { memoryUploads } from '../../../support/memoryUploads.ts';

/** A message as the tests send it. */
export type TestMessage = Readonly<Record<string, unknown>>;

/** Every port that keeps something, with a way to look at what left by those that only send. */
export interface StorePorts {
  readonly projects: ports.ProjectStore;
  readonly uploads: ports.UploadStore;
  readonly snapshots: ports.SnapshotStore;
  readonly matches: ports.MatchStore;
  readonly confirmations: ports.ConfirmationStore;
  readonly waivers: ports.WaiverStore;
  readonly openings: ports.OpeningStore;
  readonly access: ports.AccessStore;
  readonly sessions: ports.SessionStore;
  readonly templates: ports.TemplateStore;
  readonly reports: ports.ReportStore;
  readonly files: ports.FileStore;
  readonly pseudonyms: ports.Pseudonyms;
  readonly queue: ports.Queue<TestMessage>;
  /** Takes what lies in the queue, in any order. */
  receive(): Promise<readonly unknown[]>;
  readonly mailer: ports.Mailer;
}

/**
 * The fakes in memory and the adapters on the emulators, for the tests of the file that calls it. What a test asserts of `open()` holds for
 * both: a use case tested on a fake meets the same on AWS. What is opened is one organisation's. The emulators of a file are shared by its tests, so each has its own project.
 */
export function bothPorts(): readonly { readonly name: string; readonly open: (organisationNumber?: string) => StorePorts }[] {
  const emulators = withEmulators();
  const inMemory = new Map<string, StorePorts>();
  const openInMemory = (organisationNumber = '2120000001') => {
    const opened = inMemory.get(organisationNumber) ?? openMemory(organisationNumber);
    inMemory.set(organisationNumber, opened);
    return opened;
  };
  return [
    { name: 'in memory', open: openInMemory },
    { name: 'on the emulators of AWS', open: (organisationNumber = '2120000001') => openAdapters(emulators, organisationNumber) },
  ];
}

function openMemory(organisationNumber: string): StorePorts {
  const queue = memoryQueue<TestMessage>();
  return {
    projects: memoryProjects(),
    uploads: memoryUploads(),
    snapshots: memorySnapshots(),
    matches: memoryMatches(),
    ...memoryAnswers(),
    openings: memoryOpenings(),
    access: memoryAccess(),
    sessions: memorySessions(),
    templates: memoryTemplates(),
    reports: memoryReports(),
    files: memoryFiles(),
    pseudonyms: memoryPseudonyms(organisationNumber),
    queue,
    receive: async () => queue.messages.splice(0),
    mailer: memoryMailer(),
  };
}

function openAdapters({ tableOf, uploadsBucket, queueUrl }: ReturnType<typeof withEmulators>, organisationNumber: string): StorePorts {
  const table = tableOf(organisationNumber);
  const sealing = createSealing(testKey);
  return {
    projects: createProjectStore(table),
    uploads: createUploadStore(table),
    snapshots: createSnapshotStore({ table, sealing }),
    matches: createMatchStore(table),
    confirmations: createConfirmationStore(table),
    waivers: createWaiverStore(table),
    openings: createOpeningStore(table),
    access: createAccessStore(table),
    sessions: createSessionStore(table),
    templates: createTemplateStore(table),
    reports: createReportStore(table),
    files: createFileStore(table, uploadsBucket),
    pseudonyms: createPseudonyms({ table, sealing }),
    queue: createQueue<TestMessage>(queueUrl),
    receive: () => receiveAll(queueUrl),
    mailer: createMailer(table, { from: 'Redovisa <redovisa@kommun.example>' }),
  };
}

async function receiveAll(queueUrl: string): Promise<unknown[]> {
  const client = new SQSClient();
  const received: unknown[] = [];
  for (;;) {
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return received;
    for (const { Body = '', ReceiptHandle } of Messages) {
      received.push(JSON.parse(Body));
      await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
    }
  }
}
