import type { Dataset } from '../definition/dataset.ts';
import { makeDataset } from '../definition/makeDataset.ts';
import type { Project } from '../records/project.ts';
import type { Revision } from '../records/revision.ts';
import type { SnapshotStore } from '../ports.ts';

/** All rows in force in one revision, sheet by sheet. Identity numbers stay sealed. */
export async function loadDataset(project: Project, revision: Revision, snapshots: Pick<SnapshotStore, 'read'>): Promise<Dataset> {
  const sheets = Object.entries(revision.sheets);
  const rows = await Promise.all(sheets.map(([, ref]) => snapshots.read(ref)));
  return makeDataset(project, new Map(sheets.map(([sheet], index) => [sheet, rows[index] ?? []])));
}
