import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** What is watched, and what is said when it is too much. */
export interface AlarmProps {
  readonly metric: IMetric;
  readonly text: string;
  readonly alarms: ITopic;
  /** Alarms from this on; 1 unless said otherwise. */
  readonly from?: number;
  /** Its name among the alarms of the same construct; `Alarm` unless said otherwise. */
  readonly name?: string;
}

/** Raises an alarm as soon as the metric reaches a number, and tells when it is over. */
export function raiseAlarm(scope: Construct, { metric, text, alarms, from = 1, name = 'Alarm' }: AlarmProps): void {
  const alarm = new Alarm(scope, name, {
    metric,
    alarmDescription: text,
    threshold: from,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(new SnsAction(alarms));
  alarm.addOkAction(new SnsAction(alarms));
}
