import { listRows, type List } from './fillLists.ts';
import type { FormulaMoves } from './moveFormula.ts';
import { nameKey, type WorkbookIndex } from './readWorkbookIndex.ts';
import { makeRowMoves, type RowMoves } from './rowMoves.ts';

/** Where the rows of each sheet with lists go, by the key of its name. */
export type Moves = ReadonlyMap<string, RowMoves>;

/** Where the rows of each sheet with lists go. Throws when two lists stand side by side: they cannot both have their length. */
export function planMoves(workbook: WorkbookIndex, lists: readonly List[]): Moves {
  const bySheet = Map.groupBy(lists, ({ table }) => table.sheet.name);
  return new Map(
    [...bySheet].map(([sheet, own]) => {
      const areas = own.map(listRows).sort((a, b) => a.firstRow - b.firstRow);
      if (areas.some((area, index) => area.firstRow <= (areas[index - 1]?.lastRow ?? 0))) throw new Error(`Lists side by side on ${sheet}`);
      return [nameKey(sheet), makeRowMoves(areas)];
    }),
  );
}

/** How references inside one sheet move. */
export function formulaMoves(ownSheet: string, moves: Moves, growsCells: boolean): FormulaMoves {
  return { ownSheet, movesOf: (sheet) => moves.get(nameKey(sheet)), growsCells };
}
