import type { Stored } from '../domain/dataset.ts';
import type { Project } from '../records/project.ts';
import type { Columns, RowOf } from './column.ts';
import type { Sheet } from './sheet.ts';

/** The rows in force of one revision of a project. */
export interface Dataset {
  readonly project: Project;
  /** Rows of a sheet; empty when the project has none. */
  rows<C extends Columns>(sheet: Sheet<C>): readonly Stored<RowOf<C>>[];
  /** Ids of the uploads that brought its rows. */
  uploads(): ReadonlySet<string>;
}

/** One stored row, for the trail behind a figure. */
export interface RowRef {
  /** Id of the sheet: `participants`. */
  readonly sheet: string;
  readonly upload: string;
  readonly row: number;
}

/** Makes something of a dataset once, however often it is asked for. */
export function oncePerDataset<Made extends object>(make: (dataset: Dataset) => Made): (dataset: Dataset) => Made {
  const known = new WeakMap<Dataset, Made>();
  return (dataset) => {
    const made = known.get(dataset) ?? make(dataset);
    known.set(dataset, made);
    return made;
  };
}
