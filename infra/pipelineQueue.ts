import { Duration } from 'aws-cdk-lib';
import type { IEventSource } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { raiseAlarm } from './raiseAlarm.ts';

/** What a queue needs to be told. */
export interface PipelineQueueProps {
  readonly alarms: ITopic;
  /** Longest time its function may take. What has thrown comes back in seconds; a message of a function that died comes back after six times this. */
  readonly handledWithin: Duration;
  /** How often a message is tried in all before it waits among the dead letters. */
  readonly tries: number;
  /** How many messages are handled at once, at most. */
  readonly atOnce: number;
  /** One sentence: what the user does not get while messages wait in the dead-letter queue. It becomes the alarm's text. */
  readonly errorImpact: string;
}

/** How long a message may be in the queue, its tries included. */
const longestWait = Duration.hours(1);

/** A queue between two stages, with a dead-letter queue that raises an alarm. Messages hold ids only, never personal data. */
export class PipelineQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  /** Starts a function, one message at a time. */
  readonly source: IEventSource;

  constructor(scope: Construct, id: string, { alarms, handledWithin, tries, atOnce, errorImpact }: PipelineQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', { alarms, errorImpact });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(6 * handledWithin.toSeconds()),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: tries },
    });
    raiseAlarm(this.queue, {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' }),
      from: longestWait.toSeconds(),
      text: `${errorImpact} Messages in the queue ${id} have waited for an hour: see "Old messages" in docs/operations.md.`,
      alarms,
    });
    this.source = new SqsEventSource(this.queue, { batchSize: 1, maxConcurrency: atOnce });
  }
}

/** Where what could not be done waits, for two weeks, until someone has read the alarm. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, { alarms, errorImpact }: Pick<PipelineQueueProps, 'alarms' | 'errorImpact'>) {
    super(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) });
    raiseAlarm(this, {
      metric: this.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
      text: `${errorImpact} Messages wait in the dead-letter queue ${this.queueName}: see "Dead letters" in docs/operations.md.`,
      alarms,
    });
  }
}
