import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AskedAction } from '../../../../infra/local/truth/askedAction.ts';
import { evaluate } from '../../../../infra/local/truth/evaluate.ts';
import { isLike, parsePattern } from '../../../../infra/local/truth/pattern.ts';
import { parseResourcePolicy, parseRolePolicy } from '../../../../infra/local/truth/policy.ts';

const policy = (...Statement: unknown[]) => ({ Version: '2012-10-17', Statement });
const table = 'arn:aws:dynamodb:eu-north-1:000000000000:table/t';
const bucket = 'arn:aws:s3:::uploads';
const allow = (Action: unknown, Resource: unknown, Condition = {}) => ({ Effect: 'Allow', Action, Resource, Condition });
const ask = (action: string, resource: string, context: AskedAction['context'] = {}): AskedAction => ({ action, resource, context });
const onRows = (action: string, ...keys: readonly string[]) => ask(action, table, { 'dynamodb:leadingkeys': keys });

const partitions = {
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PROJECT#*', 'ORG#??????????'] },
  Null: { 'dynamodb:LeadingKeys': 'false' },
};
const overPlainHttp = {
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Action: 's3:*',
  Resource: `${bucket}/*`,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const tenant = {
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'ORG#${aws:PrincipalTag/org}#*' },
  Null: { 'dynamodb:LeadingKeys': 'false' },
};

type Judged = readonly [what: string, statement: unknown, asked: AskedAction, verdict: string];

describe('evaluate', () => {
  test.each<Judged>([
    ['an action and a resource as they are named', allow('dynamodb:Scan', table), ask('dynamodb:Scan', table), 'allowed'],
    ['an action in another case', allow('dynamodb:scan', table), ask('dynamodb:Scan', table), 'allowed'],
    ['another action', allow('dynamodb:Scan', table), ask('dynamodb:Query', table), 'unsaid'],
    ['the beginning of a table', allow('dynamodb:Scan', table), ask('dynamodb:Scan', `${table}2`), 'unsaid'],
    ['a partition that is named', allow('dynamodb:GetItem', table, partitions), onRows('dynamodb:GetItem', 'PROJECT#1'), 'allowed'],
    ['another partition', allow('dynamodb:GetItem', table, partitions), onRows('dynamodb:GetItem', 'UPLOAD#1'), 'unsaid'],
    [
      'one of several that is another',
      allow('dynamodb:GetItem', table, partitions),
      onRows('dynamodb:GetItem', 'PROJECT#1', 'X'),
      'unsaid',
    ],
    ['ten characters', allow('dynamodb:GetItem', table, partitions), onRows('dynamodb:GetItem', 'ORG#2120000001'), 'allowed'],
    [
      'ten characters and more',
      allow('dynamodb:GetItem', table, partitions),
      onRows('dynamodb:GetItem', 'ORG#2120000001#ACCESS'),
      'unsaid',
    ],
    ['no partition at all', allow('dynamodb:Scan', table, partitions), ask('dynamodb:Scan', table), 'unsaid'],
    ['a file under a prefix', allow('s3:GetObject', `${bucket}/incoming/*`), ask('s3:GetObject', `${bucket}/incoming/p/1`), 'allowed'],
    ['a file under another', allow('s3:GetObject', `${bucket}/incoming/*`), ask('s3:GetObject', `${bucket}/months/p/1`), 'unsaid'],
    [
      'a list under a prefix',
      allow('s3:ListBucket', bucket, { StringLike: { 's3:prefix': 'incoming/*' } }),
      ask('s3:ListBucket', bucket, { 's3:prefix': 'incoming/p' }),
      'allowed',
    ],
    [
      'a list of everything',
      allow('s3:ListBucket', bucket, { StringLike: { 's3:prefix': 'incoming/*' } }),
      ask('s3:ListBucket', bucket),
      'unsaid',
    ],
    [
      'wildcards where texts are to be equal',
      allow('s3:ListBucket', bucket, { StringEquals: { 's3:prefix': 'a*' } }),
      ask('s3:ListBucket', bucket, { 's3:prefix': 'ab' }),
      'unsaid',
    ],
  ])('%s', (...[, statement, asked, verdict]) => {
    expect(evaluate(asked, parseRolePolicy(policy(statement)), {})).toEqual({ kind: verdict });
  });

  test('a tag of the session is one organisation, and stands for itself whatever is in it', () => {
    const statements = parseRolePolicy(policy(allow('dynamodb:GetItem', table, tenant)));
    const ofOrg = (org: string | undefined, key: string) =>
      evaluate(onRows('dynamodb:GetItem', key), statements, org === undefined ? {} : { org }).kind;
    expect(ofOrg('2120000001', 'ORG#2120000001#PROJECT#1')).toBe('allowed');
    expect(ofOrg('2120000001', 'ORG#2120009999#PROJECT#1')).toBe('unsaid');
    expect(ofOrg('*', 'ORG#2120009999#PROJECT#1')).toBe('unsaid');
    expect(ofOrg(undefined, 'ORG##PROJECT#1')).toBe('unsaid');
  });

  test('what a bucket denies is denied, whatever the role may', () => {
    const statements = [...parseRolePolicy(policy(allow('s3:GetObject', `${bucket}/*`))), ...parseResourcePolicy(policy(overPlainHttp))];
    const over = (tls: string) => evaluate(ask('s3:GetObject', `${bucket}/a`, { 'aws:securetransport': tls }), statements, {}).kind;
    expect(over('true')).toBe('allowed');
    expect(over('false')).toBe('denied');
  });

  test('a deny wins over any allows, in any order, and more allows never take anything away', () => {
    const statement = fc.record({
      Effect: fc.constantFrom('Allow', 'Deny'),
      Action: fc.constantFrom('s3:GetObject', 's3:PutObject', 's3:*'),
      Resource: fc.constantFrom(`${bucket}/a*`, `${bucket}/?b`, '*'),
    });
    const asked = fc.record({ action: fc.constantFrom('s3:GetObject', 's3:PutObject'), key: fc.constantFrom('ab', 'aa', 'cb', 'cc') });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 6 }), statement, asked, (statements, more, { action, key }) => {
        const verdictOf = (list: readonly unknown[]) =>
          evaluate(ask(action, `${bucket}/${key}`), parseRolePolicy(policy(...list)), {}).kind;
        const alone = statements.map((each) => verdictOf([each]));
        const expected = alone.includes('denied') ? 'denied' : alone.includes('allowed') ? 'allowed' : 'unsaid';
        expect(verdictOf(statements)).toBe(expected);
        expect(verdictOf([...statements].reverse())).toBe(expected);
        if (more.Effect === 'Allow' && expected !== 'unsaid') expect(verdictOf([...statements, more])).toBe(expected);
      }),
    );
  });
});

