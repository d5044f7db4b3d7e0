import { createServer } from 'node:http';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { createLog } from '../../../functions/shared/lambda/createLog.ts';
import { withInHand } from '../../../functions/shared/lambda/inHand.ts';
import { queuesAtOnce } from '../../../infra/concurrency.ts';
import { checkRequest } from '../../../infra/local/guard/checkRequest.ts';
import { stages } from '../../../infra/stages.ts';
import { quotas } from '../../../tools/ops/quotas.ts';
import { redrive } from '../../../tools/ops/redrive.ts';
import { runSubcommand, type OpsWorld } from '../../../tools/ops/subcommand.ts';
import { testAlarm } from '../../../tools/ops/testAlarm.ts';
import { why } from '../../../tools/ops/why.ts';
import { callAws } from '../../../tools/stores/callAws.ts';
import { synthesize, valueAt } from '../../infra/synthesized.ts';
import { receiptOf } from '../../functions/collect/collectFakes.ts';

const caseNumber = '01KBCD0123456789ABCDEFGHJK';
const arn = (name: string) => `arn:aws:sqs:eu-north-1:000000000000:${name}`;
const url = (name: string) => `https://sqs.eu-north-1.amazonaws.com/000000000000/${name}`;
const names = {
  ingest: 'test-pipelineStack-IngestQueueQueue1',
  dead: 'test-pipelineStack-IngestQueueDeadLetters2',
  watch: 'test-pipelineStack-MailsWatchQueueQueue3',
  mails: 'test-pipelineStack-MailsMailEventDeadLetters4',
  schedule: 'test-pipelineStack-ScheduleDeadLetters5',
  plan: 'test-pipelineStack-PlanPlanQueueQueue6',
};

/** Lines as the functions write them. */
function logged(): string[] {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line.trim()));
  for (const number of [caseNumber, 'another'])
    withInHand({ caseNumber: number, requestId: 'r', coldStart: true }, () => {
      log.info('Upload answered', { projectId: 'vagen', outcome: 'stored' }, [{ name: 'UploadsAnswered', value: 1, by: ['outcome'] }]);
      log.fault(new Error('no table'));
    });
  return [...lines, 'Started', '{"caseNumber"'];
}

/** AWS as far as the commands ask it, with what has been asked. */
function playAws(dead: Readonly<Record<string, readonly string[]>> = {}) {
  const asked: { readonly what: string; readonly input: unknown }[] = [];
  const left = new Map(Object.entries(dead).map(([name, bodies]) => [name, [...bodies]]));
  const nameIn = (input: object) =>
    'QueueUrl' in input && typeof input.QueueUrl === 'string' ? (input.QueueUrl.split('/').at(-1) ?? '') : '';
  const answers: Readonly<Record<string, (input: object) => unknown>> = {
    'AmazonSQS.ListQueues': () => ({ QueueUrls: Object.values(names).map(url) }),
    'AmazonSQS.GetQueueAttributes': (input) => ({
      Attributes: {
        QueueArn: arn(nameIn(input)),
        ApproximateNumberOfMessages: String(left.get(nameIn(input))?.length ?? 0),
        ...(nameIn(input) === names.ingest && {
          RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arn(names.dead), maxReceiveCount: 5 }),
        }),
      },
    }),
    'AmazonSQS.ReceiveMessage': (input) => ({
      Messages: (left.get(nameIn(input)) ?? []).slice(0, 10).map((Body) => ({
        Body,
        ReceiptHandle: Body,
        MessageAttributes: { caseNumber: { DataType: 'String', StringValue: caseNumber } },
      })),
    }),
    'AmazonSQS.DeleteMessage': (input) => void left.get(nameIn(input))?.shift(),
    'AmazonSQS.SendMessage': () => ({}),
    'AmazonSQS.StartMessageMoveTask': () => ({ TaskHandle: 't' }),
    'Logs_20140328.DescribeLogGroups': () => ({ logGroups: [{ logGroupName: 'test-pipelineStack-IngestLog' }] }),
    'Logs_20140328.StartQuery': () => ({ queryId: 'q' }),
    'Logs_20140328.GetQueryResults': () =>
      asked.filter(({ what }) => what === 'Logs_20140328.GetQueryResults').length < 2
        ? { status: 'Running', results: [] }
        : {
            status: 'Complete',
            results: logged()
              .slice(0, 2)
              .map((value) => [
                { field: '@message', value },
                { field: '@ptr', value: 'p' },
              ]),
          },
    '/2016-08-19/account-settings': () => ({ AccountLimit: { ConcurrentExecutions: 1000 } }),
    '/v2/email/account': () => ({
      ProductionAccessEnabled: false,
      SendingEnabled: true,
      SendQuota: { Max24HourSend: 200, MaxSendRate: 1 },
    }),
  };
  const world: OpsWorld = {
    async aws({ target, path = '', body = '', service }) {
      const what = target ?? path;
      const input: unknown = body.startsWith('{') ? JSON.parse(body) : body;
      asked.push({ what: what === '' ? service : what, input });
      if (service === 'monitoring') return '<Alarms><member><AlarmName>test-pipelineStack-SendAlarm7</AlarmName></member></Alarms>';
      return JSON.stringify(answers[what]?.(z.looseObject({}).catch({}).parse(input)) ?? {});
    },
    wait: async () => undefined,
    now: () => new Date('2026-11-30T12:00:00Z'),
    readText: async () => logged().join('\n'),
    receipt: async ({ projectId, uploadId }) => (projectId === 'vagen' ? receiptOf({ projectId, uploadId }) : undefined),
  };
  return { world, asked, left, whatOf: (what: string) => asked.filter((each) => each.what === what).map(({ input }) => input) };
}

