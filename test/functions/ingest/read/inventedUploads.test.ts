import { expect, test } from 'vitest';
import { takeInvented } from '../../../support/takeInvented.ts';

test('a hundred invented uploads end in rows or in findings that show nobody, quickly', async () => {
  const outcomes = new Set<string>();
  for (let seed = 1; seed <= 100; seed++) {
    const { outcome, milliseconds } = await takeInvented(seed);
    expect(milliseconds, `upload ${seed}`).toBeLessThan(5000);
    outcomes.add(outcome);
  }
  expect([...outcomes].sort()).toEqual(['intake: errors', 'intake: rows', 'intake: stop']);
}, 120_000);
