import { describe, expect, test } from 'vitest';
import { stages, type StageSettings } from '../../../infra/stages.ts';
import { synthesize } from '../synthesized.ts';
import { followAlarm } from './followAlarm.ts';
import { followMail } from './followMail.ts';
import { followSchedule } from './followSchedule.ts';
import { followSignIn } from './followSignIn.ts';
import { followTrail } from './followTrail.ts';
import { followUpload } from './followUpload.ts';
import { read, readStage, type Piece, type Stage } from './stage.ts';

const attributes = { email: 'mail', name: 'displayName', roles: 'roles' };
const provider = { metadataUrl: 'https://sign-in.example/metadata', attributes };

/** The stages as they stand, and as they are where two municipalities and one group of them sign in their own way. */
const federated: StageSettings[] = stages.map((settings) => ({
  ...settings,
  organisationsByHand: ['2120000009'],
  identityProviders: [
    { ...provider, name: 'Granasen', title: 'Granåsens kommun', organisationNumbers: ['2120000001'] },
    { ...provider, name: 'Talldalen', title: 'Talldalens kommun', organisationNumbers: ['2120000002'] },
  ],
}));
const stacks = synthesize(federated);
const stagesRead = stages.map(({ name }) => [name, readStage(stacks.filter((stack) => stack.name.startsWith(name)))] as const);

const firstOf = (stage: Stage, type: string, matching = ''): Piece => {
  const found = stage.of(type).find(({ id, properties }) => `${id}${JSON.stringify(properties)}`.includes(matching));
  if (!found) throw new Error(`No ${type} has ${matching}`);
  return found;
};

/** The test stage with one resource changed, or taken away. */
function cut(type: string, matching: string, change: (properties: Record<string, unknown>) => void): Stage {
  const own = structuredClone(stacks.filter(({ name }) => name.startsWith('test')));
  const found = own
    .flatMap(({ template }) =>
      Object.entries((template as { Resources: Record<string, { Type: string; Properties: Record<string, unknown> }> }).Resources),
    )
    .filter(([id, { Type, Properties }]) => Type === type && `${id}${JSON.stringify(Properties)}`.includes(matching));
  expect(found.length, `${type} ${matching}`).toBeGreaterThan(0);
  for (const [, { Properties }] of found) change(Properties);
  return readStage(own);
}

/** Takes the statements that name something out of a policy. */
const without =
  (words: string, property = 'PolicyDocument') =>
  (properties: Record<string, unknown>): void => {
    const document = properties[property] as { Statement: unknown[] };
    document.Statement = document.Statement.filter((statement) => !JSON.stringify(statement).includes(words));
  };
const take =
  (...names: readonly string[]) =>
  (properties: Record<string, unknown>): void => {
    for (const name of names) delete properties[name];
  };

