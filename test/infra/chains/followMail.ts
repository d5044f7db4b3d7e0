import { broken, followRule, read, tenantPoliciesOf, type Stage } from './stage.ts';

/** mail → event destination → rule → queue → function: the links that do not hold of hearing what became of a mail. */
export function followMail(stage: Stage): readonly string[] {
  const [destination] = stage.of('AWS::SES::ConfigurationSetEventDestination');
  const set = stage.at(read(destination?.properties, 'ConfigurationSetName'));
  const told = [read(destination?.properties, 'EventDestination', 'MatchingEventTypes')].flat().map(String);
  const rule = stage.of('AWS::Events::Rule').find(({ properties }) => read(properties, 'EventPattern', 'source', 0) === 'aws.ses');
  const { queue, undelivered, target, mayPut } = followRule(stage, rule);
  const send = stage.of('AWS::Lambda::Function').find(({ properties }) => properties['Description'] === 'functions/send/handler.ts');
  return broken({
    'mails are sent with the configuration set':
      set !== undefined && stage.at(read(send?.properties, 'Environment', 'Variables', 'MAIL_CONFIGURATION_SET'))?.id === set.id,
    'it tells what became of them': ['delivery', 'bounce', 'complaint', 'deliveryDelay', 'reject'].every((event) => told.includes(event)),
    'it tells EventBridge': JSON.stringify(read(destination?.properties, 'EventDestination', 'EventBridgeDestination') ?? '').includes(
      'event-bus/default',
    ),
    'the rule takes what is told of this configuration set':
      read(rule?.properties, 'State') === 'ENABLED' &&
      stage.at(read(rule?.properties, 'EventPattern', 'detail', 'mail', 'tags', 'ses:configuration-set', 0))?.id === set?.id,
    'EventBridge may put in the queue': mayPut(queue),
    'what it cannot put there waits apart': undelivered !== undefined && mayPut(undelivered),
    'the queue feeds a function that may write what it hears':
      target?.properties['Description'] === 'functions/watch/handler.ts' &&
      tenantPoliciesOf(stage, target).some(({ Action }) => [Action].flat().includes('dynamodb:PutItem')),
  });
}
