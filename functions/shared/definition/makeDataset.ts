import type { AnyRow, Stored } from '../domain/dataset.ts';
import type { Project } from '../records/project.ts';
import type { Dataset } from './dataset.ts';
import type { Columns, RowOf } from './column.ts';
import type { Sheet } from './sheet.ts';

/** A dataset over rows by sheet id. The rows were validated by their sheet's definition before they were stored. */
export function makeDataset(project: Project, rowsBySheet: ReadonlyMap<string, readonly Stored<AnyRow>[]>): Dataset {
  return {
    project,
    rows: <C extends Columns>(sheet: Sheet<C>) => (rowsBySheet.get(sheet.id) ?? []) as readonly Stored<RowOf<C>>[],
    uploads: () => new Set([...rowsBySheet.values()].flatMap((rows) => [...new Set(rows.map(({ origin }) => origin.upload))])),
  };
}
