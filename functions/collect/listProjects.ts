import { noAccess } from '../shared/records/access.ts';
import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { describeProject } from './describeProject.ts';
import { findChangedSent } from './findChangedSent.ts';
import { newestVersions } from './madeReports.ts';
import { memberIn, type Person } from '../shared/signIn/person.ts';

/** The projects of the organisation that the person is a member of, the one with the nearest deadline first. */
export async function listProjects(
  person: Person,
  deps: Pick<CollectDeps, 'projects' | 'access' | 'snapshots' | 'reports' | 'reportFiles' | 'funders' | 'glance' | 'clock' | 'indicators'>,
): Promise<Answer> {
  const [all, access] = await Promise.all([deps.projects.listReadable(), deps.access.list()]);
  const isOwn = (id: string) => memberIn(person, access.get(id) ?? noAccess)?.may.includes('read') === true;
  const own = all.projects.filter(({ id }) => isOwn(id));
  const unreadable = all.unreadable.filter(isOwn);
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
  return { kind: 'shown', body: { projects, ...(unreadable.length > 0 && { unreadable }) } };
}
