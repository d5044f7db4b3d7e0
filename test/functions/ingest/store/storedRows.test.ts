import { describe, expect, test } from 'vitest';
import { storedRows } from '../../../../functions/ingest/store/storedRows.ts';
import { participants } from '../../../../templates/upload/participants/sheet.ts';

const row = (values: object) => ({ row: { measure: '1', startsOn: '2025-03-01', ...values, origin: { upload: 'u', row: 2 } } });
const agesOf = (...rows: readonly object[]) =>
  Array.from(storedRows({ sheet: participants, rows: rows.map(row) }), (stored) => stored.row['ageAtStart']);

describe('the age that a stored row keeps', () => {
  test.each([
    ['1985-03-01', 40],
    ['1985-03-02', 39],
    ['1985', 40],
    ['2000-02-29', 25],
  ])('of somebody born %s who started on 1 March 2025 is %i', (bornOn, age) => {
    expect(agesOf({ identityNumber: 'p', bornOn })).toEqual([age]);
  });

  test("is of the birth date that another of the person's rows states", () => {
    expect(agesOf({ identityNumber: 'p', bornOn: '1985-03-02' }, { identityNumber: 'p' }, { identityNumber: 'q' })).toEqual([
      39,
      39,
      undefined,
    ]);
  });

  test('stays as it was counted when only the year is left', () => {
    expect(agesOf({ identityNumber: 'p', bornOn: '1985', ageAtStart: 39 })).toEqual([39]);
    expect(agesOf({ identityNumber: 'p', bornOn: '1985-03-01', ageAtStart: 39 })).toEqual([40]);
  });
});
