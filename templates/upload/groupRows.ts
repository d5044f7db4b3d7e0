import type { BrokenRow } from '../../functions/shared/definition/rule.ts';

/** Rows with their places, together by what they have in common; rows without it are left out. */
export function groupRows<Row>(
  rows: readonly Row[],
  common: (row: Row, index: number) => string | undefined,
): ReadonlyMap<string, readonly Placed<Row>[]> {
  const groups = new Map<string, Placed<Row>[]>();
  for (const [index, row] of rows.entries()) {
    const key = common(row, index);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push({ index, row });
    else groups.set(key, [{ index, row }]);
  }
  return groups;
}

/** A row and its place in the list. */
export interface Placed<Row> {
  readonly index: number;
  readonly row: Row;
}

/** Rows that say of the same thing what an earlier one has said. */
export function* findRepeated<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Iterable<BrokenRow> {
  for (const [first, ...more] of groupRows(rows, keyOf).values()) {
    for (const { index } of more) yield { index, against: first?.index ?? index };
  }
}
