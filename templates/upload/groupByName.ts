import { foldCase } from '../../functions/shared/domain/foldText.ts';

/** Everything with one name. */
export interface NamedGroup<Item> {
  /** As first written, trimmed. */
  readonly name: string;
  readonly members: readonly Item[];
}

/** Groups items by a name that people write: case and extra spaces make no difference. Items without a name are left out. */
export function groupByName<Item>(items: readonly Item[], nameOf: (item: Item) => string | undefined): readonly NamedGroup<Item>[] {
  const groups = new Map<string, { name: string; members: Item[] }>();
  for (const item of items) {
    const name = nameOf(item)?.trim();
    if (!name) continue;
    const known = groups.get(foldCase(name));
    if (known) known.members.push(item);
    else groups.set(foldCase(name), { name, members: [item] });
  }
  return [...groups.values()];
}
