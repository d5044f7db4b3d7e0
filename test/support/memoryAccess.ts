import { accessEventSchema, readAccess, type AccessEvent } from '../../functions/shared/records/access.ts';
import type { AccessStore } from '../../functions/shared/ports.ts';
import { memoryItems } from './memoryItems.ts';

/** Who may what in memory, with the table's condition. */
export function memoryAccess(): AccessStore {
  const events = memoryItems<AccessEvent>(accessEventSchema);
  const keyOf = (projectId: string, number: number) => `${projectId}#${String(number).padStart(8, '0')}`;
  const listAll = () =>
    new Map([...Map.groupBy(events.list(''), ({ projectId }) => projectId)].map(([id, changes]) => [id, readAccess(changes)]));
  return {
    read: async (projectId) => listAll().get(projectId) ?? readAccess([]),
    list: async () => listAll(),
    append: async (event) => {
      const key = keyOf(event.projectId, event.number);
      if (events.get('', key)) return false;
      events.put('', key, event);
      return true;
    },
  };
}
