import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { describeProject } from './describeProject.ts';
import { findChangedSent } from './findChangedSent.ts';
import { newestVersions } from './madeReports.ts';
import type { Person } from './person.ts';

/** The projects of the person's organisation, the one with the nearest deadline first. */
export async function listProjects(
  person: Person,
  deps: Pick<CollectDeps, 'projects' | 'snapshots' | 'reports' | 'reportFiles' | 'funders' | 'glance' | 'clock' | 'indicators'>,
): Promise<Answer> {
  const own = await deps.projects.list(person.organisationNumber);
  const cards = await Promise.all(
    own.map(async (project) => {
      const [current, records] = await Promise.all([deps.snapshots.current(project.id), deps.reports.list(project.id)]);
      const changed = await findChangedSent(project, { records: newestVersions(records), current }, deps);
      return describeProject(project, { hasData: current !== undefined, records, changed }, deps);
    }),
  );
  const last = '9999';
  const projects = cards.sort(
    (a, b) => (a.deadline?.dueOn ?? last).localeCompare(b.deadline?.dueOn ?? last) || a.name.localeCompare(b.name, 'sv'),
  );
  return { kind: 'shown', body: { projects } };
}
