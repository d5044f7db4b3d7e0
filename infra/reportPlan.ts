import { Duration } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { useTable } from './permissions.ts';
import { allow } from './permission.ts';
import { PipelineFunction } from './pipelineFunction.ts';
import { DeadLetterQueue, PipelineQueue } from './pipelineQueue.ts';
import { ReportSchedule } from './reportSchedule.ts';
import type { StageSettings } from './stages.ts';
import type { StorageStack } from './storageStack.ts';

/** What planning needs beside its schedule. */
export interface ReportPlanProps {
  readonly settings: StageSettings;
  readonly storage: StorageStack;
  /** Where reports are asked for. */
  readonly reportQueue: IQueue;
}

/** Schedule → queue → function, which asks itself for one organisation a message, and then for the reports of its projects. */
export class ReportPlan extends Construct {
  constructor(scope: Construct, id: string, { settings, storage, reportQueue }: ReportPlanProps) {
    super(scope, id);
    const { alarms } = storage;
    const errorImpact = 'The reports of a finished period are not started by themselves.';
    const timeout = Duration.minutes(2);
    const { queue, source } = new PipelineQueue(this, 'PlanQueue', { alarms, errorImpact, handledWithin: timeout, tries: 5, atOnce: 2 });
    const plan = new PipelineFunction(this, 'Plan', {
      settings,
      alarms,
      entry: 'functions/report/planHandler.ts',
      errorImpact,
      environment: { TABLE_NAME: storage.table.tableName, REPORT_QUEUE_URL: reportQueue.queueUrl, PLAN_QUEUE_URL: queue.queueUrl },
      may: [...useTable(storage, { reads: ['list'] }), allow(['sqs:SendMessage'], [reportQueue.queueArn, queue.queueArn])],
      ofTenant: useTable(storage, { reads: ['settings'] }),
      memoryMegabytes: 512,
      timeout,
    });
    plan.startOn(source);
    const undelivered = new DeadLetterQueue(this, 'ScheduleDeadLetters', { alarms, errorImpact });
    acknowledge(undelivered, { SQS3: 'These are the dead letters of schedules.' });
    new ReportSchedule(this, 'Schedule', { queue, deadLetters: undelivered });
  }
}
