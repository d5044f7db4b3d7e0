import { Cron } from 'croner';
import * as z from 'zod';
import { scheduleMessageSchema } from '../../functions/shared/records/messages.ts';
import type { LocalResource } from './resolveTemplates.ts';

type ScheduleName = z.infer<typeof scheduleMessageSchema>['every'];

/** One schedule of the templates. */
export interface RunningSchedule {
  /** The kind of period it makes reports for: `quarter`. */
  readonly name: ScheduleName;
  /** When it starts next, as far as the clock or the moves so far have come. */
  next(): Date;
  /** Starts it at once as if its next date had come, and moves on past that date. */
  moveToNext(): Promise<Date>;
}

/** The schedules at work. */
export interface Schedules {
  readonly all: readonly RunningSchedule[];
  stop(): void;
}

/** Puts a message in the queue with an ARN. */
type Put = (arn: string, message: string) => Promise<void>;

const scheduleSchema = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string(),
  Target: z.object({ Arn: z.string(), Input: z.string() }),
});
const inputSchema = scheduleMessageSchema.pick({ every: true });

/** Runs the templates' schedules by the clock, in their own time zone; each can also be moved to its next date by hand. */
export function runSchedules(resources: readonly LocalResource[], put: Put): Schedules {
  const running = resources.filter(({ type }) => type === 'AWS::Scheduler::Schedule').map((resource) => runSchedule(resource, put));
  return {
    all: running.map(({ schedule }) => schedule),
    stop: () => {
      for (const { job } of running) job.stop();
    },
  };
}

function runSchedule(resource: LocalResource, put: Put): { schedule: RunningSchedule; job: Cron } {
  const { ScheduleExpression, ScheduleExpressionTimezone, Target } = scheduleSchema.parse(resource.properties);
  const start = async (at: Date): Promise<void> => {
    await put(Target.Arn, Target.Input.replaceAll('<aws.scheduler.scheduled-time>', at.toISOString()));
  };
  const job = new Cron(toCron(ScheduleExpression), { timezone: ScheduleExpressionTimezone, unref: true, catch: true }, (self) =>
    start(self.currentRun() ?? new Date()),
  );
  let movedTo: Date | undefined;
  const next = (): Date => {
    const date = job.nextRun(movedTo);
    if (!date) throw new Error(`${ScheduleExpression} never comes again`);
    return date;
  };
  const moveToNext = async (): Promise<Date> => {
    const date = next();
    movedTo = date;
    await start(date);
    return date;
  };
  return { schedule: { name: inputSchema.parse(JSON.parse(Target.Input)).every, next, moveToNext }, job };
}

/** `cron(0 6 10 1,4,7,10 ? *)` as croner writes it: without the year, and `*` for `?`. */
function toCron(expression: string): string {
  const [, fields] = /^cron\((.+) \*\)$/.exec(expression) ?? [];
  if (!fields) throw new Error(`Not a schedule for every year: ${expression}`);
  return fields.replaceAll('?', '*');
}
