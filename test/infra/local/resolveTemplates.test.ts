import { describe, expect, test } from 'vitest';
import type { Templates } from '../../../infra/local/readTemplates.ts';
import { resolveTemplates } from '../../../infra/local/resolveTemplates.ts';

const resource = (Type: string, Properties: Record<string, unknown> = {}) => ({ Type, Properties, Metadata: {} });
const names = { queues: 'http://127.0.0.1:1', keys: { IdentityKey: 'raw:abc' } };

function propertiesOf(properties: Record<string, unknown>): Readonly<Record<string, unknown>> | undefined {
  const templates: Templates = {
    storage: {
      Resources: {
        Files: resource('AWS::S3::Bucket'),
        IdentityKey1A: resource('AWS::KMS::Key'),
        Rows: resource('AWS::DynamoDB::GlobalTable'),
      },
      Outputs: { FilesName: { Value: { Ref: 'Files' }, Export: { Name: 'storage:Files' } } },
    },
    pipeline: { Resources: { Work: resource('AWS::SQS::Queue'), Fn: resource('AWS::Lambda::Function', properties) }, Outputs: {} },
  };
  return resolveTemplates(templates, names).find(({ logicalId }) => logicalId === 'Fn')?.properties;
}

describe('resolveTemplates', () => {
  test('a queue is known by its address, its ARN and its name', () => {
    const properties = { url: { Ref: 'Work' }, arn: { 'Fn::GetAtt': ['Work', 'Arn'] }, name: { 'Fn::GetAtt': ['Work', 'QueueName'] } };
    expect(propertiesOf(properties)).toEqual({
      url: 'http://127.0.0.1:1/000000000000/pipeline-Work',
      arn: 'arn:aws:sqs:eu-north-1:000000000000:pipeline-Work',
      name: 'pipeline-Work',
    });
  });

  test('what another stack exports is found', () => {
    expect(propertiesOf({ bucket: { 'Fn::ImportValue': 'storage:Files' } })).toEqual({ bucket: 'storage-files' });
  });

  test('a key is the reference it has on this machine', () => {
    const templates: Templates = {
      s: {
        Resources: {
          IdentityKey1A: resource('AWS::KMS::Key'),
          F: resource('AWS::Lambda::Function', { key: { 'Fn::GetAtt': ['IdentityKey1A', 'Arn'] } }),
        },
        Outputs: {},
      },
    };
    expect(resolveTemplates(templates, names).map(({ properties }) => properties)).toContainEqual({ key: 'raw:abc' });
  });

  test('joined, split, selected and substituted texts are put together', () => {
    const properties = {
      joined: { 'Fn::Join': ['', ['https://', { Ref: 'AWS::Region' }, '.example']] },
      selected: { 'Fn::Select': [2, { 'Fn::Split': ['/', 'https://host/path'] }] },
      substituted: { 'Fn::Sub': 'assets-${AWS::AccountId}-${AWS::Region}' },
      nested: [{ deep: { Ref: 'AWS::Partition' } }],
    };
    expect(propertiesOf(properties)).toEqual({
      joined: 'https://eu-north-1.example',
      selected: 'host',
      substituted: 'assets-000000000000-eu-north-1',
      nested: [{ deep: 'aws' }],
    });
  });

  test('a reference to nothing is a fault', () => {
    expect(() => propertiesOf({ a: { Ref: 'Nothing' } })).toThrow('pipeline has no resource Nothing');
    expect(() => propertiesOf({ a: { 'Fn::ImportValue': 'storage:Gone' } })).toThrow('storage:Gone');
  });
});
