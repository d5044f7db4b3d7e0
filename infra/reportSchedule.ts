import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ContextAttribute, Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** When the reports of each kind of period are made, at six in the morning in Stockholm: once the ledger of its last month has closed. */
const days = {
  month: { day: '10' },
  quarter: { day: '10', month: '1,4,7,10' },
  tertial: { day: '10', month: '1,5,9' },
  year: { day: '15', month: '1' },
} as const;

/** Starts the planning of reports when a period has ended, by the clock in Stockholm, summer and winter. */
export class ReportSchedule extends Construct {
  constructor(scope: Construct, id: string, { queue, deadLetters }: { queue: IQueue; deadLetters: IQueue }) {
    super(scope, id);
    const ofThisAccount = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } };
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: ofThisAccount }) });
    for (const [every, day] of Object.entries(days)) {
      new Schedule(this, every, {
        description: `Reports made once a ${every}`,
        schedule: ScheduleExpression.cron({ ...day, hour: '6', minute: '0', timeZone: TimeZone.of('Europe/Stockholm') }),
        target: new SqsSendMessage(queue, {
          role,
          deadLetterQueue: deadLetters,
          retryAttempts: 5,
          maxEventAge: Duration.hours(6),
          input: ScheduleTargetInput.fromObject({ every, firedAt: ContextAttribute.scheduledTime }),
        }),
      });
    }
  }
}
