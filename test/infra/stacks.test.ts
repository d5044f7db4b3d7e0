import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import * as collect from '../../functions/collect/handler.ts';
import * as open from '../../functions/collect/openHandler.ts';
import { routes } from '../../functions/collect/routes.ts';
import * as page from '../../functions/signIn/handler.ts';
import { pageRoutes } from '../../functions/signIn/routes.ts';
import * as giveUp from '../../functions/ingest/failedHandler.ts';
import * as ingest from '../../functions/ingest/handler.ts';
import * as report from '../../functions/report/handler.ts';
import * as plan from '../../functions/report/planHandler.ts';
import * as send from '../../functions/send/handler.ts';
import * as stuck from '../../functions/watch/stuckHandler.ts';
import * as watch from '../../functions/watch/handler.ts';
import { asList, org, statementsOf, whoOf } from './statements.ts';
import { synthesize, textAt, valueAt, type Resource } from './synthesized.ts';

const stacks = synthesize();
const resources = stacks.flatMap((stack) => stack.resources);
const of = (type: string): Resource[] => resources.filter((resource) => resource.type === type);
/** CDK's own helper copies the page's files while deploying. Everything else is ours. */
const isOurs = ({ id }: Resource): boolean => !id.startsWith('CustomCDKBucketDeployment');
const functions = of('AWS::Lambda::Function').filter(isOurs);
const stages = ['test', 'production'];

const statements = statementsOf(of('AWS::IAM::Policy').filter(isOurs));
/** How IAM reads a pattern: `*` is any text and `?` one character. */
const likeIam = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
const whoMay = (action: string, on = ''): string[] => [
  ...new Set(
    statements.filter(({ actions, resource }) => actions.includes(action) && resource.includes(on)).map(({ policy }) => whoOf(policy)),
  ),
];

describe('snapshot', () => {
  test.each(stages)('the stage %s is deployed as it was read', async (stage) => {
    const templates = Object.fromEntries(stacks.filter(({ name }) => name.startsWith(stage)).map(({ name, template }) => [name, template]));
    await expect(`${JSON.stringify(templates, null, 1)}\n`).toMatchFileSnapshot(`__snapshots__/${stage}.json`);
  });
});

describe('stages', () => {
  test('test and production each have storage, pipeline and page', () => {
    expect(stacks.map(({ name }) => name).sort()).toEqual(
      stages.flatMap((stage) => ['pageStack', 'pipelineStack', 'storageStack'].map((stack) => `${stage}-${stack}`)).sort(),
    );
  });
});

describe('storage', () => {
  test('the table is encrypted with our own key, can be restored to any second, and cannot be deleted by mistake', () => {
    const tables = of('AWS::DynamoDB::GlobalTable');
    expect(tables).toHaveLength(stages.length);
    for (const { properties, deletionPolicy } of tables) {
      expect(properties).toMatchObject({ BillingMode: 'PAY_PER_REQUEST', SSESpecification: { SSEEnabled: true, SSEType: 'KMS' } });
      expect(properties['Replicas']).toEqual([
        expect.objectContaining({
          Region: 'eu-north-1',
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^StorageKey/), 'Arn'] } },
        }),
      ]);
      expect(deletionPolicy).toBe('Retain');
    }
  });

  test('everything stateful stays when its stack is deleted', () => {
    const stateful = [
      'AWS::DynamoDB::GlobalTable',
      'AWS::KMS::Key',
      'AWS::S3::Bucket',
      'AWS::Cognito::UserPool',
      'AWS::SES::EmailIdentity',
    ];
    const kept = resources.filter(({ type, id }) => stateful.includes(type) && !id.startsWith('PageFiles'));
    expect(kept.length).toBe(9 * stages.length);
    expect(kept.filter(({ deletionPolicy }) => deletionPolicy !== 'Retain')).toEqual([]);
  });

  test('every key of ours is renewed each year', () => {
    expect(of('AWS::KMS::Key').map(({ properties }) => properties['EnableKeyRotation'])).toEqual([true, true, true, true]);
  });

  test('every bucket is encrypted, private, and reached by TLS only', () => {
    const policies = of('AWS::S3::BucketPolicy').map(({ properties }) => JSON.stringify(properties));
    for (const { id, properties } of of('AWS::S3::Bucket')) {
      expect(properties['BucketEncryption'], id).toBeDefined();
      expect(properties['PublicAccessBlockConfiguration'], id).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      const own = policies.filter((policy) => policy.includes(`"${id}"`));
      expect(
        own.some((policy) => policy.includes('"aws:SecureTransport":"false"') && policy.includes('"Effect":"Deny"')),
        id,
      ).toBe(true);
    }
  });

  test('uploads and reports are versioned and encrypted with our own key', () => {
    const buckets = of('AWS::S3::Bucket').filter(({ id }) => /^(Uploads|Reports)/.test(id));
    expect(buckets).toHaveLength(4);
    for (const { properties } of buckets) {
      expect(properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
      expect(JSON.stringify(properties['BucketEncryption'])).toContain('"aws:kms"');
      expect(properties['LoggingConfiguration']).toBeDefined();
    }
  });
});

