import { ComparisonOperator, TreatMissingData, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** Raises an alarm as soon as the metric is 1 or more, and tells when it is over. */
export function raiseAlarm(scope: Construct, { metric, text, alarms }: { metric: Metric; text: string; alarms: ITopic }): void {
  const alarm = metric.createAlarm(scope, 'Alarm', {
    alarmDescription: text,
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(new SnsAction(alarms));
  alarm.addOkAction(new SnsAction(alarms));
}
