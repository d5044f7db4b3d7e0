import { projectWaiverSchema } from '../records/waiver.ts';
import type { WaiverStore } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import { putItem } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { projectPartition, waiverKey, waiverPrefix } from './tableKeys.ts';

/** Waivers of projects, those that were ended too, newest first. */
export function createWaiverStore(table: TenantTable): WaiverStore {
  return {
    async list(projectId) {
      const items = await queryItems(table, { partition: projectPartition(table, projectId), prefix: waiverPrefix, newestFirst: true });
      return projectWaiverSchema.array().parse(items);
    },
    async put(waiver) {
      await putItem(table, { ...waiverKey(table, waiver.projectId, waiver.id), ...waiver });
    },
  };
}
