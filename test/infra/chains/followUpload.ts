import { allows, broken, followRule, policiesOf, read, type Stage } from './stage.ts';

/** bucket → event → rule → queue → mapping → role: the links of an upload that do not hold. */
export function followUpload(stage: Stage): readonly string[] {
  const rule = stage.of('AWS::Events::Rule').find(({ properties }) => read(properties, 'EventPattern', 'source', 0) === 'aws.s3');
  const pattern = read(rule?.properties, 'EventPattern', 'detail');
  const bucket = stage.at(read(pattern, 'bucket', 'name', 0));
  const { queue, undelivered, mapping, target, mayPut } = followRule(stage, rule);
  const role = policiesOf(stage, stage.at(read(target?.properties, 'Role')));
  return broken({
    'the bucket tells EventBridge':
      read(bucket?.properties, 'NotificationConfiguration', 'EventBridgeConfiguration', 'EventBridgeEnabled') === true,
    'the rule is on': read(rule?.properties, 'State') === 'ENABLED',
    'the rule takes what is put under incoming/': read(pattern, 'object', 'key', 0, 'prefix') === 'incoming/',
    'EventBridge may put in the queue': mayPut(queue),
    'what it cannot put there waits apart': undelivered !== undefined && undelivered.id !== queue?.id && mayPut(undelivered),
    'the queue has dead letters of its own':
      stage.at(read(queue?.properties, 'RedrivePolicy', 'deadLetterTargetArn')) !== undefined &&
      stage.at(read(queue?.properties, 'RedrivePolicy', 'deadLetterTargetArn'))?.id !== undelivered?.id,
    'the queue feeds a function': target?.type === 'AWS::Lambda::Function' && read(mapping?.properties, 'Enabled') !== false,
    'the queue hides a message longer than the function may run':
      Number(read(queue?.properties, 'VisibilityTimeout')) > Number(read(target?.properties, 'Timeout')),
    'the function may take, hide and remove messages': [
      'ReceiveMessage',
      'ChangeMessageVisibility',
      'DeleteMessage',
      'GetQueueAttributes',
    ].every((action) => queue !== undefined && allows(stage, role, { action: `sqs:${action}`, on: queue })),
  });
}
