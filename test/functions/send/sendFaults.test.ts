import { beforeAll, afterAll, describe, expect, test, vi } from 'vitest';
import { handler as collect } from '../../../functions/collect/handler.ts';
import { handler as send } from '../../../functions/send/handler.ts';
import { createAccessStore } from '../../../functions/shared/aws/createAccessStore.ts';
import { createFileStore } from '../../../functions/shared/aws/createFileStore.ts';
import { createProjectStore } from '../../../functions/shared/aws/createProjectStore.ts';
import { createReportStore } from '../../../functions/shared/aws/createReportStore.ts';
import type { ReportRecord } from '../../../functions/shared/records/reportRecord.ts';
import type { RunningServer } from '../../../infra/local/emulators/runningServer.ts';
import { readMails } from '../../../infra/local/readMails.ts';
import { putMembers } from '../../../tools/stores/putMembers.ts';
import { startAwsProxy, type AwsAnswer, type AwsCall } from '../../support/awsProxy.ts';
import { withEmulators } from '../../support/emulators.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { runUntilKilled } from '../../support/runUntilKilled.ts';
import { contentOf, recordOf } from '../collect/collectFakes.ts';
import { messageOf, queueEvent } from '../../support/queueEvent.ts';

// Processes are started and killed, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const emulators = withEmulators();
const honest = (call: AwsCall): Promise<AwsAnswer> => call.forward();
/** What becomes of calls to the table and to the mail service. */
const services = { table: honest, mail: honest };
const proxies: RunningServer[] = [];

beforeAll(async () => {
  const { urls, table, uploadsBucket, reportsBucket, queueUrl } = emulators;
  const [tableProxy, mailProxy] = await Promise.all([
    startAwsProxy(urls.database, (call) => services.table(call)),
    startAwsProxy(urls.mail, (call) => services.mail(call)),
  ]);
  proxies.push(tableProxy, mailProxy);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: tableProxy.url,
    AWS_ENDPOINT_URL_SESV2: mailProxy.url,
    TABLE_NAME: table.name,
    UPLOADS_BUCKET: uploadsBucket,
    REPORTS_BUCKET: reportsBucket,
    INGEST_QUEUE_URL: queueUrl,
    REPORT_QUEUE_URL: queueUrl,
    SEND_QUEUE_URL: queueUrl,
    MOST_UPLOADS_PER_DAY: '200',
    MAIL_SENDER: 'redovisa@kommun.example',
  });
});
afterAll(() => Promise.all(proxies.map((proxy) => proxy.stop())));

/** A project of its own with versions of a report, oldest first, that a person has approved and asked for. */
async function ask(projectId: string, versions: readonly string[] = ['r1-a']) {
  const files = createFileStore(emulators.table, emulators.reportsBucket);
  const reports = createReportStore(emulators.table);
  const project = { ...exampleProject, id: projectId, caseId: `ärende ${projectId}.` };
  await createProjectStore(emulators.table).add(project);
  const anna = { memberId: 'sub-anna', memberName: 'Anna Ek', role: 'coordinator' } as const;
  await putMembers(project, [anna], { access: createAccessStore(emulators.table) });
  const records = versions.map((version, index): ReportRecord => {
    const keys = { workbookKey: `reports/${projectId}.xlsx`, contentKey: `reports/${projectId}.json` };
    return recordOf('2025-K3', { ...keys, projectId, version, revision: index + 1, approvedBy: 'sub-chef', sentBy: 'sub-anna' });
  });
  for (const record of records) {
    await files.put(record.workbookKey, Uint8Array.of(1, 2, 3), { contentType: 'application/octet-stream' });
    await files.put(record.contentKey, Buffer.from(JSON.stringify(contentOf('2025-K3', 2, 3))), { contentType: 'application/json' });
    await reports.put(record);
  }
  const reportKey = 'esf-plus-quarterly-2025-K3';
  const bodyOf = (version: string) => JSON.stringify(messageOf({ projectId, reportKey, version }));
  return {
    bodyOf,
    /** One delivery: whether the message is to come back. */
    deliver: (version = 'r1-a') =>
      send(queueEvent(bodyOf(version))).then(
        () => false,
        () => true,
      ),
    /** What a person asks for on the page. */
    act: async (how: string, version = 'r1-a') => {
      const { statusCode } = await collect({
        routeKey: 'POST /api/projects/{projectId}/reports/{reportKey}/sending',
        pathParameters: { projectId, reportKey },
        body: JSON.stringify({ version, how }),
        requestContext: { authorizer: { jwt: { claims: { sub: 'sub-anna', organisationNumber: '2120000001', roles: 'coordinator' } } } },
      });
      return statusCode;
    },
    stateOf: async (version = 'r1-a') => {
      const record = await reports.get(projectId, reportKey, version);
      return record?.failure ? `${record.state}: ${record.failure.reason}` : record?.state;
    },
    /** Lets the time of the last attempt run out. */
    passTime: async (version = 'r1-a') => {
      const record = await reports.get(projectId, reportKey, version);
      if (record?.attempt) await reports.change(record, { ...record, attempt: { ...record.attempt, until: '2025-10-10T04:00:00.000Z' } });
    },
    mails: async () => (await readMails(emulators.urls.mail)).filter(({ subject }) => subject.includes(`ärende ${projectId}.`)).length,
  };
}

