import { codeKey } from '../../functions/shared/domain/codeKey.ts';

/** Everything with one name. */
export interface NamedGroup<Item> {
  /** As first written, trimmed; of the rest `OTHER_NAMES`. */
  readonly name: string;
  readonly members: readonly Item[];
}

/** How many names of one column have figures of their own (`docs/definitions.md#names-that-people-write`). */
export const MAX_NAMES = 60;

/** What those beyond are called together. */
export const OTHER_NAMES = 'övriga';

/**
 * Groups items by a name that people write, however they write it (`docs/definitions.md#codes-and-names`). Items without a name are left out. The names with
 * most rows are kept, of equals the first in the alphabet; the others are one group, last. An item is one row where `rowsOf` does not say
 * otherwise.
 */
export function groupByName<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string | undefined,
  rowsOf: (item: Item) => number = () => 1,
): readonly NamedGroup<Item>[] {
  const groups = new Map<string, Counted<Item>>();
  for (const item of items) {
    const name = nameOf(item)?.trim();
    if (!name) continue;
    const folded = codeKey(name);
    const known = groups.get(folded) ?? { name, folded, members: [], rows: 0 };
    known.members.push(item);
    known.rows += rowsOf(item);
    groups.set(folded, known);
  }
  return limit([...groups.values()]).map(({ name, members }) => ({ name, members }));
}

/** The name that each item is counted under, as the annex writes it. */
export function countedNames<Item>(groups: readonly NamedGroup<Item>[]): ReadonlyMap<Item, string> {
  return new Map(groups.flatMap(({ name, members }) => members.map((member) => [member, name] as const)));
}

const otherKey = codeKey(OTHER_NAMES);

interface Counted<Item> {
  readonly name: string;
  readonly folded: string;
  readonly members: Item[];
  rows: number;
}

/** Whoever is called what the rest is called is one of the rest. */
function limit<Item>(groups: readonly Counted<Item>[]): readonly NamedGroup<Item>[] {
  if (groups.length <= MAX_NAMES) return groups;
  const ranked = groups.filter(({ folded }) => folded !== otherKey).toSorted((a, b) => b.rows - a.rows || compareText(a.folded, b.folded));
  const kept = new Set(ranked.slice(0, MAX_NAMES));
  const rest = groups.filter((group) => !kept.has(group)).flatMap(({ members }) => members);
  return [...groups.filter((group) => kept.has(group)), { name: OTHER_NAMES, members: rest }];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
