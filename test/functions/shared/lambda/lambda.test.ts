import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createLog } from '../../../../functions/shared/lambda/createLog.ts';
import { lambda } from '../../../../functions/shared/lambda/lambda.ts';
import { queueLambda } from '../../../../functions/shared/lambda/queueLambda.ts';
import type { Retries } from '../../../../functions/shared/ports.ts';
import { queueEvent } from '../../../support/queueEvent.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';

const event = z.object({ projectId: z.string() });

/** A log whose lines can be read. */
function readableLog() {
  const lines: Record<string, unknown>[] = [];
  return { lines, log: createLog((line) => lines.push(JSON.parse(line) as Record<string, unknown>)) };
}

describe('a handler', () => {
  test('gives its use case the parsed event and what it needs from outside', async () => {
    const handler = lambda({
      event,
      connect: () => ({ greeting: 'Hej' }),
      useCase: async ({ projectId }, { greeting }) => `${greeting} ${projectId}`,
    });

    expect(await handler({ projectId: 'vagen', more: 1 })).toBe('Hej vagen');
  });

  test('connects on the first event and never again', async () => {
    let connected = 0;
    const handler = lambda({ event, connect: () => (connected += 1), useCase: async (_event, count) => count });
    expect(connected).toBe(0);

    expect(await Promise.all([handler({ projectId: 'a' }), handler({ projectId: 'b' })])).toEqual([1, 1]);
    expect(await handler({ projectId: 'c' })).toBe(1);
  });

  test('tries to connect again when it did not succeed', async () => {
    let tries = 0;
    const connect = () => {
      tries += 1;
      if (tries === 1) throw new Error('no settings');
      return tries;
    };
    const handler = lambda({ event, connect, useCase: async (_event, count) => count, log: readableLog().log });

    await expect(handler({ projectId: 'a' })).rejects.toThrow('no settings');
    expect(await handler({ projectId: 'a' })).toBe(2);
  });

  test('logs a fault once with its causes and throws it on', async () => {
    const { lines, log } = readableLog();
    const fault = new Error('The report could not be made', { cause: new TypeError('no table') });
    const useCase = () => Promise.reject(fault);

    await expect(lambda({ event, connect: () => undefined, useCase, log })({ projectId: 'a' })).rejects.toBe(fault);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 'error',
      fault: 'Error',
      message: 'The report could not be made < no table',
      requestId: 'local',
    });
    expect(lines[0]?.['stack']).toContain('lambda.test.ts');
  });

  test('names where an event is not as declared, and never what stands there', async () => {
    const { lines, log } = readableLog();
    const handler = lambda({ event: z.object({ list: z.array(event) }), connect: () => undefined, useCase: async () => undefined, log });

    await expect(handler({ list: [{ projectId: 'a' }, { projectId: 1989 }] })).rejects.toThrow(
      'Not as declared: event.list.1.projectId (invalid_type)',
    );
    expect(JSON.stringify(lines)).not.toContain('1989');
  });
});

describe('a handler fed by a queue', () => {
  /** Where messages that failed are told to come back, in seconds. */
  function rememberRetries() {
    const pauses: number[] = [];
    return { pauses, retries: { comeBackIn: async (seconds: number) => void pauses.push(seconds) } satisfies Retries };
  }

  test('gives the use case its message', async () => {
    const handled: string[] = [];
    const { pauses, retries } = rememberRetries();
    const useCase = async ({ projectId }: z.infer<typeof event>) => handled.push(projectId);
    await queueLambda({ message: event, connect: () => undefined, useCase, retries })(queueEvent({ projectId: 'a' }));

    expect(handled).toEqual(['a']);
    expect(pauses).toEqual([]);
  });

  test.each([
    [1, 15],
    [2, 30],
    [3, 60],
    [4, 120],
    [5, 240],
    [40, 900],
  ])('throws after try %i, so that the platform counts it, and lets the message come back in %i s', async (tries, seconds) => {
    const { lines, log } = readableLog();
    const { pauses, retries } = rememberRetries();
    const useCase = async () => Promise.reject(new Error('AWS is down'));
    const handler = queueLambda({ message: event, connect: () => undefined, useCase, log, retries });

    await expect(handler(queueEvent({ projectId: 'a' }, { tries }))).rejects.toThrow('AWS is down');
    expect(pauses).toEqual([seconds]);
    expect(lines).toHaveLength(1);
  });

  test.each([
    ['{}', 'Not as declared: message.projectId (invalid_type)'],
    ['{"name":"Anna Ander', 'The message is not JSON'],
  ])('throws at the message %s and does not say what stands there', async (body, fault) => {
    const { lines, log } = readableLog();
    const { pauses, retries } = rememberRetries();
    const handler = queueLambda({ message: event, connect: () => undefined, useCase: async () => undefined, log, retries });

    await expect(handler(queueEvent(body))).rejects.toThrow(fault);
    expect(pauses).toEqual([15]);
    expect(JSON.stringify(lines)).not.toContain('Ander');
  });

  test('throws what went wrong also when the message cannot be told when to come back', async () => {
    const { log } = readableLog();
    const retries = { comeBackIn: () => Promise.reject(new Error('SQS is down too')) };
    const useCase = () => Promise.reject(new Error('AWS is down'));
    await expect(
      queueLambda({ message: event, connect: () => undefined, useCase, log, retries })(queueEvent({ projectId: 'a' })),
    ).rejects.toThrow('AWS is down');
  });

  test('lets the message come back when it cannot connect', async () => {
    const { lines, log } = readableLog();
    const { pauses, retries } = rememberRetries();
    const connect = () => Promise.reject(new Error('no settings'));

    await expect(
      queueLambda({ message: event, connect, useCase: async () => undefined, log, retries })(queueEvent({ projectId: 'a' })),
    ).rejects.toThrow('no settings');
    expect(pauses).toEqual([15]);
    expect(lines).toHaveLength(1);
  });
});

