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
  /** A pattern stands for the figure of the part's own name: of `unit.*.participants.ended` that of the same unit. */
  readonly of: readonly (Key | EveryKey<Key>)[];
}

/** Counts of those who are in at least two of a family: never more than the family's together without the largest. */
export interface OverlapRule<Key extends string = string> {
  readonly part: Key;
  readonly among: EveryKey<Key>;
}

/** What holds between counts of persons and placements, whatever the data: what a reader of some of them knows about the others. */
export interface CountRules<Key extends string = string> {
  readonly sums: readonly SumRule<Key>[];
  readonly subsets: readonly SubsetRule<Key>[];
  readonly overlaps?: readonly OverlapRule<Key>[];
}

/** The rules of several declarations as one. */
export function joinRules<Key extends string>(...rules: readonly CountRules<Key>[]): CountRules<Key> {
  return {
    sums: rules.flatMap(({ sums }) => sums),
    subsets: rules.flatMap(({ subsets }) => subsets),
    overlaps: rules.flatMap(({ overlaps = [] }) => overlaps),
  };
}

/** Whether a part of a rule is the figure of a key: it, or one of the family. */
export function isPart(part: string | EveryKey, key: string): boolean {
  return typeof part === 'string' ? part === key : nameIn(part, key) !== undefined;
}

/** The figure that a rule sets against one of its parts: where both are patterns, that of the same name. */
export function keyBeside(other: string | EveryKey, part: string | EveryKey, key: string): string {
  if (typeof other === 'string') return other;
  const [start = '', end = ''] = other.every.split('*');
  return `${start}${typeof part === 'string' ? '' : (nameIn(part, key) ?? '')}${end}`;
}

/** What stands for `*` in a key of a family. */
function nameIn({ every }: EveryKey, key: string): string | undefined {
  const [start = '', end = ''] = every.split('*');
  const isOne = key.length > start.length + end.length && key.startsWith(start) && key.endsWith(end);
  return isOne ? key.slice(start.length, key.length - end.length) : undefined;
}
