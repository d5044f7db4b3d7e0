import { allows, broken, policiesOf, read, statementsAt, type Piece, type Stage } from './stage.ts';

/** schedule → role → queue → mapping → function → dead letters: the links of one schedule that do not hold. */
export function followSchedule(stage: Stage, schedule: Piece): readonly string[] {
  const queue = stage.at(read(schedule.properties, 'Target', 'Arn'));
  const mapping = stage
    .of('AWS::Lambda::EventSourceMapping')
    .find(({ properties }) => queue !== undefined && stage.at(properties['EventSourceArn'])?.id === queue.id);
  const target = stage.at(read(mapping?.properties, 'FunctionName'));
  const takes = policiesOf(stage, stage.at(read(target?.properties, 'Role')));
  const role = stage.at(read(schedule.properties, 'Target', 'RoleArn'));
  const deadLetters = stage.at(read(schedule.properties, 'Target', 'DeadLetterConfig', 'Arn'));
  const may = policiesOf(stage, role);
  const trust = statementsAt(role?.properties, 'AssumeRolePolicyDocument');
  return broken({
    'the schedule is on': schedule.properties['State'] === 'ENABLED',
    'its message goes to a queue': queue?.type === 'AWS::SQS::Queue',
    'the queue feeds a function': target?.type === 'AWS::Lambda::Function' && read(mapping?.properties, 'Enabled') !== false,
    'the function may take its messages': queue !== undefined && allows(stage, takes, { action: 'sqs:ReceiveMessage', on: queue }),
    'Scheduler may be its role': allows(stage, trust, { action: 'sts:AssumeRole', service: 'scheduler.amazonaws.com' }),
    'only for this account': trust.every(({ Condition }) => read(Condition, 'StringEquals', 'aws:SourceAccount') !== undefined),
    'the role may put the message there': queue !== undefined && allows(stage, may, { action: 'sqs:SendMessage', on: queue }),
    'the role may put what could not be started among dead letters':
      deadLetters?.type === 'AWS::SQS::Queue' && allows(stage, may, { action: 'sqs:SendMessage', on: deadLetters }),
    'dead letters raise an alarm': stage
      .of('AWS::CloudWatch::Alarm')
      .some(({ properties }) => deadLetters !== undefined && JSON.stringify(properties['Dimensions'] ?? []).includes(deadLetters.id)),
  });
}
