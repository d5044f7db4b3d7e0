/** What every figure that has data says, with its key. */
export function listByKey<Key extends string, Value>(values: Readonly<Partial<Record<Key, Value>>>): readonly (readonly [Key, Value])[] {
  return Object.entries<Value | undefined>(values) as unknown as readonly (readonly [Key, Value])[];
}
