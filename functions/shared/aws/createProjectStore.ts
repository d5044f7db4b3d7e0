import * as z from 'zod';
import { projectSchema } from '../records/project.ts';
import type { ProjectStore } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem, whenNew } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { projectKey, projectsPartition } from './tableKeys.ts';

const itemSchema = z.object({ project: projectSchema, version: z.int().positive() });

/** Settings of an organisation's projects, in one partition, each with the number of times it was put. */
export function createProjectStore(table: TenantTable): ProjectStore {
  const read = async (projectId: string) => itemSchema.optional().parse(await getItem(table, projectKey(table, projectId)));
  return {
    get: async (projectId) => (await read(projectId))?.project,
    add: (project) => putItem(table, { ...projectKey(table, project.id), project, version: 1 }, whenNew),
    async replace(project) {
      const version = (await read(project.id))?.version ?? 0;
      return putItem(
        table,
        { ...projectKey(table, project.id), project, version: version + 1 },
        {
          ConditionExpression: '#version = :read',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':read': version },
        },
      );
    },
    async list() {
      const items = itemSchema.array().parse(await queryItems(table, { partition: projectsPartition(table) }));
      return items.map(({ project }) => project);
    },
  };
}
