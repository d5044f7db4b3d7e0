import { accessEventSchema, readAccess } from '../records/access.ts';
import type { AccessStore } from '../ports.ts';
import type { Table } from './connectTable.ts';
import { putItem, whenNew } from './putItem.ts';
import { queryItems } from './queryItems.ts';
import { accessKey, accessPartition, accessPrefix } from './tableKeys.ts';

/** Who may what in each project of an organisation, by changes that are put once under their number. */
export function createAccessStore(table: Table): AccessStore {
  return {
    async read(organisationNumber, projectId) {
      const items = await queryItems(table, { partition: accessPartition(organisationNumber), prefix: accessPrefix(projectId) });
      return readAccess(accessEventSchema.array().parse(items));
    },
    async list(organisationNumber) {
      const items = await queryItems(table, { partition: accessPartition(organisationNumber) });
      const byProject = Map.groupBy(accessEventSchema.array().parse(items), ({ projectId }) => projectId);
      return new Map([...byProject].map(([projectId, events]) => [projectId, readAccess(events)]));
    },
    append: (organisationNumber, event) =>
      putItem(table, { ...accessKey(organisationNumber, event.projectId, event.number), ...event }, whenNew),
  };
}
