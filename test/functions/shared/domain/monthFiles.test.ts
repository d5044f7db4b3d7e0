import { describe, expect, test } from 'vitest';
import { cascadeSchema, monthChangeSchema, monthCountsSchema, monthPinSchema } from '../../../../functions/shared/domain/monthFiles.ts';
import { workbookType } from '../../../../functions/shared/domain/workbookType.ts';

const counts = { rows: 12, ended: 3, hours: 431.25 };
const change = { month: '2025-03', person: 'abcdefgh', row: 7, field: 'startsOn', before: '2025-03-01', after: '2025-03-02' };

describe('what is kept of a month’s file', () => {
  test('are whole numbers of people and hours with decimals, and the hash of its content', () => {
    expect(monthCountsSchema.parse(counts)).toEqual(counts);
    expect(monthPinSchema.parse({ ...counts, sha256: 'a1' })).toEqual({ ...counts, sha256: 'a1' });
    for (const wrong of [
      { ...counts, rows: 1.5 },
      { ...counts, ended: '3' },
      { rows: 1, ended: 1 },
    ]) {
      expect(monthCountsSchema.safeParse(wrong).success).toBe(false);
    }
    expect(monthPinSchema.safeParse(counts).success).toBe(false);
  });

  test('are the months to hand in again, in order', () => {
    expect(cascadeSchema.parse({ resend: ['2025-02', '2025-03'] })).toEqual({ resend: ['2025-02', '2025-03'] });
    expect(cascadeSchema.safeParse({}).success).toBe(false);
  });

  test('is a difference of one person in one field, from text or number to text or number', () => {
    for (const field of ['person', 'identityNumber', 'startsOn', 'endsOn', 'hours']) {
      expect(monthChangeSchema.parse({ ...change, field })).toEqual({ ...change, field });
    }
    const hours = { month: '2025-03', person: 'abcdefgh', row: 7, field: 'hours', before: 1.5, after: 2 };
    expect(monthChangeSchema.parse(hours)).toEqual(hours);
    const bare = { month: change.month, person: change.person, row: change.row, field: change.field };
    expect(monthChangeSchema.parse(bare)).toEqual(bare);
    for (const wrong of [
      { ...change, field: 'name' },
      { ...change, row: 1.5 },
      { ...change, before: true },
      { ...change, after: null },
    ]) {
      expect(monthChangeSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

test('an Excel workbook has the media type that ECMA-376 registered', () => {
  expect(workbookType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
});
