import type { WatchedColumn } from './watchColumns.ts';

/** Columns beside a table that look like a table of their own. */
export interface TableBeside {
  readonly columns: readonly WatchedColumn[];
  readonly rows: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Columns that a table has at least. */
const FEWEST = 2;

/**
 * Columns next to each other that are not read and look like a table beside the one that is: at least two that have something, and apart from it by an empty
 * column or without headings on its row.
 */
export function findTables(
  watched: readonly WatchedColumn[],
  { isRead, hasHeading }: { isRead(index: number): boolean; hasHeading(index: number): boolean },
): readonly TableBeside[] {
  const filled = watched.filter((column) => column.filled > 0 || hasHeading(column.index));
  const runs: WatchedColumn[][] = [];
  for (const column of filled) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.index === column.index - 1) run.push(column);
    else runs.push([column]);
  }
  return runs.flatMap((run): TableBeside[] => {
    const columns = run.filter((column) => column.filled > 0);
    const isApart = !isRead((run[0]?.index ?? 0) - 1) && !isRead((run.at(-1)?.index ?? 0) + 1);
    const isHeadless = columns.every(({ index }) => !hasHeading(index));
    const rows = Math.max(0, ...columns.map((column) => column.filled));
    if (columns.length < FEWEST || rows < (isHeadless ? FEWEST : 1) || !(isApart || isHeadless)) return [];
    return [
      {
        columns,
        rows,
        firstRow: Math.min(...columns.map(({ firstRow }) => firstRow)),
        lastRow: Math.max(...columns.map(({ lastRow }) => lastRow)),
      },
    ];
  });
}
