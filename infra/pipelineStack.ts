import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { GIVEN_UP } from '../functions/ingest/giveUpUpload.ts';
import { eraseFiles, sealIdentityNumbers, unsealFor, useFiles, useTable } from './permissions.ts';
import { allow } from './permission.ts';
import { PipelineFunction } from './pipelineFunction.ts';
import { MailWatch } from './mailWatch.ts';
import { DeadLetterQueue, PipelineQueue } from './pipelineQueue.ts';
import { raiseAlarm } from './raiseAlarm.ts';
import { ReportPlan } from './reportPlan.ts';
import type { StageSettings } from './stages.ts';
import type { StorageStack } from './storageStack.ts';

/** What the stages after the upload need. */
export interface PipelineStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly storage: StorageStack;
}

/** Places of what is kept of an upload. */
const kept = ['originals/', 'annotated/', 'results/'];

/** File in → rows stored → report made → mail sent. Holds nothing that cannot be made again. */
export class PipelineStack extends Stack {
  readonly ingestQueue: PipelineQueue;
  readonly reportQueue: PipelineQueue;
  readonly sendQueue: PipelineQueue;
  readonly monthQueue: PipelineQueue;
  readonly protectQueue: PipelineQueue;
  readonly #settings: StageSettings;
  readonly #storage: StorageStack;

  constructor(scope: Construct, id: string, { settings, storage, ...props }: PipelineStackProps) {
    super(scope, id, props);
    this.#settings = settings;
    this.#storage = storage;
    this.sendQueue = this.addSend();
    this.monthQueue = this.addMonths();
    this.reportQueue = this.addReport();
    this.protectQueue = this.addProtect();
    this.ingestQueue = this.addIngest();
    new ReportPlan(this, 'Reports', { settings, storage, reportQueue: this.reportQueue.queue });
    new MailWatch(this, 'Mails', { settings, storage });
    new CfnOutput(this, 'IngestQueueUrl', {
      value: this.ingestQueue.queue.queueUrl,
      description: 'Where what lies in UploadEventDeadLetters is sent again',
    });
  }

