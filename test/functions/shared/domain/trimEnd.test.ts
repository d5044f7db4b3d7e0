import { expect, test } from 'vitest';
import { trimEnd } from '../../../../functions/shared/domain/trimEnd.ts';

test('only what a text ends with is taken off', () => {
  expect(['F12', '12', 'F', '', '1F'].map((text) => trimEnd(text, '0123456789'))).toEqual(['F', '', 'F', '', '1F']);
});

test('a text that almost ends so costs one look at its end', () => {
  const text = `${'*:'.repeat(10_000_000)}x`;
  const before = process.cpuUsage();
  expect(trimEnd(text, '*:')).toBe(text);
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
});
