/** Every figure of a family: a key of the family's pattern with `*` for what depends on the data. */
export interface EveryKey<Key extends string = string> {
  readonly every: Key;
}

/** Counts that never overlap and add up to another, for women, men and all alike. What the parts leave out is nobody's figure. */
export interface SumRule<Key extends string = string> {
  readonly total: Key;
  readonly parts: readonly (Key | EveryKey<Key>)[];
}

/** Counts that are never more than others together. */
export interface SubsetRule<Key extends string = string> {
  /** Each of these on its own. */
  readonly parts: readonly (Key | EveryKey<Key>)[];
  readonly of: readonly Key[];
}

/** What holds between counts of persons and placements, whatever the data: what a reader of some of them knows about the others. */
export interface CountRules<Key extends string = string> {
  readonly sums: readonly SumRule<Key>[];
  readonly subsets: readonly SubsetRule<Key>[];
}

/** The rules of several declarations as one. */
export function joinRules<Key extends string>(...rules: readonly CountRules<Key>[]): CountRules<Key> {
  return { sums: rules.flatMap(({ sums }) => sums), subsets: rules.flatMap(({ subsets }) => subsets) };
}

/** Whether a part of a rule is the figure of a key: it, or one of the family. */
export function isPart(part: string | EveryKey, key: string): boolean {
  if (typeof part === 'string') return part === key;
  const [start = '', end = ''] = part.every.split('*');
  return key.length > start.length + end.length && key.startsWith(start) && key.endsWith(end);
}
