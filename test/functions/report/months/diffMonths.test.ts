import { expect, test } from 'vitest';
import { diffMonths } from '../../../../functions/report/months/diffMonths.ts';
import type { MonthRow } from '../../../../functions/shared/definition/monthFile.ts';
import { HOUR } from '../../../../functions/shared/domain/money.ts';

const row = (person: string, change: Partial<MonthRow> = {}): MonthRow => ({
  person,
  identity: { kind: 'number', pseudonym: person },
  isProtected: false,
  startsOn: '2025-03-01',
  time: 8 * HOUR,
  rows: [7, 3],
  ...change,
});
const file = (...rows: readonly MonthRow[]) => ({ month: '2025-03', rows });

test('each field that changed is told with what it was and what it is', () => {
  const changes = diffMonths(
    file(row('ABCDEFGHIJ')),
    file(row('ABCDEFGHIJ', { startsOn: '2025-03-02', endsOn: '2025-03-20', time: 9 * HOUR })),
  );
  const of = { month: '2025-03', person: 'ABCDEFGH', row: 3 };
  expect(changes).toEqual([
    { ...of, field: 'startsOn', before: '2025-03-01', after: '2025-03-02' },
    { ...of, field: 'endsOn', after: '2025-03-20' },
    { ...of, field: 'hours', before: 8, after: 9 },
  ]);
});

test('people who came and went are told by their start', () => {
  const told = diffMonths(file(row('GONE')), file(row('NEW')));
  expect(told.map(({ person, field, before, after }) => [person, field, before, after])).toEqual([
    ['GONE', 'person', '2025-03-01', undefined],
    ['NEW', 'person', undefined, '2025-03-01'],
  ]);
});

test('a new identity is told without saying it', () => {
  const [told] = diffMonths(file(row('A')), file(row('A', { identity: { kind: 'placeholder', birthMark: 'mark', suffix: 'Tf29' } })));
  expect(told).toEqual({ month: '2025-03', person: 'A', row: 3, field: 'identityNumber' });
});
