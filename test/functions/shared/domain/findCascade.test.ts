import { expect, test } from 'vitest';
import { findCascade, type HandedInMonth } from '../../../../functions/shared/records/findCascade.ts';

const pin = (sha256: string) => ({ rows: 1, ended: 0, hours: 0, sha256 });
const handedIn = (...months: readonly string[]): ReadonlyMap<string, HandedInMonth> =>
  new Map(months.map((month) => [month, { month, at: '2025-06-01T08:00:00Z', revision: 1, pin: pin('same') }]));
const months = ['2025-01', '2025-02', '2025-03'];
const now = (changed: readonly string[]) =>
  Object.fromEntries(months.map((month) => [month, pin(changed.includes(month) ? 'other' : 'same')]));

test('the first month that changed and all later ones are uploaded again', () => {
  expect(findCascade(handedIn(...months), now(['2025-02']), months)).toEqual({ resend: ['2025-02', '2025-03'] });
});

test('nothing is uploaded again when nothing changed', () => {
  expect(findCascade(handedIn(...months), now([]), months)).toEqual({ resend: [] });
});

test('a month that was never handed in is not uploaded again', () => {
  expect(findCascade(handedIn('2025-01', '2025-02'), now(['2025-01', '2025-03']), months)).toEqual({ resend: ['2025-01', '2025-02'] });
});

test('where no month was handed in none is uploaded again', () => {
  expect(findCascade(handedIn(), now(['2025-01']), months)).toEqual({ resend: [] });
});

test('after a correction has been handed in the later months still wait for their turn', () => {
  const again = new Map([
    ...handedIn(...months),
    ['2025-02', { month: '2025-02', at: '2025-07-01T08:00:00Z', revision: 2, pin: pin('other') }],
  ]);
  expect(findCascade(again, now(['2025-02']), months)).toEqual({ resend: ['2025-03'] });
});
