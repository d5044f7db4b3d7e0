import { listRows, type List } from './fillLists.ts';
import type { FormulaMoves } from './moveFormula.ts';
import { nameKey } from './readWorkbookIndex.ts';
import { makeRowMoves, type ListRows, type RowMoves } from './rowMoves.ts';

/** Where the rows of each sheet with lists go, by the key of its name. */
export type Moves = ReadonlyMap<string, RowMoves>;

/**
 * Where the rows of each sheet with lists go, and below charts that grow. Throws when two lists stand side by side: they cannot both have
 * their length.
 */
export function planMoves(lists: readonly List[], charts: ReadonlyMap<string, readonly ListRows[]>): Moves {
  const bySheet = Map.groupBy(lists, ({ table }) => table.sheet.name);
  return new Map(
    [...bySheet].map(([sheet, own]) => {
      const areas = own.map(listRows).sort((a, b) => a.firstRow - b.firstRow);
      if (areas.some((area, index) => area.firstRow <= (areas[index - 1]?.lastRow ?? 0))) throw new Error(`Lists side by side on ${sheet}`);
      return [nameKey(sheet), makeRowMoves([...areas, ...(charts.get(nameKey(sheet)) ?? [])])];
    }),
  );
}

/** How references inside one sheet move. */
export function formulaMoves(ownSheet: string, moves: Moves, growsCells: boolean): FormulaMoves {
  return { ownSheet, movesOf: (sheet) => moves.get(nameKey(sheet)), growsCells };
}