describe('a case', () => {
  const caseNumber = '01KBCD0123456789ABCDEFGHJK';
  const silent = { comeBackIn: async () => undefined } satisfies Retries;

  /** A handler that logs what it does, and what it logged. */
  function telling(caseOf?: (message: { projectId: string }) => string | undefined) {
    const { lines, log } = readableLog();
    const useCase = async () => log.info('done');
    return {
      lines,
      handler: queueLambda({ message: event, connect: () => undefined, useCase, retries: silent, log, ...(caseOf && { caseOf }) }),
    };
  }

  test('is in every line, and in the fault that ends it', async () => {
    const { lines, handler } = telling();
    await handler(queueEvent({ projectId: 'a' }, { caseNumber }));
    await expect(handler(queueEvent('{}', { caseNumber }))).rejects.toThrow();
    expect(lines).toMatchObject([
      { message: 'done', caseNumber, coldStart: true, requestId: 'local' },
      { level: 'error', caseNumber, coldStart: false },
    ]);
  });

  test('is what the message says that it is of, before what stands beside it', async () => {
    const { lines, handler } = telling(({ projectId }) => projectId);
    await handler(queueEvent({ projectId: 'vagen' }, { caseNumber }));
    expect(lines).toMatchObject([{ caseNumber: 'vagen' }]);
  });

  test('is a new one for each message that says none, or says something that is no number of a case', async () => {
    const { lines, handler } = telling();
    for (const said of [undefined, 'ett ärende', makeIdentityNumber(3)])
      await handler(queueEvent({ projectId: 'a' }, said === undefined ? {} : { caseNumber: said }));
    const numbers = lines.map(({ caseNumber: born }) => z.string().parse(born));
    for (const born of numbers) expect(born).toMatch(/^[0-9A-Z]{26}$/);
    expect(new Set(numbers).size).toBe(3);
  });

  test('of two at once are not mixed up', async () => {
    const { lines, log } = readableLog();
    const useCase = async ({ projectId }: { projectId: string }) => {
      await new Promise((resolve) => setTimeout(resolve, projectId === 'a' ? 20 : 1));
      log.info(projectId);
    };
    const handler = queueLambda({
      message: event,
      connect: () => undefined,
      useCase,
      retries: silent,
      caseOf: ({ projectId }) => projectId,
      log,
    });
    await Promise.all(['a', 'b'].map((projectId) => handler(queueEvent({ projectId }))));
    expect(lines.map(({ message, caseNumber: said }) => [message, said])).toEqual([
      ['b', 'b'],
      ['a', 'a'],
    ]);
  });
});

describe('the log', () => {
  test('measures in the line that tells, in the form that CloudWatch reads', () => {
    const { lines, log } = readableLog();
    log.info('Upload answered', { outcome: 'stored' }, [
      { name: 'UploadsAnswered', value: 1, by: ['outcome'] },
      { name: 'SecondsToAnswer', value: 12, unit: 'Seconds' },
    ]);
    expect(lines).toEqual([
      {
        outcome: 'stored',
        level: 'info',
        message: 'Upload answered',
        UploadsAnswered: 1,
        SecondsToAnswer: 12,
        _aws: {
          Timestamp: expect.any(Number) as number,
          CloudWatchMetrics: [
            { Namespace: 'Redovisa', Dimensions: [['stage', 'outcome']], Metrics: [{ Name: 'UploadsAnswered', Unit: 'Count' }] },
            { Namespace: 'Redovisa', Dimensions: [['stage']], Metrics: [{ Name: 'SecondsToAnswer', Unit: 'Seconds' }] },
          ],
        },
      },
    ]);
  });

  test('has one line of JSON per call', () => {
    const written: string[] = [];
    createLog((line) => written.push(line)).info('report sent', { project: 'vagen', recipients: 2 });

    expect(written).toEqual(['{"project":"vagen","recipients":2,"level":"info","message":"report sent"}\n']);
  });

  test('masks identity numbers that have come into it by mistake, in any written form', () => {
    const { lines, log } = readableLog();
    const number = makeIdentityNumber(12345);
    const forms = [number, number.slice(2), `${number.slice(0, 8)}-${number.slice(8)}`, `${number.slice(2, 8)}+${number.slice(8)}`];
    for (const form of forms) {
      log.info(`rad ${form} är fel`, { where: form });
      log.fault(new Error(`Bad row ${form}`, { cause: new Error(form) }), { where: form });
    }

    for (const form of forms) expect(JSON.stringify(lines)).not.toContain(form);
    expect(JSON.stringify(lines)).not.toContain(number.slice(-4));
  });

  test('says so when what was thrown is not an error', () => {
    const { lines, log } = readableLog();
    log.fault('Anna Andersson');

    expect(lines).toEqual([{ level: 'error', message: 'Something that is not an error was thrown', fault: 'string', stack: '' }]);
  });
});
