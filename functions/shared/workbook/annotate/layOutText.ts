import type { Cell } from '../../domain/cell.ts';
import { columnLetters } from '../../domain/cell.ts';
import type { Annotation } from '../../ports.ts';
import { readText } from '../../table/text/readText.ts';
import type { CellStyle, PlannedCell, PlannedRow } from '../write/workbookPlan.ts';
import { writeWorkbook } from '../write/writeWorkbook.ts';

/** Positions laid out; a larger table is answered with only the list. */
const MAX_POSITIONS = 500_000;
const NAMELESS = 'CSV';
const text: CellStyle = { numberFormat: '@' };
const lines: CellStyle = { ...text, wraps: true, vertical: 'top' };

/** A table written as text as a workbook to mark: the same cells at the same addresses, all of them text. Throws when it is too large. */
export function layOutText(file: Buffer, annotations: readonly Annotation[]): Uint8Array {
  const rows: PlannedRow[] = [];
  let width = 1;
  let positions = 0;
  readText(file, {
    wants: () => true,
    rows(_, batch) {
      for (const { number, cells } of batch) {
        positions += number - rows.length + cells.length;
        if (positions > MAX_POSITIONS) throw new Error('The table is too large to lay out');
        while (rows.length < number - 1) rows.push({ cells: [] });
        rows.push({ cells: cells.map(planCell) });
        width = Math.max(width, cells.length);
      }
    },
  });
  const name = annotations.find(({ sheet }) => sheet !== '')?.sheet ?? NAMELESS;
  const columns = Array.from({ length: width }, () => ({ width: 16, style: text }));
  const numbersAsText = [`A1:${columnLetters(width - 1)}${rows.length}`];
  return writeWorkbook({ title: name, sheets: [{ name, columns, rows, numbersAsText, isLandscape: true }] });
}

function planCell(cell: Cell | undefined): PlannedCell | undefined {
  if (typeof cell === 'number') return { value: cell };
  return typeof cell === 'string' ? { value: cell, style: cell.includes('\n') ? lines : text } : undefined;
}
