import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stages } from '../../infra/stages.ts';
import { synthesize, textAt, valueAt } from './synthesized.ts';

/** The measures that functions log, as they stand in the sources. */
const measured = globSync('functions/*/**/*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\{ name: '([A-Z]\w+)', value:[^}]*?(?:by: \['(\w+)'\][^}]*)?\}/g)].map(([, name = '', by]) => ({
    name,
    by,
  })),
);
const resources = synthesize(stages.slice(0, 1)).flatMap((stack) => stack.resources);
const shown = resources
  .filter(({ type }) => type === 'AWS::CloudWatch::Dashboard')
  .map((dashboard) => JSON.stringify(valueAt(dashboard, 'DashboardBody')));

describe('the dashboard of a stage', () => {
  test('shows every measure that a function logs, by what it is told apart by', () => {
    expect(measured.length).toBeGreaterThanOrEqual(8);
    expect(shown).toHaveLength(1);
    for (const { name, by } of measured)
      expect(shown[0], name).toContain(
        `{Redovisa,stage${by === undefined ? '' : `,${by}`}} MetricName=\\\\\\"${name}\\\\\\" stage=\\\\\\"test\\\\\\"`,
      );
  });

  test('has alarms on measures that a function logs, and on those of its own stage', () => {
    const alarms = resources.filter(({ type, properties }) => type === 'AWS::CloudWatch::Alarm' && properties['Namespace'] === 'Redovisa');
    const onMeasures = alarms.filter((alarm) => valueAt(alarm, 'Dimensions') !== undefined);
    expect(onMeasures.map((alarm) => [textAt(alarm, 'MetricName'), valueAt(alarm, 'Dimensions')]).sort()).toEqual(
      ['ReportsNotMade', 'UploadsNotAnswered'].map((name) => [name, [{ Name: 'stage', Value: 'test' }]]),
    );
    for (const alarm of onMeasures) expect(measured.map(({ name }) => name)).toContain(textAt(alarm, 'MetricName'));
  });

  test('shows nothing that no function logs', () => {
    const names = [...(shown[0] ?? '').matchAll(/MetricName=\\+"(\w+)\\+"/g)].map(([, name]) => name);
    expect(names.filter((name) => !measured.some((each) => each.name === name))).toEqual([]);
  });
});
