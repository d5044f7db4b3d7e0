import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stages } from '../../infra/stages.ts';
import { synthesize, valueAt } from './synthesized.ts';

/** The measures that functions log, as they stand in the sources. */
const measured = globSync('functions/*/**/*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\{ name: '([A-Z]\w+)', value:[^}]*?(?:by: \['(\w+)'\][^}]*)?\}/g)].map(([, name = '', by]) => ({
    name,
    by,
  })),
);
const shown = synthesize(stages.slice(0, 1))
  .flatMap(({ resources }) => resources)
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

  test('shows nothing that no function logs', () => {
    const names = [...(shown[0] ?? '').matchAll(/MetricName=\\+"(\w+)\\+"/g)].map(([, name]) => name);
    expect(names.filter((name) => !measured.some((each) => each.name === name))).toEqual([]);
  });
});
