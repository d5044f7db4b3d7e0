import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { ArnPrincipal, Role, ServicePrincipal, SessionTagsPrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function, LoggingFormat, Runtime, Tracing, type IEventSource } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { bundleFunction } from './bundleFunction.ts';
import { allow, type Permission } from './permission.ts';
import { raiseAlarm } from './raiseAlarm.ts';
import type { StageSettings } from './stages.ts';

/** What a function needs to be told. */
export interface PipelineFunctionProps {
  readonly settings: StageSettings;
  readonly alarms: ITopic;
  /** File under functions/ that exports `handler`. */
  readonly entry: string;
  /** One sentence: what the user does not get when this function fails. It becomes the alarm's text. */
  readonly errorImpact: string;
  /** Settings by the names the handler reads. */
  readonly environment: Readonly<Record<string, string>>;
  /** What it may do: only its own actions on its own resources, and nothing of organisations' data. */
  readonly may: readonly Permission[];
  /** What it may do with the data of one organisation at a time, with the credentials of that organisation. */
  readonly ofTenant?: readonly Permission[];
  readonly memoryMegabytes: number;
  readonly timeout: Duration;
  /** Files under the project's folder to ship beside the bundle, as a glob. */
  readonly files?: string;
  /** Where invocations that fail go, for functions that are not fed by a queue with dead letters of its own. */
  readonly deadLetters?: IQueue;
}

/** How much of a function's memory is for JavaScript's objects. The rest is for buffers, the stack and Node itself. */
const heapShare = 0.85;
/** From how much of the longest time it may take an alarm is raised. */
const nearTheLimit = 0.8;

/**
 * Traces by source line, and at most 16 MB for new objects before they are collected: Node's default grows with what survives, to three
 * times that, which costs an intake of 100 000 rows 100 MB (`adr/0013`). Who says the one size has to say the other: Lambda sets neither
 * then, and Node's own default for the heap is half the memory.
 */
const nodeOptions = (memoryMegabytes: number): string =>
  `--enable-source-maps --max-semi-space-size=16 --max-old-space-size=${Math.floor(heapShare * memoryMegabytes)}`;

/** A Lambda function as all of ours are: arm64, own role, one bundle, structured log, trace, alarm. */
export class PipelineFunction extends Construct {
  readonly function: Function;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.log = new LogGroup(this, 'Log', { retention: props.settings.logRetention, removalPolicy: RemovalPolicy.DESTROY });
    this.log.grantWrite(role);
    for (const { statement } of props.may) role.addToPolicy(statement);
    const tenantRole = props.ofTenant && this.#addTenantRole(role, props.ofTenant);
    this.function = new Function(this, 'Function', {
      description: props.entry,
      code: bundleFunction(props.entry, props.files),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout: props.timeout,
      environment: {
        ...props.environment,
        STAGE: props.settings.name,
        FUNCTION_NAME: id,
        ...(tenantRole && { TENANT_ROLE_ARN: tenantRole.roleArn }),
        NODE_OPTIONS: nodeOptions(props.memoryMegabytes),
      },
      role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      deadLetterQueue: props.deadLetters,
    });
    raiseAlarm(this.function, {
      metric: this.function.metricErrors({ period: Duration.minutes(5) }),
      text: `${props.errorImpact} The function ${id} fails: see "Alarms" in docs/operations.md.`,
      alarms: props.alarms,
    });
    raiseAlarm(this.function, {
      name: 'ThrottleAlarm',
      metric: this.function.metricThrottles({ period: Duration.minutes(5) }),
      text: `${props.errorImpact} AWS starts no more of the function ${id}: see "Throttles" in docs/operations.md.`,
      alarms: props.alarms,
    });
    raiseAlarm(this.function, {
      name: 'DurationAlarm',
      metric: this.function.metricDuration({ period: Duration.minutes(5), statistic: 'Maximum' }),
      from: nearTheLimit * props.timeout.toMilliseconds(),
      text: `${props.errorImpact} This is near: the function ${id} has taken four fifths of the time it may: see "Long durations" in docs/operations.md.`,
      alarms: props.alarms,
    });
    acknowledge(role, { 'IAM5[Resource::*]': 'X-Ray takes trace segments on no particular resource.' });
    for (const { wildcards } of props.may) if (wildcards) acknowledge(role, wildcards);
  }

  /**
   * The role that the function assumes for an organisation: only it, only with the tag `org`, whose ten characters all that the role may do is bound to. AWS
   * lets a chain of roles last an hour.
   */
  #addTenantRole(role: Role, ofTenant: readonly Permission[]): Role {
    const conditions = {
      StringLike: { 'aws:RequestTag/org': '?'.repeat(10) },
      'ForAllValues:StringEquals': { 'aws:TagKeys': 'org' },
    };
    const assumedBy = new SessionTagsPrincipal(new ArnPrincipal(role.roleArn).withConditions(conditions));
    const tenantRole = new Role(this, 'TenantRole', { assumedBy });
    for (const { statement } of ofTenant) tenantRole.addToPolicy(statement);
    for (const { wildcards } of ofTenant) if (wildcards) acknowledge(tenantRole, wildcards);
    role.addToPolicy(allow(['sts:AssumeRole', 'sts:TagSession'], [tenantRole.roleArn]).statement);
    return tenantRole;
  }

  /** Starts the function when something comes. */
  startOn(source: IEventSource): void {
    this.function.addEventSource(source);
  }
}
