import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellRanges } from '../../../functions/shared/domain/cellRanges.ts';
import { groupFindings } from '../../../functions/collect/groupFindings.ts';
import type { WordedFinding } from '../../../functions/shared/domain/finding.ts';

const finding = (values: Partial<WordedFinding>): WordedFinding => ({
  code: 'DEL-KON-001',
  severity: 'error',
  sheet: 'Deltagare',
  row: 5,
  column: 'Kön',
  cell: 'C5',
  message: '"Kvina" finns inte i listan.',
  ...values,
});

describe('groupFindings', () => {
  it('puts the same fault in one column together and the same sentence on one line', () => {
    const groups = groupFindings([
      finding({ cell: 'C5' }),
      finding({ cell: 'C6', message: '"Mann" finns inte i listan.' }),
      finding({ cell: 'C7' }),
      finding({ cell: 'D5', column: 'Startdatum', code: 'DEL-START-001' }),
    ]);
    expect(groups.map(({ column, count, sentences }) => ({ column, count, cells: sentences.map(({ cells }) => cells) }))).toEqual([
      { column: 'Kön', count: 3, cells: ['C5, C7', 'C6'] },
      { column: 'Startdatum', count: 1, cells: ['D5'] },
    ]);
  });

  it('puts what stops the upload before warnings and notes', () => {
    const severities = groupFindings([finding({ severity: 'note' }), finding({ severity: 'warning' }), finding({ severity: 'error' })]);
    expect(severities.map(({ severity }) => severity)).toEqual(['error', 'warning', 'note']);
  });

  it('shows fifty sentences of one fault and counts the others', () => {
    const [group] = groupFindings(Array.from({ length: 70 }, (_, row) => finding({ cell: `C${row + 1}`, message: `fel ${row}` })));
    expect(group).toMatchObject({ count: 70, leftOut: 20 });
    expect(group?.sentences).toHaveLength(50);
  });
});

describe('cellRanges', () => {
  it('joins cells below each other and leaves out a finding without a cell', () => {
    expect(cellRanges(['B7', 'B5', 'B8', 'B9', 'AA2', ''])).toBe('B5, B7–B9, AA2');
  });

  it('counts the cells beyond forty ranges', () => {
    expect(cellRanges(Array.from({ length: 100 }, (_, n) => `B${2 * n + 2}`))).toMatch(/^B2, B4, .*B80, … \+60$/);
  });

  it('names every row exactly once', () => {
    const rows = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rows, (numbers) => {
        const named = cellRanges(numbers.map((row) => `B${row}`))
          .split(', ')
          .flatMap((range) => {
            const [from = 0, to = from] = range.split('–').map((cell) => Number(cell.slice(1)));
            return Array.from({ length: to - from + 1 }, (_, n) => from + n);
          });
        expect(named).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });
});
