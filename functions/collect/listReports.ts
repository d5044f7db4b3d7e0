import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { describeMade, newestVersions } from './madeReports.ts';
import type { ProjectRequest } from './useCase.ts';

/** The newest version of every made report, last made first. */
export async function listReports(
  { person, project }: ProjectRequest,
  deps: Pick<CollectDeps, 'reports' | 'snapshots' | 'funders' | 'clock'>,
): Promise<Answer> {
  const [records, current] = await Promise.all([deps.reports.list(project.id), deps.snapshots.current(project.id)]);
  const describing = { reader: person, inForce: current?.number ?? 0 };
  const made = newestVersions(records).map((record) => describeMade(record, describing, deps));
  return { kind: 'shown', body: { reports: made.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt)) } };
}
