import { protectionEventSchema, readProtection, type ProtectionEvent } from '../../functions/shared/records/protection.ts';
import type { ProtectionStore } from '../../functions/shared/ports.ts';
import { memoryItems } from './memoryItems.ts';

/** The register of protected people in memory, with the table's condition. */
export function memoryProtection(): ProtectionStore {
  const events = memoryItems<ProtectionEvent>(protectionEventSchema);
  const births = new Map<string, string>();
  let finished = 0;
  const keyOf = (number: number) => String(number).padStart(8, '0');
  return {
    read: async () => readProtection(events.list('')),
    append: async (event, dates = new Map()) => {
      if (events.get('', keyOf(event.number))) return false;
      events.put('', keyOf(event.number), event);
      for (const [mark, bornOn] of dates) births.set(mark, bornOn);
      return true;
    },
    births: async () => new Map(births),
    finished: async () => finished,
    finish: async (number) => {
      finished = Math.max(finished, number);
    },
  };
}
