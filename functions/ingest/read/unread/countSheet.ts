import type { SheetRow } from '../../../shared/domain/cell.ts';
import { isFilled, watchColumns } from './watchColumns.ts';

/** What an unread sheet holds. */
export interface SheetCount {
  /** Rows with at least two cells, below its header where it has one. */
  readonly rows: number;
  /** Sum of the numbers of a column, as they stand. */
  sumOf(index: number): number;
}

const FEWEST = 2;

/** Starts to count a sheet that is not read. */
export function countSheet(): SheetCount & { add(rows: readonly SheetRow[], below: number): void } {
  const watch = watchColumns(() => false);
  let rows = 0;
  return {
    get rows() {
      return rows;
    },
    sumOf: (index) => watch.columns().find((column) => column.index === index)?.sum ?? 0,
    add(batch, below) {
      for (const row of batch) {
        if (row.number <= below || row.cells.filter(isFilled).length < FEWEST) continue;
        watch.add(row);
        rows++;
      }
    },
  };
}
