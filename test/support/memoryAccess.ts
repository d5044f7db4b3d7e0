import { accessEventSchema, readAccess, type AccessEvent } from '../../functions/shared/records/access.ts';
import type { AccessStore } from '../../functions/shared/ports.ts';
import { memoryItems } from './memoryItems.ts';

/** Who may what in memory, with the table's condition. */
export function memoryAccess(): AccessStore {
  const events = memoryItems<AccessEvent>(accessEventSchema);
  const keyOf = (projectId: string, number: number) => `${projectId}#${String(number).padStart(8, '0')}`;
  const listAll = (organisationNumber: string) =>
    new Map(
      [...Map.groupBy(events.list(organisationNumber), ({ projectId }) => projectId)].map(([id, changes]) => [id, readAccess(changes)]),
    );
  return {
    read: async (organisationNumber, projectId) => listAll(organisationNumber).get(projectId) ?? readAccess([]),
    list: async (organisationNumber) => listAll(organisationNumber),
    append: async (organisationNumber, event) => {
      const key = keyOf(event.projectId, event.number);
      if (events.get(organisationNumber, key)) return false;
      events.put(organisationNumber, key, event);
      return true;
    },
  };
}
