import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { useTable } from './permissions.ts';
import { PipelineFunction } from './pipelineFunction.ts';
import { DeadLetterQueue, PipelineQueue } from './pipelineQueue.ts';
import { raiseAlarm } from './raiseAlarm.ts';
import type { StageSettings } from './stages.ts';
import type { StorageStack } from './storageStack.ts';

/** What SES tells of, as it calls it. */
const followed = [
  'Email Sent',
  'Email Delivered',
  'Email Delivery Delayed',
  'Email Bounced',
  'Email Complaint Received',
  'Email Rejected',
  'Email Rendering Failed',
];

/** Event of SES → rule → queue → function: what becomes of each mail ends on its report's record. */
export class MailWatch extends Construct {
  constructor(scope: Construct, id: string, { settings, storage }: { settings: StageSettings; storage: StorageStack }) {
    super(scope, id);
    const { alarms } = storage;
    const timeout = Duration.seconds(30);
    const errorImpact = 'Nobody is told what became of mails to the funders.';
    const watch = new PipelineFunction(this, 'Watch', {
      settings,
      alarms,
      entry: 'functions/watch/handler.ts',
      errorImpact,
      environment: { TABLE_NAME: storage.table.tableName },
      may: [],
      ofTenant: useTable(storage, { reads: ['records'], puts: ['records'] }),
      memoryMegabytes: 256,
      timeout,
    });
    const queue = new PipelineQueue(this, 'WatchQueue', { alarms, errorImpact, handledWithin: timeout, tries: 5, atOnce: 2 });
    watch.startOn(queue.source);
    const undelivered = new DeadLetterQueue(this, 'MailEventDeadLetters', { alarms, errorImpact });
    acknowledge(undelivered, { SQS3: 'These are the dead letters of a rule of EventBridge.' });
    new Rule(this, 'MailFollowed', {
      description: 'SES tells what became of a mail',
      eventPattern: {
        source: ['aws.ses'],
        detailType: followed,
        detail: { mail: { tags: { 'ses:configuration-set': [storage.deliveries.configurationSetName] } } },
      },
      targets: [new SqsQueue(queue.queue, { deadLetterQueue: undelivered })],
    });
    const lost = new MetricFilter(this, 'NotDelivered', {
      logGroup: watch.log,
      filterPattern: FilterPattern.stringValue('$.message', '=', 'mail not delivered'),
      metricNamespace: 'Redovisa',
      metricName: `MailNotDelivered-${settings.name}`,
    });
    raiseAlarm(lost, {
      metric: lost.metric({ statistic: 'Sum', period: Duration.minutes(5) }),
      text: 'A report has not reached all that it was mailed to. It is said on the page: see "Mails that come back" in docs/operations.md.',
      alarms,
    });
  }
}
