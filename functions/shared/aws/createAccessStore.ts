import { accessEventSchema, readAccess } from '../records/access.ts';
import type { AccessStore } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import { putItem, whenNew } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { accessKey, accessPartition, accessPrefix } from './tableKeys.ts';

/** Who may what in each project of an organisation, by changes that are put once under their number. */
export function createAccessStore(table: TenantTable): AccessStore {
  return {
    async read(projectId) {
      const items = await queryItems(table, { partition: accessPartition(table), prefix: accessPrefix(projectId) });
      return readAccess(accessEventSchema.array().parse(items));
    },
    async list() {
      const items = await queryItems(table, { partition: accessPartition(table) });
      const byProject = Map.groupBy(accessEventSchema.array().parse(items), ({ projectId }) => projectId);
      return new Map([...byProject].map(([projectId, events]) => [projectId, readAccess(events)]));
    },
    append: (event) => putItem(table, { ...accessKey(table, event.projectId, event.number), ...event }, whenNew),
  };
}
