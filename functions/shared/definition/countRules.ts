/** Counts that never overlap and add up to another, for women, men and all alike. What the parts leave out is nobody's figure. */
export interface SumRule<Key extends string = string> {
  readonly total: Key;
  /** Keys, or which keys, of the parts. */
  readonly parts: readonly (Key | RegExp)[];
}

/** Counts that are never more than others together. */
export interface SubsetRule<Key extends string = string> {
  /** Each of these on its own. */
  readonly parts: readonly (Key | RegExp)[];
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
