import { sessionRecordSchema } from '../../functions/shared/records/session.ts';
import type { SessionStore } from '../../functions/shared/ports.ts';
import { memoryItems } from './memoryItems.ts';

/** Sessions in memory. */
export function memorySessions(): SessionStore {
  const items = memoryItems(sessionRecordSchema);
  const keys = new Map<string, Set<string>>();
  const put: SessionStore['begin'] = async (key, record) => {
    keys.set(key.person, (keys.get(key.person) ?? new Set()).add(key.session));
    items.put(key.person, key.session, record);
  };
  const get = ({ person, session }: Parameters<SessionStore['get']>[0]) => items.get(person, session);
  return {
    get: async (key) => get(key),
    async begin(key, record) {
      if (get(key)) throw new Error('A session has the id of another');
      await put(key, record);
    },
    async see(key, record) {
      const known = get(key);
      if (!known || known.ended) return false;
      await put(key, record);
      return true;
    },
    async end(key, ended) {
      const known = get(key);
      if (known && !known.ended) await put(key, { ...known, ended });
    },
    list: async (person) =>
      [...(keys.get(person) ?? [])].sort().flatMap((session) => {
        const record = items.get(person, session);
        return record ? [{ key: { person, session }, record }] : [];
      }),
  };
}
