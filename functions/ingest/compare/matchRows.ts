import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import { keyOf } from './keyOf.ts';

/** A row of before or after, beside its match. */
export type Match<Row extends AnyRow> =
  | { readonly kind: 'added'; readonly row: Row }
  | { readonly kind: 'changed' | 'unchanged'; readonly was: Row; readonly row: Row }
  | { readonly kind: 'removed'; readonly was: Row };

/** Matches a sheet's rows with those in force by their key; equal keys are numbered in order. Where a row came from does not count. */
export function* matchRows<Row extends AnyRow>(sheet: AnySheet, before: readonly Row[], after: readonly Row[]): Iterable<Match<Row>> {
  const columns = storedColumns(sheet);
  const key = keyOf(sheet, both(before, after));
  const earlier = new Map(numbered(before, key));
  for (const [name, row] of numbered(after, key)) {
    const was = earlier.get(name);
    if (was === undefined) {
      yield { kind: 'added', row };
      continue;
    }
    earlier.delete(name);
    const kind = columns.every((column) => isSame(was[column], row[column])) ? 'unchanged' : 'changed';
    yield { kind, was, row };
  }
  for (const was of earlier.values()) yield { kind: 'removed', was };
}

/** Columns whose values are kept, and so can change. */
export function storedColumns(sheet: AnySheet): readonly string[] {
  return Object.keys(sheet.columns).filter((name) => sheet.columns[name]?.keeping !== 'never');
}

/** Whether two values of one column say the same. */
export function isSame(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => item === right[index]);
  return left === right;
}

function* both(before: readonly AnyRow[], after: readonly AnyRow[]): Iterable<AnyRow> {
  yield* before;
  yield* after;
}

function* numbered<Row extends AnyRow>(rows: readonly Row[], key: (row: Row) => string): Iterable<[string, Row]> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = key(row);
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    yield [`${name}\n#${number}`, row];
  }
}
