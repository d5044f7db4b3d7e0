import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { describeMade, newestVersions } from './madeReports.ts';
import type { ProjectRequest } from './useCase.ts';

/** The newest version of every made report, last made first. */
export async function listReports(
  { project }: ProjectRequest,
  { reports, snapshots, funders }: Pick<CollectDeps, 'reports' | 'snapshots' | 'funders'>,
): Promise<Answer> {
  const [records, current] = await Promise.all([reports.list(project.id), snapshots.current(project.id)]);
  const made = newestVersions(records).map((record) => describeMade(record, { funders, inForce: current?.number ?? 0 }));
  return { kind: 'shown', body: { reports: made.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt)) } };
}