describe('functions', () => {
  test('every function is arm64 on the newest Node, traced, with a log that ends', () => {
    expect(functions).toHaveLength(13 * stages.length);
    for (const resource of functions) {
      expect(resource.properties).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x', TracingConfig: { Mode: 'Active' } });
      expect(textAt(resource, 'LoggingConfig', 'LogGroup', 'Ref')).toMatch(/Log/);
    }
    for (const { properties } of of('AWS::Logs::LogGroup').filter(isOurs))
      expect(properties['RetentionInDays']).toEqual(expect.any(Number));
  });

  test('the heap of every function is said together with the space for new objects, and leaves room beside it', () => {
    for (const resource of functions) {
      const options = textAt(resource, 'Environment', 'Variables', 'NODE_OPTIONS');
      const heap = Number(/--max-old-space-size=(\d+)/.exec(options)?.[1]);
      expect(options).toContain('--max-semi-space-size=16');
      expect(heap / z.number().parse(resource.properties['MemorySize'])).toBeCloseTo(0.85, 2);
    }
  });

  test('every function raises an alarm when it fails, is throttled, or comes near its time', () => {
    const watched = of('AWS::CloudWatch::Alarm').map(
      (alarm) => `${textAt(alarm, 'MetricName')} ${JSON.stringify(alarm.properties['Dimensions'] ?? '')}`,
    );
    for (const { id } of functions) {
      for (const metric of ['Errors', 'Throttles', 'Duration']) {
        expect(watched.filter((one) => one.startsWith(metric) && one.includes(`"${id}"`)).length, `${metric} ${id}`).toBeGreaterThan(0);
      }
    }
  });

  test('every function has a role of its own', () => {
    const roles = functions.map((resource) => textAt(resource, 'Role', 'Fn::GetAtt', 0));
    expect(new Set(roles).size).toBe(functions.length / stages.length);
    expect(
      of('AWS::IAM::Role')
        .filter(isOurs)
        .every(({ properties }) => properties['ManagedPolicyArns'] === undefined),
    ).toBe(true);
  });

  test('when a function fails an alarm says in one sentence what the user does not get', () => {
    const alarms = of('AWS::CloudWatch::Alarm').filter(({ properties }) => properties['Namespace'] === 'AWS/Lambda');
    const watched = alarms.map((alarm) => textAt(alarm, 'Dimensions', 0, 'Value', 'Ref'));
    expect([...new Set(watched)].sort()).toEqual([...new Set(functions.map(({ id }) => id))].sort());
    for (const { properties } of of('AWS::CloudWatch::Alarm')) {
      expect(JSON.stringify(properties['AlarmDescription'])).toMatch(/^"?(\{"Fn::Join":\["",\[")?[A-Z][^.]{20,}\. /);
      expect(properties['AlarmActions']).toHaveLength(1);
    }
  });

  test('each function gets exactly the settings its handler reads', () => {
    const settings = {
      'functions/collect/handler.ts': collect.settingsSchema,
      'functions/collect/openHandler.ts': open.settingsSchema,
      'functions/ingest/failedHandler.ts': giveUp.settingsSchema,
      'functions/ingest/handler.ts': ingest.settingsSchema,
      'functions/signIn/handler.ts': page.settingsSchema,
      'functions/report/handler.ts': report.settingsSchema,
      'functions/report/planHandler.ts': plan.settingsSchema,
      'functions/send/handler.ts': send.settingsSchema,
      'functions/watch/handler.ts': watch.settingsSchema,
      'functions/watch/stuckHandler.ts': stuck.settingsSchema,
    };
    const ofEvery = ['STAGE', 'FUNCTION_NAME', 'NODE_OPTIONS'];
    for (const [entry, schema] of Object.entries(settings)) {
      const deployed = functions.filter(({ properties }) => properties['Description'] === entry);
      expect(deployed, entry).toHaveLength(stages.length);
      for (const resource of deployed) {
        const names = Object.keys(valueAt(resource, 'Environment', 'Variables') ?? {});
        expect(names.sort(), entry).toEqual([...Object.keys(schema.shape), ...ofEvery].sort());
      }
    }
  });
});