describe('ops', () => {
  test('says how a subcommand is written to whoever writes another', async () => {
    const { world } = playAws();
    await expect(runSubcommand(quotas, [], world)).rejects.toThrow('quotas STAGE');
    await expect(runSubcommand(why, [caseNumber, '--verbose'], world)).rejects.toThrow('why CASE');
    await expect(runSubcommand(redrive, ['test', 'a', 'b'], world)).rejects.toThrow('redrive STAGE');
  });

  test('why tells a case from the log that npm start keeps, and no other', async () => {
    const lines = await runSubcommand(why, [caseNumber], playAws().world);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^\d{4}-\S+ {2}\S+ +Upload answered {2}coldStart=true {2}projectId=vagen {2}outcome=stored/);
    expect(lines[1]).toContain('FAULT no table');
    await expect(runSubcommand(why, ['" | fields @message'], playAws().world)).rejects.toThrow('A case number is');
  });

  test('why tells a case of a stage: its log, its receipt, and what of it is dead', async () => {
    const { world, whatOf } = playAws({ [names.dead]: ['{}'], [names.mails]: [] });
    const lines = await runSubcommand(why, [caseNumber, 'test'], world);
    expect(lines[0]).toContain('Upload answered');
    expect(lines.join('\n')).toContain('Receipt: ');
    expect(lines.at(-1)).toBe(
      `DEAD LETTER in ${names.dead}: 1 of this case. Mend the cause, then: npm run ops -- redrive test ${names.dead}`,
    );
    expect(whatOf('Logs_20140328.StartQuery')).toMatchObject([
      { queryString: expect.stringContaining(`caseNumber = "${caseNumber}"`) as string },
    ]);
    // Never a live queue: its function would miss the message.
    expect(whatOf('AmazonSQS.ReceiveMessage').map((input) => z.object({ QueueUrl: z.string() }).parse(input).QueueUrl)).toEqual([
      url(names.dead),
    ]);
  });

  test('redrive lists what is dead, and lets SQS move back what came from a queue', async () => {
    const { world, whatOf } = playAws({ [names.dead]: ['a', 'b'] });
    expect(await runSubcommand(redrive, ['test'], world)).toEqual([
      `     2  ${names.dead}`,
      `     0  ${names.mails}`,
      `     0  ${names.schedule}`,
    ]);
    await runSubcommand(redrive, ['test', 'IngestQueueDead'], world);
    expect(whatOf('AmazonSQS.StartMessageMoveTask')).toEqual([{ SourceArn: arn(names.dead) }]);
    await expect(runSubcommand(redrive, ['test', 'DeadLetters'], world)).rejects.toThrow('Several queues');
  });

  test("redrive sends EventBridge's own dead letters on itself, case and all, and deletes none that did not go", async () => {
    const { world, whatOf, left } = playAws({ [names.mails]: ['a', 'b'] });
    expect(await runSubcommand(redrive, ['test', 'MailEvent'], world)).toEqual([`2 messages sent to ${names.watch}.`]);
    expect(whatOf('AmazonSQS.SendMessage')).toMatchObject(
      ['a', 'b'].map((MessageBody) => ({
        QueueUrl: url(names.watch),
        MessageBody,
        MessageAttributes: { caseNumber: { StringValue: caseNumber } },
      })),
    );
    expect(left.get(names.mails)).toEqual([]);
    const broken = playAws({ [names.mails]: ['a'] });
    const aws: OpsWorld['aws'] = (call) =>
      call.target === 'AmazonSQS.SendMessage' ? Promise.reject(new Error('no')) : broken.world.aws(call);
    await expect(runSubcommand(redrive, ['test', 'MailEvent'], { ...broken.world, aws })).rejects.toThrow('no');
    expect(broken.left.get(names.mails)).toEqual(['a']);
  });

  test('redrive puts in its queue what Scheduler could not', async () => {
    const { world } = playAws({ [names.schedule]: ['{"every":"quarter"}'] });
    expect(await runSubcommand(redrive, ['test', 'Schedule'], world)).toEqual([`1 messages sent to ${names.plan}.`]);
  });

  test('test-alarm sets one alarm off and says how to see that it came', async () => {
    const { world, whatOf } = playAws();
    const lines = await runSubcommand(testAlarm, ['test'], world);
    expect(whatOf('monitoring').at(-1)).toContain('Action=SetAlarmState&AlarmName=test-pipelineStack-SendAlarm7&StateValue=ALARM');
    expect(lines.join('\n')).toContain('Seen to work');
    await expect(runSubcommand(testAlarm, ['test', 'NoSuch'], world)).rejects.toThrow('No alarm');
  });

  test('quotas holds the account to what a stage needs: the sandbox does for test and not for production', async () => {
    const { world } = playAws();
    expect((await runSubcommand(quotas, ['test'], world)).every((line) => line.startsWith('ok'))).toBe(true);
    await expect(runSubcommand(quotas, ['production'], world)).rejects.toThrow('TOO LOW  SES outside the sandbox');
    await expect(runSubcommand(quotas, ['staging'], world)).rejects.toThrow('No stage is called staging');
  });
});