describe.each(stagesRead)('the stage %s', (_name, stage) => {
  test('every alarm reaches somebody', () => {
    const alarms = stage.of('AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThan(20);
    expect(Object.fromEntries(alarms.map((alarm) => [alarm.id, followAlarm(stage, alarm)]).filter(([, gaps]) => gaps?.length))).toEqual({});
  });

  test('an upload reaches the function that reads it', () => expect(followUpload(stage)).toEqual([]));

  test('who opens a file with identity numbers is told by the trail', () => expect(followTrail(stage)).toEqual([]));

  test('what becomes of a mail is heard', () => expect(followMail(stage)).toEqual([]));

  test('every schedule starts its function, or is told to have not', () => {
    const schedules = stage.of('AWS::Scheduler::Schedule');
    expect(schedules.length).toBeGreaterThan(0);
    for (const schedule of schedules) expect(followSchedule(stage, schedule), schedule.id).toEqual([]);
  });

  test('who comes through an identity provider is a person of its organisation', () => {
    expect(followSignIn(stage, firstOf(stage, 'AWS::Cognito::UserPoolIdentityProvider', 'Granasen'), '2120000001')).toEqual([]);
    expect(followSignIn(stage, firstOf(stage, 'AWS::Cognito::UserPoolIdentityProvider', 'Talldalen'), '2120000002')).toEqual([]);
  });
});

describe('a cut link is told', () => {
  const alarmGaps = (stage: Stage) => followAlarm(stage, firstOf(stage, 'AWS::CloudWatch::Alarm', 'IngestQueue'));
  test.each([
    ['AWS::SNS::TopicPolicy', '', without('cloudwatch'), 'the topic lets CloudWatch publish'],
    ['AWS::KMS::Key', 'StorageKey', without('cloudwatch', 'KeyPolicy'), 'its key lets CloudWatch encrypt'],
    ['AWS::SNS::Subscription', '', take('TopicArn'), 'somebody subscribes'],
    ['AWS::CloudWatch::Alarm', 'IngestQueue', take('AlarmActions'), 'the alarm tells a topic'],
  ])('from an alarm to its readers: %s %s', (...[type, matching, change, gap]) => {
    expect(alarmGaps(cut(type, matching, change))).toContain(gap);
  });

  test.each([
    ['AWS::S3::Bucket', 'Uploads', take('NotificationConfiguration'), 'the bucket tells EventBridge'],
    ['AWS::Events::Rule', 'UploadArrived', take('State'), 'the rule is on'],
    ['AWS::SQS::QueuePolicy', 'IngestQueuePolicy', without('events.amazonaws.com'), 'EventBridge may put in the queue'],
    ['AWS::SQS::QueuePolicy', 'UploadEventDeadLetters', without('events.amazonaws.com'), 'what it cannot put there waits apart'],
    ['AWS::SQS::Queue', 'IngestQueue', take('RedrivePolicy'), 'the queue has dead letters of its own'],
    ['AWS::SQS::Queue', 'IngestQueue', take('VisibilityTimeout'), 'the queue hides a message longer than the function may run'],
    ['AWS::Lambda::EventSourceMapping', 'IngestQueue', take('EventSourceArn'), 'the queue feeds a function'],
    ['AWS::IAM::Policy', 'IngestRole', without('sqs:ReceiveMessage'), 'the function may take, hide and remove messages'],
  ])('from an upload to its function: %s %s', (...[type, matching, change, gap]) => {
    expect(followUpload(cut(type, matching, change))).toContain(gap);
  });

  test.each([
    ['AWS::CloudTrail::Trail', '', take('EventSelectors'), 'it watches every file with identity numbers'],
    ['AWS::CloudTrail::Trail', '', take('IsLogging'), 'the trail is on'],
    ['AWS::S3::BucketPolicy', 'TrailFiles', without('s3:PutObject'), 'it may write in its bucket'],
    ['AWS::KMS::Key', 'StorageKey', without('cloudtrail', 'KeyPolicy'), 'its key lets it encrypt'],
  ])('from a file to the trail: %s %s', (...[type, matching, change, gap]) => {
    expect(followTrail(cut(type, matching, change))).toContain(gap);
  });

  test.each([
    ['AWS::SES::ConfigurationSetEventDestination', '', take('EventDestination'), 'it tells what became of them'],
    ['AWS::SES::ConfigurationSetEventDestination', '', take('EventDestination'), 'it tells EventBridge'],
    ['AWS::Events::Rule', 'aws.ses', take('State'), 'the rule takes what is told of this configuration set'],
    ['AWS::SQS::QueuePolicy', 'WatchQueue', without('events.amazonaws.com'), 'EventBridge may put in the queue'],
    ['AWS::SQS::QueuePolicy', 'MailEventDeadLetters', without('events.amazonaws.com'), 'what it cannot put there waits apart'],
    ['AWS::Lambda::Function', 'send/handler', take('Environment'), 'mails are sent with the configuration set'],
    ['AWS::IAM::Policy', 'WatchTenantRole', without('dynamodb:PutItem'), 'the queue feeds a function that may write what it hears'],
    ['AWS::IAM::Policy', 'WatchRole', without('sts:AssumeRole'), 'the queue feeds a function that may write what it hears'],
    ['AWS::IAM::Role', 'WatchTenantRole', take('AssumeRolePolicyDocument'), 'the queue feeds a function that may write what it hears'],
  ])('from a mail to its record: %s %s', (...[type, matching, change, gap]) => {
    expect(followMail(cut(type, matching, change))).toContain(gap);
  });

  const scheduleGaps = (stage: Stage) => followSchedule(stage, firstOf(stage, 'AWS::Scheduler::Schedule'));
  test.each([
    ['AWS::IAM::Role', 'ScheduleRole', take('AssumeRolePolicyDocument'), 'Scheduler may be its role'],
    ['AWS::IAM::Policy', 'ScheduleRole', without('PlanQueue'), 'the role may put the message there'],
    ['AWS::Lambda::EventSourceMapping', 'PlanQueue', take('EventSourceArn'), 'the queue feeds a function'],
    ['AWS::IAM::Policy', 'PlanRole', without('sqs:ReceiveMessage'), 'the function may take its messages'],
    ['AWS::IAM::Policy', 'ScheduleRole', without('ScheduleDeadLetters'), 'the role may put what could not be started among dead letters'],
    ['AWS::CloudWatch::Alarm', 'ScheduleDeadLetters', take('Dimensions'), 'dead letters raise an alarm'],
    ['AWS::Scheduler::Schedule', '', take('State'), 'the schedule is on'],
  ])('from a schedule to its function: %s %s', (...[type, matching, change, gap]) => {
    expect(scheduleGaps(cut(type, matching, change))).toContain(gap);
  });

  const signInGaps = (stage: Stage) =>
    followSignIn(stage, firstOf(stage, 'AWS::Cognito::UserPoolIdentityProvider', 'Granasen'), '2120000001');
  test.each([
    ['AWS::Cognito::UserPoolClient', '', take('WriteAttributes'), 'the client lets it write them'],
    ['AWS::Cognito::UserPoolClient', '', take('ExplicitAuthFlows'), 'the client signs in by code alone'],
    ['AWS::Cognito::UserPoolClient', '', take('SupportedIdentityProviders'), 'people may sign in through it'],
    ['AWS::Cognito::UserPool', '', take('LambdaConfig'), 'claims are added, in the form the function knows'],
    ['AWS::Cognito::UserPool', '', take('Schema'), 'its attributes are mapped to ones that may change'],
    ['AWS::Lambda::Permission', 'cognito-idp', take('Principal'), 'Cognito may start the function'],
    ['AWS::Lambda::Function', 'tokenHandler', take('Environment'), 'the claims are of the organisation the provider speaks for'],
    ['AWS::ApiGatewayV2::Authorizer', '', take('JwtConfiguration'), 'the API believes this pool and this client'],
  ])('from an identity provider to a person: %s %s', (...[type, matching, change, gap]) => {
    expect(signInGaps(cut(type, matching, change))).toContain(gap);
  });

  test('a scope that writes to the account is told', () => {
    const stage = cut('AWS::Cognito::UserPoolClient', '', (properties) => {
      properties['AllowedOAuthScopes'] = ['openid', 'aws.cognito.signin.user.admin'];
    });
    expect(signInGaps(stage)).toContain('no token of the page writes to the account');
  });

  test('a provider speaks for no organisation but its own', () => {
    const [, stage] = stagesRead[0] ?? [];
    const granasen = firstOf(stage as Stage, 'AWS::Cognito::UserPoolIdentityProvider', 'Granasen');
    expect(read(granasen.properties, 'ProviderName')).toBe('Granasen');
    expect(followSignIn(stage as Stage, granasen, '2120000002')).toEqual(['the claims are of the organisation the provider speaks for']);
  });
});
