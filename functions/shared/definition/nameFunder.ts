import type { Project } from '../records/project.ts';
import type { Funder } from './funder.ts';

/** What a project's funder is called: by its settings, else as in its folder. */
export function nameFunder({ funder, funderName }: Pick<Project, 'funder' | 'funderName'>, funders: readonly Funder[]): string {
  return funderName ?? funders.find(({ id }) => id === funder)?.name ?? funder;
}
