import type { Cell } from '../../domain/cell.ts';
import { columnLetters } from '../../domain/cell.ts';
import type { Annotation, ReadWorkbook, SheetVisitor } from '../../ports.ts';
import { limits } from '../package/limits.ts';
import { passedLimit } from '../package/unreadable.ts';
import type { CellStyle, PlannedCell, PlannedRow } from '../write/workbookPlan.ts';
import { writeWorkbook } from '../write/writeWorkbook.ts';

const NAMELESS = 'CSV';
const text: CellStyle = { numberFormat: '@' };
const lines: CellStyle = { ...text, wraps: true, vertical: 'top' };

/**
 * A table written as text as a workbook to mark: the same cells at the same addresses, all of them text. Undefined when there is no table to read;
 * throws when it is too large.
 */
export function layOutTable(
  read: (visitor: SheetVisitor) => ReadWorkbook | undefined,
  annotations: readonly Annotation[],
): Uint8Array | undefined {
  const rows: PlannedRow[] = [];
  let width = 1;
  let positions = 0;
  let characters = 0;
  const found = read({
    wants: () => true,
    rows(_, batch) {
      for (const { number, cells } of batch) {
        positions += number - rows.length + cells.length;
        characters += cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0);
        if (positions > limits.laidOutPositions) throw passedLimit('tooManyCells', limits.laidOutPositions);
        if (characters > limits.laidOutCharacters) throw passedLimit('tooLarge', limits.laidOutCharacters);
        while (rows.length < number - 1) rows.push({ cells: [] });
        rows.push({ cells: cells.map(planCell) });
        width = Math.max(width, cells.length);
      }
    },
  });
  if (!found) return undefined;
  const name = annotations.find(({ sheet }) => sheet !== '')?.sheet ?? NAMELESS;
  const columns = Array.from({ length: width }, () => ({ width: 16, style: text }));
  const numbersAsText = [`A1:${columnLetters(width - 1)}${rows.length}`];
  return writeWorkbook({ title: name, sheets: [{ name, columns, rows, numbersAsText, isLandscape: true }] });
}

function planCell(cell: Cell | undefined): PlannedCell | undefined {
  if (typeof cell === 'number') return { value: cell };
  return typeof cell === 'string' ? { value: cell, style: cell.includes('\n') ? lines : text } : undefined;
}
