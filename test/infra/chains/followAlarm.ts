import { allows, broken, policyOn, read, statementsAt, type Piece, type Stage } from './stage.ts';

const cloudWatch = 'cloudwatch.amazonaws.com';

/** alarm → topic → policy → key → subscription: the links of one alarm that do not hold. */
export function followAlarm(stage: Stage, alarm: Piece): readonly string[] {
  const topic = stage.at(read(alarm.properties, 'AlarmActions', 0));
  const key = stage.at(read(topic?.properties, 'KmsMasterKeyId'));
  const policy = policyOn(stage, 'AWS::SNS::TopicPolicy', { property: 'Topics', piece: topic });
  const keyPolicy = statementsAt(key?.properties, 'KeyPolicy');
  return broken({
    'the alarm tells a topic': topic?.type === 'AWS::SNS::Topic',
    'the topic lets CloudWatch publish':
      topic !== undefined && allows(stage, policy, { action: 'sns:Publish', service: cloudWatch, on: topic }),
    'its key lets CloudWatch encrypt': ['kms:Decrypt', 'kms:GenerateDataKey'].every((action) =>
      allows(stage, keyPolicy, { action, service: cloudWatch }),
    ),
    'somebody subscribes': stage
      .of('AWS::SNS::Subscription')
      .some(({ properties }) => stage.at(properties['TopicArn'])?.id === topic?.id && String(properties['Endpoint']).includes('@')),
  });
}