  private addIngest(): PipelineQueue {
    const storage = this.#storage;
    const timeout = Duration.minutes(5);
    const errorImpact = 'Coordinators get no answer to the workbooks they have uploaded.';
    const ingest = new PipelineFunction(this, 'Ingest', {
      ...this.#common,
      entry: 'functions/ingest/handler.ts',
      errorImpact,
      environment: {
        TABLE_NAME: storage.table.tableName,
        UPLOADS_BUCKET: storage.uploads.bucketName,
        REPORTS_BUCKET: storage.reports.bucketName,
        IDENTITY_KEY: storage.identityKey.keyArn,
        REPORT_QUEUE_URL: this.reportQueue.queue.queueUrl,
        PROTECT_QUEUE_URL: this.protectQueue.queue.queueUrl,
      },
      may: [allow(['sqs:SendMessage'], [this.reportQueue.queue.queueArn, this.protectQueue.queue.queueArn])],
      ofTenant: [
        ...useTable(storage, {
          reads: ['settings', 'records', 'rows', 'pseudonymKeys', 'protection'],
          puts: ['records', 'rows', 'pseudonymKeys', 'protection'],
        }),
        ...useFiles(storage, storage.uploads, { reads: ['incoming/', 'originals/'], writes: kept, looksFor: ['incoming/'] }),
        ...useFiles(storage, storage.reports, { reads: ['reports/'] }),
        sealIdentityNumbers(storage),
      ],
      memoryMegabytes: 2048,
      timeout,
    });
    const queue = new PipelineQueue(this, 'IngestQueue', {
      alarms: storage.alarms,
      errorImpact,
      handledWithin: timeout,
      tries: 5,
      atOnce: 10,
    });
    ingest.startOn(queue.source);
    // Of their own: SQS moves back only what came from a queue, and these never came to one.
    const undelivered = new DeadLetterQueue(this, 'UploadEventDeadLetters', { alarms: storage.alarms, errorImpact });
    acknowledge(undelivered, { SQS3: 'These are the dead letters of a rule of EventBridge.' });
    this.addGiveUp([queue.deadLetters, undelivered]);
    new Rule(this, 'UploadArrived', {
      description: 'A workbook has been uploaded',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [storage.uploads.bucketName] }, object: { key: [{ prefix: 'incoming/' }] } },
      },
      targets: [new SqsQueue(queue.queue, { deadLetterQueue: undelivered })],
    });
    return queue;
  }

  /** What could not be read is answered, so that dead letters wait only when this cannot be done either. */
  private addGiveUp(deadLetters: readonly Queue[]): void {
    const storage = this.#storage;
    const errorImpact = 'Coordinators are not told that their workbooks could not be read.';
    const giveUp = new PipelineFunction(this, 'GiveUp', {
      ...this.#common,
      entry: 'functions/ingest/failedHandler.ts',
      errorImpact,
      environment: { TABLE_NAME: storage.table.tableName, SEND_QUEUE_URL: this.sendQueue.queue.queueUrl },
      may: [allow(['sqs:SendMessage'], [this.sendQueue.queue.queueArn])],
      ofTenant: useTable(storage, { reads: ['records'], puts: ['records'] }),
      memoryMegabytes: 512,
      timeout: Duration.seconds(30),
    });
    const givenUp = new MetricFilter(this, 'GivenUp', {
      logGroup: giveUp.log,
      filterPattern: FilterPattern.stringValue('$.message', '=', GIVEN_UP),
      metricNamespace: 'Redovisa',
      metricName: `GivenUp-${this.#settings.name}`,
    });
    raiseAlarm(givenUp, {
      metric: givenUp.metric({ statistic: 'Sum', period: Duration.minutes(5) }),
      text: 'A workbook could not be read, or not all that follows was done. Who uploaded it has been told: see "Uploads given up" in docs/operations.md.',
      alarms: storage.alarms,
    });
    for (const letters of deadLetters) giveUp.startOn(new SqsEventSource(letters, { batchSize: 1, maxConcurrency: 2 }));
  }

  private addReport(): PipelineQueue {
    const storage = this.#storage;
    const timeout = Duration.minutes(5);
    const errorImpact = 'Reports to funders are not made.';
    const report = new PipelineFunction(this, 'Report', {
      ...this.#common,
      entry: 'functions/report/handler.ts',
      files: 'templates/funders/**/report.xlsx',
      errorImpact,
      environment: {
        TABLE_NAME: storage.table.tableName,
        REPORTS_BUCKET: storage.reports.bucketName,
        IDENTITY_KEY: storage.identityKey.keyArn,
        SEND_QUEUE_URL: this.sendQueue.queue.queueUrl,
        MONTH_QUEUE_URL: this.monthQueue.queue.queueUrl,
      },
      may: [allow(['sqs:SendMessage'], [this.sendQueue.queue.queueArn, this.monthQueue.queue.queueArn])],
      ofTenant: [
        ...useTable(storage, { reads: ['settings', 'records', 'rows'], puts: ['records'] }),
        // Reads what it said before, to tell what has changed since.
        ...useFiles(storage, storage.reports, { reads: ['reports/'], writes: ['reports/'] }),
        unsealFor(storage, 'sensitive'),
      ],
      memoryMegabytes: 2048,
      timeout,
    });
    const queue = new PipelineQueue(this, 'ReportQueue', {
      alarms: storage.alarms,
      errorImpact,
      handledWithin: timeout,
      tries: 5,
      atOnce: 20,
    });
    report.startOn(queue.source);
    return queue;
  }

  /** A function of its own, so that no other report can open an identity number. */
  private addMonths(): PipelineQueue {
    const storage = this.#storage;
    const timeout = Duration.minutes(5);
    const errorImpact = 'The participant files for SCB, with identity numbers, are not made.';
    const months = new PipelineFunction(this, 'Months', {
      ...this.#common,
      entry: 'functions/report/monthHandler.ts',
      errorImpact,
      environment: {
        TABLE_NAME: storage.table.tableName,
        REPORTS_BUCKET: storage.reports.bucketName,
        IDENTITY_KEY: storage.identityKey.keyArn,
      },
      may: [],
      ofTenant: [
        ...useTable(storage, { reads: ['settings', 'records', 'rows', 'protection'] }),
        ...useFiles(storage, storage.reports, { reads: ['reports/'], writes: ['months/'] }),
        unsealFor(storage, 'identity', 'placeholder'),
      ],
      memoryMegabytes: 2048,
      timeout,
    });
    const queue = new PipelineQueue(this, 'MonthQueue', {
      alarms: storage.alarms,
      errorImpact,
      handledWithin: timeout,
      tries: 5,
      atOnce: 2,
    });
    months.startOn(queue.source);
    return queue;
  }

  /** A function of its own, so that no other may erase a file. */
  private addProtect(): PipelineQueue {
    const storage = this.#storage;
    const timeout = Duration.minutes(15);
    const errorImpact = 'People with protected data still stand with identity numbers in lists stored before.';
    const protect = new PipelineFunction(this, 'Protect', {
      ...this.#common,
      entry: 'functions/ingest/protectHandler.ts',
      errorImpact,
      environment: {
        TABLE_NAME: storage.table.tableName,
        UPLOADS_BUCKET: storage.uploads.bucketName,
        REPORTS_BUCKET: storage.reports.bucketName,
        IDENTITY_KEY: storage.identityKey.keyArn,
        REPORT_QUEUE_URL: this.reportQueue.queue.queueUrl,
      },
      may: [allow(['sqs:SendMessage'], [this.reportQueue.queue.queueArn])],
      ofTenant: [
        ...useTable(storage, {
          reads: ['settings', 'records', 'rows', 'pseudonymKeys', 'protection'],
          looksForRows: true,
          puts: ['records', 'rows', 'protection'],
          changes: ['records'],
        }),
        ...useFiles(storage, storage.uploads, { reads: kept, writes: kept, looksFor: ['incoming/', ...kept] }),
        ...eraseFiles(storage, storage.uploads, ['incoming/', ...kept]),
        ...eraseFiles(storage, storage.reports, ['months/']),
        sealIdentityNumbers(storage),
      ],
      memoryMegabytes: 2048,
      timeout,
    });
    const queue = new PipelineQueue(this, 'ProtectQueue', {
      alarms: storage.alarms,
      errorImpact,
      handledWithin: timeout,
      tries: 5,
      atOnce: 2,
    });
    protect.startOn(queue.source);
    return queue;
  }

  private addSend(): PipelineQueue {
    const storage = this.#storage;
    const timeout = Duration.minutes(1);
    const errorImpact = 'Finished reports do not reach the funders by mail.';
    const send = new PipelineFunction(this, 'Send', {
      ...this.#common,
      entry: 'functions/send/handler.ts',
      errorImpact,
      environment: {
        TABLE_NAME: storage.table.tableName,
        REPORTS_BUCKET: storage.reports.bucketName,
        MAIL_SENDER: `redovisa@${this.#settings.mailDomain}`,
        MAIL_CONFIGURATION_SET: storage.deliveries.configurationSetName,
      },
      may: [
        allow(
          ['ses:SendEmail'],
          [
            storage.sender.emailIdentityArn,
            this.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: storage.deliveries.configurationSetName }),
          ],
        ),
      ],
      ofTenant: [
        ...useTable(storage, { reads: ['settings', 'records'], puts: ['records'] }),
        ...useFiles(storage, storage.reports, { reads: ['reports/'], writes: ['reports/'] }),
      ],
      memoryMegabytes: 512,
      timeout,
    });
    // A mail that failed is not tried again, so that it never comes to the dead letters.
    const faults = new MetricFilter(this, 'SendFaults', {
      logGroup: send.log,
      filterPattern: FilterPattern.stringValue('$.level', '=', 'error'),
      metricNamespace: 'Redovisa',
      metricName: `SendFaults-${this.#settings.name}`,
    });
    raiseAlarm(faults, {
      metric: faults.metric({ statistic: 'Sum', period: Duration.minutes(5) }),
      text: 'A report was not mailed, or is not known to have been. Send logs a fault: see "A mail that failed" in docs/operations.md.',
      alarms: storage.alarms,
    });
    const queue = new PipelineQueue(this, 'SendQueue', {
      alarms: storage.alarms,
      errorImpact,
      handledWithin: timeout,
      tries: 5,
      atOnce: 2,
    });
    send.startOn(queue.source);
    return queue;
  }

  get #common() {
    return { settings: this.#settings, alarms: this.#storage.alarms };
  }
}
