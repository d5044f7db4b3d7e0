import { bareOrganisationNumber } from '../../functions/shared/domain/organisationNumber.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import type { Stores } from './createStores.ts';

/** Puts a project, its organisation on the list first: one without projects does no harm. False, and no project changes, when there is one with that id. */
export async function putNewProject(
  project: Project,
  { organisations, projects }: Pick<Stores, 'organisations' | 'projects'>,
): Promise<boolean> {
  await organisations.add(bareOrganisationNumber(project.organisationNumber));
  return projects.add(project);
}

/** Puts a project in the place of the one with its id, or as a new one. False, and nothing changes, when somebody else puts it at the same time. */
export async function replaceProject(project: Project, stores: Pick<Stores, 'organisations' | 'projects'>): Promise<boolean> {
  return (await stores.projects.get(project.id)) ? stores.projects.replace(project) : putNewProject(project, stores);
}
