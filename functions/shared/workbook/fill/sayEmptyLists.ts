import { withAttribute } from '../package/elements.ts';
import { listRows, type List } from './fillLists.ts';
import { styleOf } from './formatCell.ts';
import type { LikeStyles } from './likeStyles.ts';
import type { RowMoves } from './rowMoves.ts';
import { rowOf, type SheetData } from './sheetData.ts';

/** Shows a list that has nothing to list as its sentence alone, on one line: the headings above are hidden. */
export function sayEmptyLists(
  data: SheetData,
  lists: readonly List[],
  { moves, styles }: { readonly moves: RowMoves; readonly styles: Pick<LikeStyles, 'unwrapped'> },
): SheetData {
  const rows = new Map(data.rows);
  for (const list of lists.filter(isSentence)) {
    const first = moves.move(listRows(list).firstRow);
    for (let number = first - list.table.headerRows; number < first; number += 1) {
      const row = rows.get(number);
      if (row)
        rows.set(
          number,
          rowOf({ rowNumber: number, tag: withAttribute(row.tag, 'hidden', 1) }, () => row.cells),
        );
    }
    const said = rows.get(first);
    if (said) {
      const cells = said.cells.map((cell) => ({ ...cell, tag: withAttribute(cell.tag, 's', styles.unwrapped(styleOf(cell.tag))) }));
      rows.set(
        first,
        rowOf({ rowNumber: first, tag: said.tag }, () => cells),
      );
    }
  }
  return { ...data, rows };
}

/** Whether the list is one row of several columns whose only words are a sentence. */
function isSentence({ table, rows: [row = [], ...more] }: List): boolean {
  if (more.length > 0 || table.range.lastColumn === table.range.firstColumn) return false;
  const [sentence, ...others] = row.filter((value) => value !== undefined && value !== '');
  return typeof sentence === 'string' && sentence.endsWith('.') && others.length === 0;
}
