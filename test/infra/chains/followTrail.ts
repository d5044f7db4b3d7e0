import { allows, broken, policyOn, read, statementsAt, type Stage } from './stage.ts';

const cloudTrail = 'cloudtrail.amazonaws.com';
/** Where files with identity numbers lie. */
const identityFiles = { Uploads: ['incoming/', 'originals/', 'annotated/', 'results/'], Reports: ['months/'] };

/** file → trail → bucket → key: the links that do not hold of telling who opened a file with identity numbers. */
export function followTrail(stage: Stage): readonly string[] {
  const [trail] = stage.of('AWS::CloudTrail::Trail');
  const bucket = stage.at(read(trail?.properties, 'S3BucketName'));
  const key = stage.at(read(trail?.properties, 'KMSKeyId'));
  const policy = policyOn(stage, 'AWS::S3::BucketPolicy', { property: 'Bucket', piece: bucket });
  const watched = JSON.stringify(read(trail?.properties, 'EventSelectors') ?? []);
  return broken({
    'the trail is on': read(trail?.properties, 'IsLogging') === true,
    'it watches every file with identity numbers': Object.entries(identityFiles).every(([name, prefixes]) =>
      prefixes.every((prefix) => new RegExp(`"Fn::GetAtt":\\["${name}[0-9A-F]{8}","Arn"\\]\\},"/${prefix}"`).test(watched)),
    ),
    'it may write in its bucket': allows(stage, policy, { action: 's3:PutObject', service: cloudTrail, fulfilled: ['s3:x-amz-acl'] }),
    'its key lets it encrypt': allows(stage, statementsAt(key?.properties, 'KeyPolicy'), {
      action: 'kms:GenerateDataKey',
      service: cloudTrail,
    }),
  });
}
