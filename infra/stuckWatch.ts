import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { METRICS } from '../functions/shared/lambda/createLog.ts';
import { useFiles, useTable } from './permissions.ts';
import { PipelineFunction } from './pipelineFunction.ts';
import { raiseAlarm } from './raiseAlarm.ts';
import type { StageSettings } from './stages.ts';
import type { StorageStack } from './storageStack.ts';

/** How long something may be stuck before the next look. */
const every = Duration.hours(1);

/** Measures of `functions/watch/findStuck.ts`, and what is said when there are any. */
const texts = {
  UploadsNotAnswered: 'Coordinators wait for the answer to a workbook. It came an hour ago and nothing has failed',
  ReportsNotMade: 'A report may be handed in too late. It is due within days and has not been made',
};

/** Every hour → function → measures → alarms: what no fault tells of. A look that fails is made again an hour later. */
export class StuckWatch extends Construct {
  constructor(scope: Construct, id: string, { settings, storage }: { settings: StageSettings; storage: StorageStack }) {
    super(scope, id);
    const { alarms } = storage;
    const look = new PipelineFunction(this, 'Stuck', {
      settings,
      alarms,
      entry: 'functions/watch/stuckHandler.ts',
      errorImpact: 'Nobody is told of workbooks without an answer and reports that are due and not made.',
      environment: { TABLE_NAME: storage.table.tableName, UPLOADS_BUCKET: storage.uploads.bucketName },
      may: useTable(storage, { reads: ['list'] }),
      ofTenant: [
        ...useTable(storage, { reads: ['settings', 'records'] }),
        ...useFiles(storage, storage.uploads, { looksFor: ['incoming/', 'originals/'] }),
      ],
      memoryMegabytes: 512,
      timeout: Duration.minutes(5),
    });
    new Rule(this, 'EveryHour', {
      description: 'Look for what is stuck',
      schedule: Schedule.rate(every),
      targets: [new LambdaFunction(look.function)],
    });
    for (const [metricName, text] of Object.entries(texts)) {
      const metric = new Metric({
        namespace: METRICS,
        metricName,
        dimensionsMap: { stage: settings.name },
        statistic: 'Maximum',
        period: every,
      });
      raiseAlarm(this, { name: `${metricName}Alarm`, metric, text: `${text}: see "What is stuck" in docs/operations.md.`, alarms });
    }
  }
}
