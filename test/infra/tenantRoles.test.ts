import { expect, test } from 'vitest';
import { org, statementsOf, whoOf } from './statements.ts';
import { synthesize, valueAt } from './synthesized.ts';

const resources = synthesize().flatMap((stack) => stack.resources);
const of = (type: string) => resources.filter((resource) => resource.type === type && !resource.id.startsWith('CustomCDKBucketDeployment'));
const statements = statementsOf(of('AWS::IAM::Policy'));

test('organisations’ data are reached for one organisation at a time: all else lies in at most six statements a stage', () => {
  const reachesData = statements.filter(({ actions }) => actions.some((action) => /^(dynamodb|s3):/.test(action)));
  const isBound = ({ resource, condition }: (typeof statements)[number]) => `${resource}${condition}`.includes(org);
  const ofTenants = reachesData.filter(({ policy }) => policy.includes('TenantRole'));
  expect(ofTenants.filter((statement) => !isBound(statement))).toEqual([]);
  const ofNobody = reachesData.filter(({ policy }) => !policy.includes('TenantRole') && !policy.startsWith('Custom'));
  expect(ofNobody.length).toBeLessThanOrEqual(6 * 2);
  const reached = ofNobody.map(
    ({ policy, condition }) => `${whoOf(policy)} ${/ORGANISATIONS|SESSIONS|MACHINES|ORG#/.exec(condition)?.[0]}`,
  );
  expect(new Set(reached)).toEqual(
    new Set(['ReportsPlan ORGANISATIONS', 'WatchingStuck ORGANISATIONS', 'SignInPage SESSIONS', 'Collect MACHINES']),
  );
  // No pattern ends where a longer number could go on.
  for (const { resource, condition } of ofTenants)
    for (const [, after = ''] of `${resource}${condition}`.matchAll(/aws:PrincipalTag\/org\}(.)/g)) expect('#/').toContain(after);
});

test('a tenant role is assumed by its function only, with the tag of one organisation and no other', () => {
  const roles = of('AWS::IAM::Role').filter(({ id }) => id.includes('TenantRole'));
  expect(new Set(roles.map(({ id }) => whoOf(id)))).toEqual(
    new Set(['Collect', 'Open', 'Ingest', 'GiveUp', 'Protect', 'Report', 'Months', 'Send', 'ReportsPlan', 'MailsWatch', 'WatchingStuck']),
  );
  for (const role of roles) {
    const [statement, ...more] = valueAt(role, 'AssumeRolePolicyDocument', 'Statement') as Record<string, unknown>[];
    expect(more).toEqual([]);
    expect(statement).toMatchObject({
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Effect: 'Allow',
      Condition: { StringLike: { 'aws:RequestTag/org': '??????????' }, 'ForAllValues:StringEquals': { 'aws:TagKeys': 'org' } },
    });
    expect(JSON.stringify(statement?.['Principal'])).toMatch(
      new RegExp(`^{"AWS":{"Fn::GetAtt":\\["${whoOf(role.id)}Role[0-9A-F]+","Arn"\\]}}$`),
    );
  }
});

test('of the page’s functions Open alone reads files that may hold identity numbers, and nothing else of the buckets', () => {
  const kinds = ['incoming', 'originals', 'annotated', 'months', 'results', 'reports'];
  const readBy = (who: string) => {
    const own = statements.filter(({ policy, actions }) => whoOf(policy) === who && actions.includes('s3:GetObject'));
    return kinds.filter((kind) => own.some(({ resource }) => resource.includes(`/${kind}/${org}/*`)));
  };
  expect(readBy('Collect')).toEqual(['results', 'reports']);
  expect(readBy('Open')).toEqual(['incoming', 'originals', 'annotated', 'months', 'results']);
  const ofOpen = statements.filter(({ policy }) => policy.startsWith('OpenTenantRole')).flatMap(({ actions }) => actions);
  expect(ofOpen.filter((action) => /Put|Update|Delete|SendMessage/.test(action))).toEqual(['dynamodb:PutItem', 'dynamodb:PutItem']);
});
