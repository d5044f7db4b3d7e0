import { findElements, replaceStretches, withAttribute } from '../package/elements.ts';
import { moveSheetRanges } from './moveSheetRanges.ts';
import type { FormulaMoves } from './moveFormula.ts';
import type { CellValue } from './shownValue.ts';
import type { RowMoves } from './rowMoves.ts';

/** A table part with its new length, and with the headings that now stand in its heading cells: Excel repairs a table whose names differ. */
export function fillTable(
  xml: string,
  headings: readonly CellValue[],
  { moves, formulas }: { moves: RowMoves; formulas: FormulaMoves },
): string {
  const moved = moveSheetRanges(xml, moves, formulas);
  const columns = findElements(moved, 'tableColumn');
  return replaceStretches(
    moved,
    columns.flatMap((column, index) => {
      const heading = headings[index];
      if (typeof heading !== 'string') return [];
      return [{ start: column.start, end: column.innerStart, text: withAttribute(column.tag, 'name', escapeLines(heading)) }];
    }),
  );
}

/** Line breaks in headings are written `_x000a_` in the table's own list of names. */
function escapeLines(heading: string): string {
  return heading.replace(/\r?\n/g, '_x000a_');
}
