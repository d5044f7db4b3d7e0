/** Counts that never overlap and add up to another, for women, men and all alike. What the parts leave out is nobody's figure. */
export interface SumRule {
  readonly total: string;
  /** Keys, or which keys, of the parts. */
  readonly parts: readonly (string | RegExp)[];
}

/** Counts that are never more than others together. */
export interface SubsetRule {
  /** Each of these on its own. */
  readonly parts: readonly (string | RegExp)[];
  readonly of: readonly string[];
}

/** What holds between counts of persons and placements, whatever the data: what a reader of some of them knows about the others. */
export interface CountRules {
  readonly sums: readonly SumRule[];
  readonly subsets: readonly SubsetRule[];
}

/** The rules of several declarations as one. */
export function joinRules(...rules: readonly CountRules[]): CountRules {
  return { sums: rules.flatMap(({ sums }) => sums), subsets: rules.flatMap(({ subsets }) => subsets) };
}
