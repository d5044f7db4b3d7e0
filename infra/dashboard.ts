import { Duration, type Stack } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, MathExpression, type IMetric, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { METRICS } from '../functions/shared/lambda/createLog.ts';
import { PipelineFunction } from './pipelineFunction.ts';
import type { StageSettings } from './stages.ts';

/** A measure of the functions' log, with the statistic that says most and the value that it is told apart by. */
interface Shown {
  readonly name: string;
  readonly by?: string;
  readonly statistic?: 'Sum' | 'p50' | 'p95' | 'Maximum';
}

/** What people wait for, a graph each. Every measure that a function logs is in one: `test/infra/dashboard.test.ts`. */
const graphs: Readonly<Record<string, readonly Shown[]>> = {
  'Uploads by outcome': [{ name: 'UploadsAnswered', by: 'outcome' }, { name: 'UploadsGivenUp' }],
  'Seconds from upload to answer': [
    { name: 'SecondsToAnswer', statistic: 'p50' },
    { name: 'SecondsToAnswer', statistic: 'p95' },
    { name: 'SecondsToAnswer', statistic: 'Maximum' },
  ],
  'Findings by rule': [{ name: 'Findings', by: 'code' }],
  'Reports due, made and sent': [{ name: 'ReportsDue' }, { name: 'ReportsMade' }, { name: 'NothingToReport' }, { name: 'ReportsSent' }],
  'What is stuck': [
    { name: 'UploadsNotAnswered', statistic: 'Maximum' },
    { name: 'ReportsNotMade', statistic: 'Maximum' },
  ],
  'What became of mails': [{ name: 'MailsFollowed', by: 'state' }],
};

const hour = Duration.hours(1);

/** One page of a stage in CloudWatch: what people get, and how the functions and queues of a stack do. */
export function addDashboard(stack: Stack, { name }: StageSettings): void {
  const all = stack.node.findAll();
  const functions = all.filter((each) => each instanceof PipelineFunction).map((each) => each.function);
  const queues = all.filter((each) => each instanceof Queue);
  new Dashboard(stack, 'Dashboard', {
    dashboardName: `redovisa-${name}`,
    defaultInterval: Duration.days(7),
    widgets: [
      ...inPairs(
        Object.entries(graphs).map(([title, shown]) =>
          graph(
            title,
            shown.map((each) => search(name, each)),
          ),
        ),
      ),
      [
        graph(
          'Functions that fail',
          functions.map((each) => each.metricErrors({ period: hour })),
        ),
        graph(
          'Functions, longest time',
          functions.map((each) => each.metricDuration({ period: hour, statistic: 'Maximum' })),
        ),
      ],
      [
        graph(
          'Queues, oldest message',
          queues.map((each) => each.metricApproximateAgeOfOldestMessage({ period: hour })),
        ),
        graph(
          'Messages that wait',
          queues.map((each) => each.metricApproximateNumberOfMessagesVisible({ period: hour })),
        ),
      ],
    ],
  });
}

/** A measure by its name, each value that it is told apart by a line of its own. */
function search(stage: string, { name, by, statistic = 'Sum' }: Shown): IMetric {
  const dimensions = [METRICS, 'stage', ...(by === undefined ? [] : [by])].join(',');
  return new MathExpression({
    expression: `SEARCH('{${dimensions}} MetricName="${name}" stage="${stage}"', '${statistic}', ${hour.toSeconds()})`,
    label: by === undefined ? `${name} ${statistic}` : '',
    usingMetrics: {},
    period: hour,
  });
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 12 });
}

function inPairs(widgets: readonly IWidget[]): IWidget[][] {
  return widgets.flatMap((widget, index) => (index % 2 === 0 ? [[widget, ...widgets.slice(index + 1, index + 2)]] : []));
}