describe('queues', () => {
  const queues = of('AWS::SQS::Queue');
  const deadLetters = queues.filter(({ properties }) => !properties['RedrivePolicy']);

  test('a mail that failed or did not arrive, and an upload that was given up, raise an alarm at once: they are not tried again', () => {
    const filters = of('AWS::Logs::MetricFilter');
    const patterns = filters.map((filter) => textAt(filter, 'FilterPattern')).sort();
    expect(patterns).toEqual(
      ['{ $.level = "error" }', '{ $.message = "Upload given up" }', '{ $.message = "mail not delivered" }'].flatMap((pattern) =>
        stages.map(() => pattern),
      ),
    );
    const alarmed = of('AWS::CloudWatch::Alarm').map(({ properties }) => properties['MetricName']);
    for (const filter of filters) expect(alarmed).toContain(textAt(filter, 'MetricTransformations', 0, 'MetricName'));
  });

  test('every queue has a dead-letter queue, which has an alarm', () => {
    const alarmed = of('AWS::CloudWatch::Alarm').map(({ properties }) => JSON.stringify(properties['Dimensions'] ?? []));
    expect(queues.filter(({ properties }) => properties['RedrivePolicy'])).toHaveLength(7 * stages.length);
    for (const { id } of deadLetters) {
      expect(id).toMatch(/DeadLetters/);
      expect(alarmed.filter((dimensions) => dimensions.includes(`"${id}"`))).toHaveLength(stages.length);
    }
  });

  test('every queue that feeds a function raises an alarm when messages grow old', () => {
    const ages = of('AWS::CloudWatch::Alarm').filter(({ properties }) => properties['MetricName'] === 'ApproximateAgeOfOldestMessage');
    const watched = ages.map(({ properties }) => JSON.stringify(properties['Dimensions']));
    for (const { id } of queues.filter(({ properties }) => properties['RedrivePolicy'])) {
      expect(watched.filter((one) => one.includes(`"${id}"`)).length, id).toBeGreaterThan(0);
    }
  });

  test('a message stays hidden six times as long as its function may run', () => {
    const tried = queues.filter(({ properties }) => properties['RedrivePolicy']).map(({ id }) => id);
    const mappings = of('AWS::Lambda::EventSourceMapping').filter((one) => tried.includes(textAt(one, 'EventSourceArn', 'Fn::GetAtt', 0)));
    expect(mappings).toHaveLength(7 * stages.length);
    for (const mapping of mappings) {
      const queue = queues.find(({ id }) => id === textAt(mapping, 'EventSourceArn', 'Fn::GetAtt', 0));
      const target = functions.find(({ id }) => id === textAt(mapping, 'FunctionName', 'Ref'));
      expect(queue?.properties['VisibilityTimeout']).toBe(6 * z.number().parse(target?.properties['Timeout']));
      expect(mapping.properties).toMatchObject({ BatchSize: 1 });
      expect(valueAt(queue as Resource, 'RedrivePolicy', 'maxReceiveCount')).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('page', () => {
  const declared = of('AWS::ApiGatewayV2::Route').map((route) => ({ route, key: textAt(route, 'RouteKey') }));
  const keysOf = (list: readonly { readonly method: string; readonly path: string }[]) =>
    stages.flatMap(() => list.map(({ method, path }) => `${method} ${path}`)).sort();

  test('every route of the API asks for a signed-in person', () => {
    const asking = declared.filter(({ key }) => key.includes(' /api/') && !key.includes(' /api/machine/'));
    expect(asking.map(({ key }) => key).sort()).toEqual(keysOf(routes));
    for (const { route } of asking) {
      expect(textAt(route, 'AuthorizationType')).toBe('JWT');
      expect(textAt(route, 'AuthorizerId', 'Ref')).toMatch(/SignedIn/);
    }
  });

  test('open to whoever has no token are these routes and no others, and the function behind them reaches sessions alone', () => {
    const open = declared.filter(({ key }) => !key.includes(' /api/'));
    expect(open.map(({ key }) => key).sort()).toEqual(keysOf(pageRoutes));
    expect(keysOf(pageRoutes)).toEqual(
      stages.flatMap(() => ['GET /session', 'GET /sign-in', 'GET /sign-in/callback', 'POST /sign-out']).sort(),
    );
    for (const { route } of open) expect(textAt(route, 'AuthorizationType')).toBe('NONE');
    const may = statements.filter(({ policy }) => policy.startsWith('SignInPage')).flatMap(({ actions }) => actions);
    expect([...new Set(may)].filter((action) => !/^(kms|xray|logs):/.test(action)).sort()).toEqual([
      'cognito-idp:DescribeUserPoolClient',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
    ]);
  });

  test('sign-in on the server has a client with a secret that stands nowhere: by code alone, back to the page alone', () => {
    const clients = of('AWS::Cognito::UserPoolClient').filter(({ properties }) => properties['GenerateSecret'] === true);
    expect(clients).toHaveLength(stages.length);
    for (const { properties } of clients) {
      expect(properties).toMatchObject({
        AllowedOAuthFlows: ['code'],
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthScopes: ['openid', 'profile'],
        ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
        CallbackURLs: [expect.stringMatching(/^https:\/\/[^/]+\/sign-in\/callback$/)],
        LogoutURLs: [expect.stringMatching(/^https:\/\/[^/]+\/$/)],
        WriteAttributes: ['custom:organisationNumber', 'custom:roles', 'email', 'name'],
      });
    }
    // Asking for it in a template would take a custom resource, or an attribute of the client.
    const said = JSON.stringify(stacks.map(({ template }) => template));
    expect(said).not.toMatch(/ClientSecret|describeUserPoolClient/);
    const readers = statements.filter(({ actions }) => actions.includes('cognito-idp:DescribeUserPoolClient'));
    expect(new Set(readers.map(({ policy }) => policy.split('Role')[0]))).toEqual(new Set(['SignInPage']));
  });

  test('sign-in reaches its function past every cache, with all methods, cookies and words of the address', () => {
    for (const distribution of of('AWS::CloudFront::Distribution')) {
      const behaviours = z
        .array(z.looseObject({ PathPattern: z.string() }))
        .parse(valueAt(distribution, 'DistributionConfig', 'CacheBehaviors'));
      expect(behaviours.map(({ PathPattern }) => PathPattern).sort()).toEqual(['/api/*', '/session', '/sign-in*', '/sign-out']);
      for (const behaviour of behaviours) {
        expect(behaviour).toMatchObject({
          AllowedMethods: expect.arrayContaining(['POST', 'DELETE']) as unknown,
          // CDK's names for: caching disabled, all of the viewer but its host.
          CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
          ViewerProtocolPolicy: 'https-only',
        });
      }
    }
  });

  test('sessions go by themselves some time after they have ended', () => {
    for (const table of of('AWS::DynamoDB::GlobalTable'))
      expect(valueAt(table, 'TimeToLiveSpecification')).toEqual({ AttributeName: 'goneAt', Enabled: true });
  });

  test('nobody signs up alone, and an account made by hand needs a second factor', () => {
    for (const { properties } of of('AWS::Cognito::UserPool')) {
      expect(properties).toMatchObject({
        MfaConfiguration: 'ON',
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
      });
    }
  });

  test('a signed-in person cannot change what the account says about them', () => {
    const scopes = of('AWS::Cognito::UserPoolClient').flatMap(({ properties }) =>
      z.array(z.string()).parse(properties['AllowedOAuthScopes']),
    );
    expect(new Set(scopes)).toEqual(new Set(['openid', 'profile']));
  });

  test('the page runs only its own scripts and cannot be framed', () => {
    for (const headers of of('AWS::CloudFront::ResponseHeadersPolicy')) {
      const policy = JSON.stringify(valueAt(headers, 'ResponseHeadersPolicyConfig', 'SecurityHeadersConfig', 'ContentSecurityPolicy'));
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
    }
  });
});

describe('permissions', () => {
  test('no action is a wildcard, and only X-Ray is allowed on everything', () => {
    expect(statements.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
    const everything = statements.filter(({ resource }) => resource === '"*"').flatMap(({ actions }) => actions);
    expect([...new Set(everything)].sort()).toEqual(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']);
  });

  test('only the function that sends may send mail', () => {
    expect(whoMay('ses:SendEmail')).toEqual(['Send']);
    expect(statements.flatMap(({ actions }) => actions).filter((action) => action.startsWith('ses:'))).toEqual([
      'ses:SendEmail',
      'ses:SendEmail',
    ]);
  });

  test('only ingest, what protects people and what makes the month files for SCB may open identity numbers; only the first two may seal them', () => {
    expect(
      whoMay('kms:Decrypt', 'IdentityKey')
        .filter((who) => who !== 'Report')
        .sort(),
    ).toEqual(['Ingest', 'Months', 'Protect']);
    expect(whoMay('kms:GenerateDataKey', 'IdentityKey').sort()).toEqual(['Ingest', 'Protect']);
  });

  test('reports open special categories and no identity number, month files identity numbers and no special category, the page neither', () => {
    const openedBy = (who: string) =>
      statements
        .filter(
          ({ policy, resource, actions }) => whoOf(policy) === who && resource.includes('IdentityKey') && actions.includes('kms:Decrypt'),
        )
        .map(({ condition }) => condition);
    const only = (...purposes: readonly string[]) =>
      stages.map(() =>
        JSON.stringify({
          StringEquals: {
            'kms:EncryptionContext:organisation': org,
            'kms:EncryptionContext:purpose': purposes.length === 1 ? purposes[0] : purposes,
          },
        }),
      );
    expect(openedBy('Report')).toEqual(only('sensitive'));
    expect(openedBy('Months')).toEqual(only('identity', 'placeholder'));
    expect(openedBy('Collect')).toEqual([]);
  });

  test('each function reads and writes its own part of the table only', () => {
    const partitionOf = /ORGANISATIONS|SESSIONS#\*|MACHINES|ORG#[^"]+/g;
    const own = (...names: readonly string[]) => names.map((name) => `ORG#${org}#${name}`);
    const parts = (actions: readonly string[]) =>
      Object.fromEntries(
        [...new Set(statements.map(({ policy }) => whoOf(policy)))].flatMap((who) => {
          const said = statements.filter(
            ({ policy, ...one }) => whoOf(policy) === who && actions.some((action) => one.actions.includes(action)),
          );
          return said.length === 0 ? [] : [[who, [...new Set(said.flatMap(({ condition }) => condition.match(partitionOf) ?? ['all']))]]];
        }),
      );
    const settings = ['PROJECTS', 'PROJECT#*'];
    expect(parts(['dynamodb:GetItem'])).toEqual({
      Collect: ['MACHINES', ...own(...settings, 'UPLOADS', 'PROTECTION', 'ACCESS', 'OPENINGS#*')],
      Open: own(...settings, 'ACCESS'),
      Ingest: own(...settings, 'PSEUDONYMS', 'PROTECTION'),
      Protect: own(...settings, 'PSEUDONYMS', 'PROTECTION'),
      Report: own(...settings),
      Months: own(...settings, 'PROTECTION'),
      Send: own(...settings),
      MailsWatch: own('PROJECT#*'),
      GiveUp: own('PROJECT#*'),
      ReportsPlan: ['ORGANISATIONS', ...own('PROJECTS')],
      WatchingStuck: ['ORGANISATIONS', ...own(...settings)],
      SignInPage: ['SESSIONS#*'],
    });
    // Rows are got by pages that a revision names; only what writes them anew looks for them.
    const rows = own('UPLOAD#*');
    expect(parts(['dynamodb:BatchGetItem'])).toEqual({ Collect: rows, Ingest: rows, Report: rows, Months: rows });
    const looksForRows = statements.filter(
      ({ actions, condition }) => actions.includes('dynamodb:Query') && condition.includes('UPLOAD#*'),
    );
    expect(new Set(looksForRows.map(({ policy }) => whoOf(policy)))).toEqual(new Set(['Protect']));
    expect(parts(['dynamodb:PutItem'])).toEqual({
      Collect: own('PROJECT#*', 'UPLOADS', 'PROTECTION', 'ACCESS', 'OPENINGS#*'),
      Open: own('OPENINGS#*'),
      Ingest: own('PROJECT#*', 'UPLOAD#*', 'PSEUDONYMS', 'PROTECTION'),
      Protect: own('PROJECT#*', 'UPLOAD#*', 'PROTECTION'),
      GiveUp: own('PROJECT#*'),
      Report: own('PROJECT#*'),
      Send: own('PROJECT#*'),
      MailsWatch: own('PROJECT#*'),
      SignInPage: ['SESSIONS#*'],
    });
    expect(parts(['dynamodb:UpdateItem'])).toEqual({ Protect: own('PROJECT#*') });
    expect(parts(['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem'])).toEqual({});
    const keyless = statements.filter(
      ({ actions, condition }) => /dynamodb:/.test(actions.join()) && !condition.includes('"Null":{"dynamodb:LeadingKeys":"false"}'),
    );
    expect(keyless).toEqual([]);
  });

  test('who has read what is put by the two that show it, and neither changed nor deleted by any: no pattern of another partition reaches it', () => {
    const key = 'ORG#2120000001#OPENINGS#2025-10';
    const reaches = (pattern: string): boolean => likeIam(pattern.replace(org, '2120000001')).test(key);
    const condition = z.object({ 'ForAllValues:StringLike': z.object({ 'dynamodb:LeadingKeys': z.unknown() }) });
    const reaching = statements.flatMap(({ policy, actions, condition: text }) => {
      if (!/dynamodb:/.test(actions.join())) return [];
      const keys = asList(condition.parse(JSON.parse(text))['ForAllValues:StringLike']['dynamodb:LeadingKeys']).map(String);
      return keys.some(reaches) ? actions.map((action) => `${whoOf(policy)} ${action}`) : [];
    });
    expect([...new Set(reaching)].sort()).toEqual([
      'Collect dynamodb:GetItem',
      'Collect dynamodb:PutItem',
      'Collect dynamodb:Query',
      'Open dynamodb:PutItem',
    ]);
  });

  test('files with identity numbers are written by one function, at a place of their own', () => {
    const writers = statements.filter(({ actions, resource }) => actions.includes('s3:PutObject') && resource.includes(`/months/${org}/*`));
    expect([...new Set(writers.map(({ policy }) => whoOf(policy)))]).toEqual(['Months']);
  });

  test('nothing of ours may delete rows, and only what protects people may erase a file, past a lock in governance mode too', () => {
    const deleting = statements.flatMap(({ actions, policy }) =>
      actions.filter((action) => /Delete(?!Message$)|Bypass/.test(action)).map((action) => `${whoOf(policy)} ${action}`),
    );
    expect([...new Set(deleting)].sort()).toEqual([
      'Protect s3:BypassGovernanceRetention',
      'Protect s3:DeleteObject',
      'Protect s3:DeleteObjectVersion',
    ]);
  });

  test('the page takes in files only at the place that starts ingest', () => {
    const writes = statements.filter(({ policy, actions }) => policy.startsWith('Collect') && actions.includes('s3:PutObject'));
    expect(writes.every(({ resource }) => resource.includes(`/incoming/${org}/*`) && !resource.includes('/results/'))).toBe(true);
    expect(writes).toHaveLength(stages.length);
  });
});

test('feature flags are those CDK recommends, except that a stack in use cannot be deleted', () => {
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  const ours = z.object({ context: z.record(z.string(), z.unknown()) }).parse(read('../../cdk.json')).context;
  const recommended = z.record(z.string(), z.unknown()).parse(read('../../node_modules/aws-cdk-lib/recommended-feature-flags.json'));
  expect(ours).toEqual({ ...recommended, '@aws-cdk/core:defaultCrossStackReferences': 'strong' });
});
