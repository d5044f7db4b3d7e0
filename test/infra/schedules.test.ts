import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { stages } from '../../infra/stages.ts';
import { synthesize, textAt, valueAt } from './synthesized.ts';

const inputSchema = z.object({ every: z.string() });
const resources = synthesize().flatMap((stack) => stack.resources);
const of = (type: string) => resources.filter((resource) => resource.type === type);

describe('schedules', () => {
  test('reports start by the clock in Stockholm, and what cannot be started waits among dead letters', () => {
    const schedules = of('AWS::Scheduler::Schedule');
    expect(schedules).toHaveLength(4 * stages.length);
    for (const schedule of schedules) {
      expect(textAt(schedule, 'ScheduleExpressionTimezone')).toBe('Europe/Stockholm');
      expect(textAt(schedule, 'ScheduleExpression')).toMatch(/^cron\(0 6 \d+ [\d,*]+ \? \*\)$/);
      expect(valueAt(schedule, 'Target', 'DeadLetterConfig', 'Arn')).toBeDefined();
    }
  });

  test('each kind of period has its schedule', () => {
    const kinds = of('AWS::Scheduler::Schedule').map(
      (schedule) => inputSchema.parse(JSON.parse(textAt(schedule, 'Target', 'Input'))).every,
    );
    expect(new Set(kinds)).toEqual(new Set(['month', 'quarter', 'tertial', 'year']));
  });
});
