import { expect, test } from 'vitest';
import { reportInvented } from '../../support/reportInvented.ts';

test('reports of forty invented uploads are made, can be read and show nobody', async () => {
  const outcomes: string[] = [];
  for (let seed = 1; seed <= 40; seed++) outcomes.push((await reportInvented(seed)).outcome);
  expect(new Set(outcomes)).toEqual(new Set(['report: made', 'report: nothing']));
}, 120_000);
