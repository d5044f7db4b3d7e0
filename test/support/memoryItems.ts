import type * as z from 'zod';

/**
 * Items in memory, kept as the table keeps them: as text that nobody shares, read through the schema, within a project in the order of their
 * keys. What a fake gives back is therefore what an adapter would.
 */
export function memoryItems<Item>(schema: z.ZodType<Item>) {
  const partitions = new Map<string, Map<string, string>>();
  const read = (text: string) => schema.parse(JSON.parse(text));
  return {
    get: (partition: string, key: string): Item | undefined => {
      const text = partitions.get(partition)?.get(key);
      return text === undefined ? undefined : read(text);
    },
    put: (partition: string, key: string, item: Item): void => {
      const items = partitions.get(partition) ?? new Map<string, string>();
      partitions.set(partition, items.set(key, JSON.stringify(item)));
    },
    /** Of a partition, by ascending key. */
    list: (partition: string): Item[] =>
      [...(partitions.get(partition) ?? [])].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, text]) => read(text)),
  };
}
