import type { Indicators } from '../shared/definition/indicator.ts';
import type { Dataset } from '../shared/definition/dataset.ts';
import type { Project } from '../shared/records/project.ts';
import type { Revision } from '../shared/records/revision.ts';
import { aggregateFigures, type FigureSource } from '../shared/figures/aggregateFigures.ts';
import { loadDataset } from '../shared/figures/loadDataset.ts';
import type { SnapshotStore } from '../shared/ports.ts';

/** The rows of one revision, made ready to count. */
export interface CountedRevision {
  readonly dataset: Dataset;
  readonly source: FigureSource;
}

/** Loads a revision and makes it ready to count. */
export type CountRevision = (project: Project, revision: Revision, deps: CountRevisionDeps) => Promise<CountedRevision>;

/** What a revision is loaded from, and what is counted in it. */
export interface CountRevisionDeps {
  readonly snapshots: Pick<SnapshotStore, 'read'>;
  readonly catalogue: { readonly indicators: Indicators };
}

/** Loads a revision, whatever was loaded before. */
export async function countRevision(
  project: Project,
  revision: Revision,
  { snapshots, catalogue }: CountRevisionDeps,
): Promise<CountedRevision> {
  const dataset = await loadDataset(project, revision, snapshots);
  return { dataset, source: aggregateFigures(dataset, catalogue.indicators) };
}
