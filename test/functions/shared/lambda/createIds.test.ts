import { expect, test } from 'vitest';
import { createIds } from '../../../../functions/shared/lambda/createIds.ts';
import { systemClock } from '../../../../functions/shared/lambda/systemClock.ts';
import { stoppedClock } from '../../../support/memoryPorts.ts';

test('ids are ULIDs that sort by time', () => {
  const clock = stoppedClock('2025-10-01T08:00:00.000Z');
  const ids = createIds(clock);
  const first = ids.next();
  clock.moveTo('2025-10-01T08:00:00.001Z');
  const second = ids.next();

  expect(first).toMatch(/^01K6FCJ300[0-9A-HJKMNP-TV-Z]{16}$/);
  expect([second, first].sort()).toEqual([first, second]);
});

test('ten thousand ids of the same moment are all different', () => {
  const ids = createIds(stoppedClock('2025-10-01T08:00:00.000Z'));

  expect(new Set(Array.from({ length: 10_000 }, () => ids.next())).size).toBe(10_000);
});

test('the clock is the machine’s own', () => {
  expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(1000);
});
