import { emptyMemory, matchMemorySchema } from '../../functions/shared/records/matches.ts';
import type { MatchStore } from '../../functions/shared/ports.ts';
import { memoryItems } from './memoryItems.ts';

/** Matches in memory, with the same condition as the table's. */
export function memoryMatches(): MatchStore {
  const memories = memoryItems(matchMemorySchema);
  const find = (projectId: string) => memories.get(projectId, '') ?? emptyMemory(projectId);
  return {
    get: async (projectId) => find(projectId),
    put: async (memory) => {
      if (find(memory.projectId).version !== memory.version - 1) return false;
      memories.put(memory.projectId, '', memory);
      return true;
    },
  };
}
