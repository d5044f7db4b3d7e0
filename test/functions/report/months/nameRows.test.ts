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
const originals = {
  numbers: new Map([
    ['x', '199901019802'],
    ['y', '198505059817'],
  ]),
  births: new Map([['mark', '1990-02-03']]),
};

test('people stand in the order of their identity numbers, placeholders among them, those without last', () => {
  const rows = [
    row({ kind: 'missing' }),
    row({ kind: 'number', pseudonym: 'x' }),
    row({ kind: 'placeholder', birthMark: 'mark', suffix: 'Tf29' }),
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
  const gone = [row({ kind: 'number', pseudonym: 'gone' }), row({ kind: 'placeholder', birthMark: 'gone', suffix: 'Tf29' })];
  expect(nameRows(gone, originals)).toMatchObject([
    { identityNumber: undefined, startsOn: '2025-03-01' },
    { identityNumber: undefined, startsOn: '2025-03-01' },
  ]);
});
