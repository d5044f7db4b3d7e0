import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { ReadWriteType, Trail } from 'aws-cdk-lib/aws-cloudtrail';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership, StorageClass } from 'aws-cdk-lib/aws-s3';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { Accounts } from './accounts.ts';
import { acknowledge } from './acknowledge.ts';
import { raiseAlarm } from './raiseAlarm.ts';
import { PrivateBucket } from './privateBucket.ts';
import type { StageSettings } from './stages.ts';

/** Everything that must outlive a deployment: data, keys, accounts, and what a person has confirmed by hand (sender domain, alarm addresses). */
export class StorageStack extends Stack {
  /** Encrypts the table, the buckets and the alarm topic. */
  readonly storageKey: Key;
  /** Seals identity numbers. Only those who may open them may use it. */
  readonly identityKey: Key;
  readonly table: TableV2;
  readonly accessLogs: Bucket;
  readonly uploads: PrivateBucket;
  readonly reports: PrivateBucket;
  readonly alarms: Topic;
  readonly sender: EmailIdentity;
  readonly deliveries: ConfigurationSet;
  readonly users: UserPool;
  /** Who signs the tokens of those who sign in, as an address. */
  readonly issuer: string;

  constructor(scope: Construct, id: string, props: StackProps & { settings: StageSettings }) {
    super(scope, id, { ...props, terminationProtection: true });
    const { settings } = props;
    const key = { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN };
    this.storageKey = new Key(this, 'StorageKey', { ...key, description: 'Redovisa: table, buckets and alarms' });
    this.identityKey = new Key(this, 'IdentityKey', { ...key, description: 'Redovisa: sealed identity numbers' });
    this.table = this.addTable();
    this.accessLogs = this.addAccessLogs();
    this.uploads = this.addUploads(settings);
    this.reports = new PrivateBucket(this, 'Reports', {
      key: this.storageKey,
      accessLogs: this.accessLogs,
      lifecycleRules: [
        { prefix: 'reports/', transitions: [{ storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(90) }] },
        // Identity numbers are not left lying: a month's file is uploaded and can be made again.
        { prefix: 'months/', expiration: Duration.days(settings.keepMonthFilesDays), noncurrentVersionExpiration: Duration.days(1) },
      ],
    });
    this.alarms = this.addAlarms(settings);
    this.deliveries = new ConfigurationSet(this, 'Deliveries', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
    // The default bus is the only one that SES tells.
    this.deliveries.addEventDestination('Events', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
    this.watchReputation();
    this.sender = new EmailIdentity(this, 'Sender', { identity: Identity.domain(settings.mailDomain), configurationSet: this.deliveries });
    this.sender.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.users = new Accounts(this, 'Accounts', { settings, alarms: this.alarms }).users;
    this.issuer = `https://cognito-idp.${this.region}.amazonaws.com/${this.users.userPoolId}`;
    this.addTrail();
    this.nameForPeople();
  }

  /** Who opened, wrote or erased a file with identity numbers, by whatever way: also past our own functions and their log. */
  private addTrail(): void {
    const bucket = new PrivateBucket(this, 'TrailFiles', {
      key: this.storageKey,
      accessLogs: this.accessLogs,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    });
    const trail = new Trail(this, 'Trail', {
      bucket,
      encryptionKey: this.storageKey,
      isMultiRegionTrail: false,
      includeGlobalServiceEvents: false,
      managementEvents: ReadWriteType.NONE,
      enableFileValidation: true,
    });
    this.storageKey.grant(this.#service('cloudtrail'), 'kms:GenerateDataKey*', 'kms:DescribeKey');
    trail.addS3EventSelector(
      [
        ...['incoming/', 'originals/', 'annotated/', 'results/'].map((objectPrefix) => ({ bucket: this.uploads, objectPrefix })),
        { bucket: this.reports, objectPrefix: 'months/' },
      ],
      { includeManagementEvents: false },
    );
  }

  /** A service of AWS, only where it acts for this account. */
  #service(name: string): ServicePrincipal {
    return new ServicePrincipal(`${name}.amazonaws.com`, { conditions: { StringEquals: { 'aws:SourceAccount': this.account } } });
  }

  /** SES stops sending for an account at 10 % returned mails and 0.5 % complaints; a review begins at half of that. */
  private watchReputation(): void {
    const limits = {
      BounceRate: { from: 0.05, of: 'mails are returned' },
      ComplaintRate: { from: 0.001, of: 'mails are marked as unwanted' },
    };
    for (const [name, { from, of }] of Object.entries(limits)) {
      const metric = new Metric({
        namespace: 'AWS/SES',
        metricName: `Reputation.${name}`,
        dimensionsMap: { 'ses:configuration-set': this.deliveries.configurationSetName },
        statistic: 'Maximum',
        period: Duration.hours(1),
      });
      raiseAlarm(this.deliveries, {
        name: `${name}Alarm`,
        metric,
        from,
        text: `Reports may soon not reach the funders by mail. Too many ${of}: see "Mails that come back" in docs/operations.md.`,
        alarms: this.alarms,
      });
    }
  }

  /** What is written in commands by hand, under names that can be found. */
  private nameForPeople(): void {
    new CfnOutput(this, 'TableName', { value: this.table.tableName, description: 'The table, for npm run put-project' });
    new CfnOutput(this, 'UserPoolId', { value: this.users.userPoolId, description: 'Where accounts are made by hand' });
    new CfnOutput(this, 'UploadsBucketName', { value: this.uploads.bucketName, description: 'Files that people have handed in' });
    new CfnOutput(this, 'ReportsBucketName', {
      value: this.reports.bucketName,
      description: 'Reports, and month files with identity numbers',
    });
    new CfnOutput(this, 'AlarmTopicArn', { value: this.alarms.topicArn, description: 'Who subscribes to it gets the alarms' });
  }

  private addTable(): TableV2 {
    return new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      // Sessions only: nothing else says when it goes.
      timeToLiveAttribute: 'goneAt',
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.storageKey),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private addAccessLogs(): Bucket {
    const bucket = new Bucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      // CloudFront's log delivery still writes with an ACL.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(365) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(bucket, {
      S1: 'This is where the access logs of the other buckets are written; S3 cannot write its logs to a bucket with a key of our own.',
    });
    return bucket;
  }

