import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { findChangedSent } from './findChangedSent.ts';
import { describeMade, newestVersions } from './madeReports.ts';
import type { ProjectRequest } from './useCase.ts';

/** The newest version of every made report, last made first. */
export async function listReports(
  { person, project }: ProjectRequest,
  deps: Pick<CollectDeps, 'reports' | 'snapshots' | 'reportFiles' | 'funders' | 'indicators' | 'clock'>,
): Promise<Answer> {
  const [records, current] = await Promise.all([deps.reports.list(project.id), deps.snapshots.current(project.id)]);
  const newest = newestVersions(records);
  const changed = await findChangedSent(project, { records: newest, current }, deps);
  const describing = { reader: person, inForce: current?.number ?? 0, changed };
  const made = newest.map((record) => describeMade(record, describing, deps));
  return { kind: 'shown', body: { reports: made.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt)) } };
}
