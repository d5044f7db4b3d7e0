import { protectionEventSchema, readProtection, type ProtectionEvent } from '../../functions/shared/records/protection.ts';
import type { ProtectionStore } from '../../functions/shared/ports.ts';
import { memoryItems } from './memoryItems.ts';

/** The register of protected people in memory, with the table's condition. */
export function memoryProtection(): ProtectionStore {
  const events = memoryItems<ProtectionEvent>(protectionEventSchema);
  const births = new Map<string, string>();
  const finished = new Map<string, number>();
  const bare = (organisationNumber: string) => organisationNumber.replace('-', '');
  const keyOf = (number: number) => String(number).padStart(8, '0');
  return {
    read: async (organisationNumber) => readProtection(events.list(bare(organisationNumber))),
    append: async (organisationNumber, event, dates = new Map()) => {
      if (events.get(bare(organisationNumber), keyOf(event.number))) return false;
      events.put(bare(organisationNumber), keyOf(event.number), event);
      for (const [mark, bornOn] of dates) births.set(mark, bornOn);
      return true;
    },
    births: async () => new Map(births),
    finished: async (organisationNumber) => finished.get(bare(organisationNumber)) ?? 0,
    finish: async (organisationNumber, number) => void finished.set(bare(organisationNumber), number),
  };
}