  private addUploads(settings: StageSettings): PrivateBucket {
    const bucket = new PrivateBucket(this, 'Uploads', {
      key: this.storageKey,
      accessLogs: this.accessLogs,
      // The browser posts the file straight to the bucket, with a form that is signed for one key, one size and a few minutes.
      cors: [
        {
          allowedMethods: [HttpMethods.POST],
          allowedOrigins: [`https://${settings.pageDomain.name}`],
          allowedHeaders: ['*'],
          maxAge: 3000,
        },
      ],
      lifecycleRules: [
        // What is posted is copied to originals/ when it is first read; until then it may wait among the dead letters.
        { prefix: 'incoming/', expiration: Duration.days(30) },
        ...['originals/', 'annotated/', 'results/'].map((prefix) => ({ prefix, expiration: Duration.days(settings.keepUploadsDays) })),
      ],
    });
    bucket.sendEvents();
    return bucket;
  }

  private addAlarms(settings: StageSettings): Topic {
    const topic = new Topic(this, 'Alarms', { masterKey: this.storageKey, enforceSSL: true });
    // A policy of our own, as enforceSSL makes one, takes the place of the one that lets everything in the account publish.
    const alarms = this.#service('cloudwatch');
    topic.grantPublish(alarms);
    this.storageKey.grant(alarms, 'kms:Decrypt', 'kms:GenerateDataKey*');
    for (const recipient of settings.alarmRecipients) topic.addSubscription(new EmailSubscription(recipient));
    return topic;
  }
}
