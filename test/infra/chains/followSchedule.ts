import { allows, broken, policiesOf, read, statementsAt, type Piece, type Stage } from './stage.ts';

/** schedule → role → function → dead letters: the links of one schedule that do not hold. */
export function followSchedule(stage: Stage, schedule: Piece): readonly string[] {
  const target = stage.at(read(schedule.properties, 'Target', 'Arn'));
  const role = stage.at(read(schedule.properties, 'Target', 'RoleArn'));
  const deadLetters = stage.at(read(schedule.properties, 'Target', 'DeadLetterConfig', 'Arn'));
  const may = policiesOf(stage, role);
  const trust = statementsAt(role?.properties, 'AssumeRolePolicyDocument');
  return broken({
    'the schedule is on': schedule.properties['State'] === 'ENABLED',
    'it starts a function': target?.type === 'AWS::Lambda::Function',
    'Scheduler may be its role': allows(stage, trust, { action: 'sts:AssumeRole', service: 'scheduler.amazonaws.com' }),
    'only for this account': trust.every(({ Condition }) => read(Condition, 'StringEquals', 'aws:SourceAccount') !== undefined),
    'the role may start the function': target !== undefined && allows(stage, may, { action: 'lambda:InvokeFunction', on: target }),
    'the role may put what could not be started among dead letters':
      deadLetters?.type === 'AWS::SQS::Queue' && allows(stage, may, { action: 'sqs:SendMessage', on: deadLetters }),
    'dead letters raise an alarm': stage
      .of('AWS::CloudWatch::Alarm')
      .some(({ properties }) => deadLetters !== undefined && JSON.stringify(properties['Dimensions'] ?? []).includes(deadLetters.id)),
  });
}
