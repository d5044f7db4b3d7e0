import { expect, test } from 'vitest';
import { weighRule } from '../../../../functions/shared/definition/weighRule.ts';

const rule = { betaFrom: '2026-10-01', sharpFrom: '2027-04-01' } as const;

test('a new error is not tried before it begins, is a warning until its day, and an error from then on', () => {
  const weigh = (today: string) => weighRule({ ...rule, severity: 'error' }, today);
  expect(weigh('2026-09-30')).toBeUndefined();
  expect(weigh('2026-10-01')).toEqual({ severity: 'warning', sharpFrom: '2027-04-01' });
  expect(weigh('2027-03-31')).toEqual({ severity: 'warning', sharpFrom: '2027-04-01' });
  expect(weigh('2027-04-01')).toEqual({ severity: 'error' });
});

test('a new warning is a note until its day, and a rule without days always weighs what it says', () => {
  expect(weighRule({ ...rule, severity: 'warning' }, '2026-12-01')).toEqual({ severity: 'note', sharpFrom: '2027-04-01' });
  expect(weighRule({ severity: 'warning' }, '1999-01-01')).toEqual({ severity: 'warning' });
});
