import { afterEach, describe, expect, test } from 'vitest';
import type { LocalResource } from '../../../infra/local/resolveTemplates.ts';
import { runSchedules, type Schedules } from '../../../infra/local/runSchedules.ts';

let running: Schedules | undefined;
afterEach(() => running?.stop());

function start(expression: string, timezone = 'Europe/Stockholm') {
  const events: unknown[] = [];
  const schedule: LocalResource = {
    stack: 'pipeline',
    logicalId: 'Quarter',
    type: 'AWS::Scheduler::Schedule',
    ref: 'quarter',
    metadata: {},
    attribute: () => '',
    properties: {
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: timezone,
      Target: { Arn: 'plan', Input: '{"every":"quarter","firedAt":"<aws.scheduler.scheduled-time>"}' },
    },
  };
  running = runSchedules([schedule], async (arn, message) => void events.push({ arn, message: JSON.parse(message) as unknown }));
  const [only] = running.all;
  if (!only) throw new Error('no schedule');
  return { schedule: only, events };
}

describe('runSchedules', () => {
  test('moving a schedule puts its message in the queue as if the next date had come', async () => {
    const { schedule, events } = start('cron(0 6 10 1,4,7,10 ? *)');
    const date = await schedule.moveToNext();
    expect(events).toEqual([{ arn: 'plan', message: { every: 'quarter', firedAt: date.toISOString() } }]);
    expect(date.getTime()).toBeGreaterThan(Date.now());
  });

  test('moving it again goes on to the date after', async () => {
    const { schedule } = start('cron(0 6 10 1,4,7,10 ? *)');
    const dates = [await schedule.moveToNext(), await schedule.moveToNext(), await schedule.moveToNext(), await schedule.moveToNext()];
    expect(new Set(dates.map((date) => date.getUTCMonth() + 1))).toEqual(new Set([1, 4, 7, 10]));
    expect(schedule.next() > (dates.at(-1) ?? schedule.next())).toBe(true);
  });

  test('six in the morning is by the clock in Stockholm, summer and winter', async () => {
    const { schedule } = start('cron(0 6 10 1,7 ? *)');
    const dates = [await schedule.moveToNext(), await schedule.moveToNext()];
    const hourIn = (month: number) => dates.find((date) => date.getUTCMonth() + 1 === month)?.getUTCHours();
    expect({ winter: hourIn(1), summer: hourIn(7) }).toEqual({ winter: 5, summer: 4 });
  });

  test('a schedule of one year only is not understood here', () => {
    expect(() => start('cron(0 6 10 1 ? 2027)')).toThrow('2027');
  });
});
