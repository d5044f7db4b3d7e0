import * as z from 'zod';
import { projectSchema } from '../records/project.ts';
import type { ProjectStore } from '../ports.ts';
import type { Table } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { bareOrganisationNumber, projectKey, projectsPartition } from './tableKeys.ts';

/** Settings of the projects, in one partition of the table. */
export function createProjectStore(table: Table): ProjectStore {
  return {
    async get(projectId) {
      const item = itemSchema.optional().parse(await getItem(table, projectKey(projectId)));
      return item?.project;
    },
    async put(project) {
      await putItem(table, { ...projectKey(project.id), project });
    },
    async list(organisationNumber) {
      const items = itemSchema.array().parse(await queryItems(table, { partition: projectsPartition }));
      const projects = items.map(({ project }) => project);
      if (organisationNumber === undefined) return projects;
      const wanted = bareOrganisationNumber(organisationNumber);
      return projects.filter((project) => bareOrganisationNumber(project.organisationNumber) === wanted);
    },
  };
}

const itemSchema = z.object({ project: projectSchema });
