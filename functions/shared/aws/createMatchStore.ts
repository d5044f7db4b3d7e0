import { emptyMemory, matchMemorySchema } from '../records/matches.ts';
import type { MatchStore } from '../ports.ts';
import type { TenantTable } from './connectTable.ts';
import { getItem } from './getItem.ts';
import { putItem, whenNew } from './putItem.ts';
import { matchesKey } from './tableKeys.ts';

/** What each project remembers of how its lists are written: one item, moved from one version to the next. */
export function createMatchStore(table: TenantTable): MatchStore {
  return {
    async get(projectId) {
      const item = await getItem(table, matchesKey(table, projectId));
      return item === undefined ? emptyMemory(projectId) : matchMemorySchema.parse(item);
    },
    put: (memory) =>
      putItem(
        table,
        { ...matchesKey(table, memory.projectId), ...memory },
        memory.version === 1
          ? whenNew
          : {
              ConditionExpression: '#version = :before',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':before': memory.version - 1 },
            },
      ),
  };
}
