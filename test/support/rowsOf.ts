import type { RowTable } from '../../functions/shared/packed/rowTable.ts';
import type { PlainRow } from '../../functions/shared/domain/dataset.ts';

/** The rows of a table as objects of their own. */
export function rowsOf({ length, columns }: RowTable): PlainRow[] {
  return Array.from({ length }, (_, index) => Object.fromEntries(Array.from(columns, ([name, valueAt]) => [name, valueAt(index)])));
}