async function during<Result>(faults: Partial<typeof services>, run: () => Promise<Result>): Promise<Result> {
  Object.assign(services, faults);
  try {
    return await run();
  } finally {
    Object.assign(services, { table: honest, mail: honest });
  }
}

const afterDoing =
  (answer: AwsAnswer) =>
  async ({ forward }: AwsCall): Promise<AwsAnswer> => {
    await forward();
    return answer;
  };
const denied: AwsAnswer = { status: 400, body: JSON.stringify({ __type: 'AccessDeniedException', message: 'no' }) };
/** Does not take the mark that a mail has gone. */
const refuseMark = async ({ body, forward }: AwsCall): Promise<AwsAnswer> => (body.includes('"state":{"S":"sent"}') ? denied : forward());

describe('a report is mailed at most once, and never left on its way', () => {
  test('when the answer of the mail service is lost', async () => {
    const { deliver, stateOf, mails, act, passTime } = await ask('lost');
    expect(await during({ mail: afterDoing({ status: 500, body: '' }) }, () => deliver())).toBe(true);
    expect([await deliver(), await deliver()]).toEqual([false, false]);
    expect([await mails(), await stateOf()]).toEqual([1, 'failed: noAnswer']);

    expect(await act('mail')).toBe(409);
    await passTime();
    expect(await act('mail')).toBe(200);
    expect([await deliver(), await deliver()]).toEqual([false, false]);
    expect([await mails(), await stateOf()]).toEqual([2, 'sent']);
  });

  test('when the mail service refuses: nothing has gone, and a person sends again', async () => {
    const { deliver, stateOf, mails, act, passTime } = await ask('refused');
    const refusal = { status: 400, headers: { 'x-amzn-errortype': 'MessageRejected' }, body: '{"message":"no"}' };
    expect(await during({ mail: async () => refusal }, () => deliver())).toBe(true);
    expect(await deliver()).toBe(false);
    expect([await mails(), await stateOf()]).toEqual([0, 'failed: refused']);
    await passTime();
    expect(await act('mail')).toBe(200);
    await deliver();
    expect([await mails(), await stateOf()]).toEqual([1, 'sent']);
  });

  test('when the mark is refused', async () => {
    const { deliver, stateOf, mails } = await ask('mark');
    expect(await during({ table: refuseMark }, () => deliver())).toBe(true);
    expect([await deliver(), await deliver()]).toEqual([true, false]);
    expect([await mails(), await stateOf()]).toEqual([1, 'failed: interrupted']);
  });

  test('when the answer to the mark is lost, and the client asks again', async () => {
    const { deliver, stateOf, mails } = await ask('mark-lost');
    let lost = 0;
    const loseOnce = async (call: AwsCall): Promise<AwsAnswer> =>
      call.body.includes('"state":{"S":"sent"}') && lost++ === 0 ? afterDoing({ status: 500, body: '' })(call) : call.forward();
    expect(await during({ table: loseOnce }, () => deliver())).toBe(false);
    expect([lost > 1, await mails(), await stateOf()]).toEqual([true, 1, 'sent']);
  });

  test('when the answer to the attempt is lost, and the client asks again', async () => {
    const { deliver, stateOf, mails } = await ask('attempt-lost');
    let lost = 0;
    const loseOnce = async (call: AwsCall): Promise<AwsAnswer> =>
      call.body.includes('"state":{"S":"sending"}') && lost++ === 0 ? afterDoing({ status: 500, body: '' })(call) : call.forward();
    expect(await during({ table: loseOnce }, () => deliver())).toBe(false);
    expect([await mails(), await stateOf()]).toEqual([1, 'sent']);
  });

  test('wherever the process is killed', async () => {
    const { urls } = emulators;
    const outcomes: unknown[] = [];
    for (let write = 1; write <= 3; write += 1) {
      for (const when of ['before', 'after'] as const) {
        const { bodyOf, deliver, stateOf, mails } = await ask(`killed-${write}-${when}`);
        expect(await runUntilKilled({ script: 'sendProcess.ts', argument: bodyOf('r1-a'), urls, write, when })).toBe('killed');
        for (let delivery = 0; delivery < 3; delivery += 1) await deliver();
        outcomes.push([write, when, await mails(), await stateOf()]);
      }
    }
    expect(outcomes).toEqual([
      // The mail's file, the attempt, the mark.
      [1, 'before', 1, 'sent'],
      [1, 'after', 1, 'sent'],
      [2, 'before', 1, 'sent'],
      [2, 'after', 0, 'failed: interrupted'],
      [3, 'before', 1, 'failed: interrupted'],
      [3, 'after', 1, 'sent'],
    ]);
  });

  test('when its message is doubled, all at once', async () => {
    const { deliver, stateOf, mails } = await ask('doubled');
    await Promise.all(Array.from({ length: 8 }, () => deliver()));
    await deliver();
    expect([await mails(), await stateOf()]).toEqual([1, 'sent']);
  });

  test('when a message comes late, to one that was dropped or handed in by hand', async () => {
    for (const how of ['drop', 'byHand'] as const) {
      const { deliver, stateOf, mails, act, passTime } = await ask(`late-${how}`);
      await during({ mail: async () => ({ status: 503, body: '' }) }, () => deliver());
      await passTime();
      expect(await act(how)).toBe(200);
      expect(await deliver()).toBe(false);
      expect([await mails(), await stateOf()]).toEqual([0, how === 'drop' ? 'dropped: noAnswer' : 'sent: noAnswer']);
    }
  });

  test('an older version after a newer: never, in whichever order their messages come', async () => {
    const after = await ask('older-after', ['r1-a', 'r2-b']);
    expect([await after.deliver('r2-b'), await after.deliver('r1-a')]).toEqual([false, false]);
    expect([await after.mails(), await after.stateOf('r2-b'), await after.stateOf('r1-a')]).toEqual([1, 'sent', 'failed: newerSent']);

    const unsure = await ask('older-unsure', ['r1-a', 'r2-b']);
    await during({ mail: afterDoing({ status: 500, body: '' }) }, () => unsure.deliver('r2-b'));
    await unsure.deliver('r1-a');
    expect([await unsure.mails(), await unsure.stateOf('r1-a')]).toEqual([1, 'failed: newerSent']);

    const together = await ask('older-together', ['r1-a', 'r2-b']);
    await Promise.all(['r2-b', 'r1-a', 'r1-a', 'r2-b'].map((version) => together.deliver(version)));
    const subjects = (await readMails(emulators.urls.mail)).filter(({ subject }) => subject.includes('ärende older-together.'));
    expect(subjects.filter(({ subject }) => !subject.startsWith('Ny version')).length).toBeLessThanOrEqual(1);
    expect(await together.mails()).toBeLessThanOrEqual(2);
  });
});
