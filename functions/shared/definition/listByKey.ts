/** Values with their keys; of figures, those that have data. */
export function listByKey<Key extends string, Value>(values: Readonly<Partial<Record<Key, Value>>>): readonly (readonly [Key, Value])[] {
  return Object.entries<Value | undefined>(values) as unknown as readonly (readonly [Key, Value])[];
}
