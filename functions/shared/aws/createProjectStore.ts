import * as z from 'zod';
import { projectSchema, type Project } from '../records/project.ts';
import type { ProjectStore, ReadableProjects } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem, whenNew } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { projectKey, projectsPartition } from './tableKeys.ts';

const keySchema = z.object({ sk: z.string() });
const itemSchema = z.object({ project: projectSchema, version: z.int().positive() });

/** Settings of an organisation's projects, in one partition, each with the number of times it was put. */
export function createProjectStore(table: TenantTable): ProjectStore {
  const read = async (projectId: string) => itemSchema.optional().parse(await getItem(table, projectKey(table, projectId)));
  const listReadable = async (): Promise<ReadableProjects> => {
    const projects: Project[] = [];
    const unreadable: string[] = [];
    for (const item of await queryItems(table, { partition: projectsPartition(table) })) {
      const { success, data } = itemSchema.safeParse(item);
      if (success) projects.push(data.project);
      else unreadable.push(keySchema.parse(item).sk);
    }
    return { projects, unreadable };
  };
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
      const { projects, unreadable } = await listReadable();
      if (unreadable.length > 0) throw new Error(`Projects with settings that cannot be read: ${unreadable.join(', ')}`);
      return projects;
    },
    listReadable,
  };
}
