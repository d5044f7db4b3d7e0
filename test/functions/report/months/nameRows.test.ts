import { expect, test } from 'vitest';
import { nameRows } from '../../../../functions/report/months/nameRows.ts';
import type { MonthRow } from '../../../../functions/shared/definition/monthFile.ts';

const row = (identity: MonthRow['identity'], startsOn = '2025-03-01'): MonthRow => ({
  person: 'p',
  identity,
  isProtected: false,
  startsOn,
  time: 0,
  rows: [2],
});
const originals = new Map([
  ['x', '199901019802'],
  ['y', '198505059817'],
]);

test('people stand in the order of their identity numbers, placeholders among them, those without last', () => {
  const rows = [
    row({ kind: 'missing' }),
    row({ kind: 'number', pseudonym: 'x' }),
    row({ kind: 'placeholder', text: '19900203Tf29' }),
    row({ kind: 'number', pseudonym: 'y' }),
  ];
  expect(nameRows(rows, originals).map(({ identityNumber }) => identityNumber)).toEqual([
    '198505059817',
    '19900203Tf29',
    '199901019802',
    undefined,
  ]);
});

test('a person whose original is no longer kept stays in the file without a number', () => {
  expect(nameRows([row({ kind: 'number', pseudonym: 'gone' })], originals)).toMatchObject([
    { identityNumber: undefined, startsOn: '2025-03-01' },
  ]);
});
