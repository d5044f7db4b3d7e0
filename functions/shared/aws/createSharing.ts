/** Gives the first of all values that are the same. */
export interface Sharing {
  text(value: string): string;
  /** Of whatever a column holds: texts and lists of texts are shared. */
  value(value: unknown): unknown;
}

/**
 * Texts and lists of texts that repeat from row to row are kept once: a person's pseudonym stands on a row for each month, and pages
 * that are read one by one would each hold copies of their own. It remembers for as long as it lives: the reading of one snapshot.
 */
export function createSharing(): Sharing {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly unknown[]>();
  const text = (value: string) => rememberFirst(texts, value, value);
  return {
    text,
    value(value) {
      if (typeof value === 'string') return text(value);
      return Array.isArray(value) ? rememberFirst(lists, JSON.stringify(value), value) : value;
    },
  };
}

function rememberFirst<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  const first = known.get(key);
  if (first !== undefined) return first;
  known.set(key, value);
  return value;
}
