import { expect, test } from 'vitest';
import { readMutation } from '../../../../support/readMutation.ts';

test('six hundred damaged workbooks end in rows or in a fault, quickly', async () => {
  const outcomes = new Set<string>();
  for (let seed = 1; seed <= 600; seed++) {
    const { outcome, milliseconds } = await readMutation(seed);
    expect(milliseconds, `mutation ${seed}`).toBeLessThan(3000);
    outcomes.add(outcome);
  }
  expect([...outcomes].sort()).toEqual(expect.arrayContaining(['damaged', 'forbiddenXml', 'missingPart', 'read']));
});