describe('grammar', () => {
  test.each([
    ['an operator', allow('s3:ListBucket', bucket, { StringNotLike: { 's3:prefix': 'a' } })],
    ['a qualifier', allow('dynamodb:GetItem', table, { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': 'a' } })],
    ['several values compared as one', allow('dynamodb:GetItem', table, { StringLike: { 'dynamodb:LeadingKeys': 'a' } })],
    ['a condition key', allow('s3:GetObject', bucket, { StringEquals: { 's3:ExistingObjectTag/a': 'b' } })],
    ['a variable', allow('s3:GetObject', `${bucket}/\${aws:userid}/*`)],
    ['a service', allow('sns:Publish', '*')],
    ['NotAction', { Effect: 'Allow', NotAction: 's3:GetObject', Resource: '*' }],
    ['NotResource', { Effect: 'Allow', Action: 's3:GetObject', NotResource: '*' }],
    ['an effect', { Effect: 'Maybe', Action: 's3:GetObject', Resource: '*' }],
    ['a principal in a policy of a role', { ...overPlainHttp, Effect: 'Allow' }],
  ])('%s that is not known is a fault', (_, statement) => {
    expect(() => parseRolePolicy(policy(statement))).toThrow();
  });

  test('a version or a principal that is not known is a fault', () => {
    expect(() => parseRolePolicy({ Version: '2008-10-17', Statement: [] })).toThrow();
    expect(() => parseResourcePolicy(policy({ ...overPlainHttp, Principal: { Federated: 'x' } }))).toThrow();
  });
});

describe('isLike', () => {
  test('fits as a plain second reading does', () => {
    const letter = fc.constantFrom('a', 'b', '#');
    const text = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(''));
    const pattern = fc.array(fc.oneof(letter, fc.constantFrom('*', '?')), { maxLength: 6 }).map((letters) => letters.join(''));
    const plain = (rest: string, wanted: string): boolean => {
      if (wanted === '') return rest === '';
      if (wanted[0] === '*') return plain(rest, wanted.slice(1)) || (rest !== '' && plain(rest.slice(1), wanted));
      return rest !== '' && (wanted[0] === '?' || wanted[0] === rest[0]) && plain(rest.slice(1), wanted.slice(1));
    };
    fc.assert(
      fc.property(text, pattern, (rest, wanted) => {
        expect(isLike(rest, parsePattern(wanted), {})).toBe(plain(rest, wanted));
      }),
    );
  });
});
