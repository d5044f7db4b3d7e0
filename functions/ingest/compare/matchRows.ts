import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import { keyOf } from './keyOf.ts';

/** A row of before or after, beside its match. */
export type Match<Row extends AnyRow> =
  | { readonly kind: 'added'; readonly row: Row }
  | { readonly kind: 'changed' | 'unchanged'; readonly was: Row; readonly row: Row }
  | { readonly kind: 'removed'; readonly was: Row };

/**
 * Matches a sheet's rows with those in force by their key, one by one; equal keys are numbered in order. Where a row came from does not
 * count.
 */
export function* matchRows<Row extends AnyRow>(sheet: AnySheet, before: readonly Row[], after: readonly Row[]): Generator<Match<Row>> {
  if (before.length === 0) {
    for (const row of after) yield { kind: 'added', row };
    return;
  }
  const columns = storedColumns(sheet);
  const key = keyOf(sheet, both(before, after));
  const earlier = new Map<string, number>();
  for (const [name, index] of numberRows(before, key)) earlier.set(name, index);
  const isMatched = new Uint8Array(before.length);
  for (const [name, index] of numberRows(after, key)) {
    const place = earlier.get(name);
    const was = place === undefined ? undefined : before[place];
    const row = after[index];
    if (row === undefined) continue;
    if (place === undefined || was === undefined) {
      yield { kind: 'added', row };
      continue;
    }
    isMatched[place] = 1;
    yield { kind: columns.every((column) => isSame(was[column], row[column])) ? 'unchanged' : 'changed', was, row };
  }
  for (const [index, was] of before.entries()) if (isMatched[index] === 0) yield { kind: 'removed', was };
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

/** Names each row by its key and, of equal keys, its number among them. */
function* numberRows(rows: readonly AnyRow[], key: (row: AnyRow) => string): Generator<readonly [name: string, index: number]> {
  const counts = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const name = key(row);
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    yield [number === 1 ? name : `${name}\u0000${number}`, index];
  }
}