test('the queues handle no more at once than quotas counts with', () => {
  const mappings = synthesize(stages.slice(0, 1))
    .flatMap(({ resources }) => resources)
    .filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping');
  const atOnce = mappings.map((mapping) => z.number().parse(valueAt(mapping, 'ScalingConfig', 'MaximumConcurrency')));
  expect(atOnce.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(queuesAtOnce);
});

describe('a call to AWS', () => {
  const seen: { readonly kind: string; readonly target: string | undefined }[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const { method = '', url: target = '', headers } = request;
      const holder = { secretAccessKey: 'secret', principal: { kind: 'operator' } as const };
      const { kind } = checkRequest({ method, target, headers, body }, (id) => (id === 'key' ? holder : undefined));
      seen.push({ kind, target: headers['x-amz-target']?.toString() });
      response.writeHead(target === '/refused' ? 400 : 200).end('{}');
    });
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = z.object({ port: z.number() }).parse(server.address());
    vi.stubEnv('AWS_ENDPOINT_URL_LOGS', `http://127.0.0.1:${address.port}`);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_REGION', 'eu-north-1');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    server.close();
  });

  test('is signed as AWS asks, with and without a body, and a refusal is a fault that says what was answered', async () => {
    expect(await callAws({ service: 'logs', target: 'Logs_20140328.StartQuery', body: '{"a":"å"}' })).toBe('{}');
    await callAws({ service: 'logs', method: 'GET', path: '/2016-08-19/account-settings?Marker=a%2Fb' });
    expect(seen).toEqual([
      { kind: 'signed', target: 'Logs_20140328.StartQuery' },
      { kind: 'signed', target: undefined },
    ]);
    await expect(callAws({ service: 'logs', path: '/refused' })).rejects.toThrow('logs answers 400 to /refused: {}');
  });
});
