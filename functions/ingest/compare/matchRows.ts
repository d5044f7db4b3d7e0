import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import { keyOf } from './keyOf.ts';

/** A row of before or after, beside its match. */
export type Match<Row extends AnyRow> =
  | { readonly kind: 'added'; readonly row: Row }
  | { readonly kind: 'changed' | 'unchanged'; readonly was: Row; readonly row: Row }
  | { readonly kind: 'removed'; readonly was: Row };

/** Matches a sheet's rows with those in force by their key; equal keys are numbered in order. Where a row came from does not count. */
export function matchRows<Row extends AnyRow>(sheet: AnySheet, before: readonly Row[], after: readonly Row[]): readonly Match<Row>[] {
  const columns = storedColumns(sheet);
  const key = keyOf(sheet, both(before, after));
  const earlier = new Map<string, number>();
  numberRows(before, key, (name, index) => earlier.set(name, index));
  const isMatched = new Uint8Array(before.length);
  const matches: Match<Row>[] = [];
  numberRows(after, key, (name, index) => {
    const place = earlier.get(name);
    const was = place === undefined ? undefined : before[place];
    const row = after[index];
    if (row === undefined) return;
    if (place === undefined || was === undefined) return matches.push({ kind: 'added', row });
    isMatched[place] = 1;
    const kind = columns.every((column) => isSame(was[column], row[column])) ? 'unchanged' : 'changed';
    return matches.push({ kind, was, row });
  });
  before.forEach((was, index) => {
    if (isMatched[index] === 0) matches.push({ kind: 'removed', was });
  });
  return matches;
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
function numberRows(rows: readonly AnyRow[], key: (row: AnyRow) => string, take: (name: string, index: number) => void): void {
  const counts = new Map<string, number>();
  rows.forEach((row, index) => {
    const name = key(row);
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    take(number === 1 ? name : `${name}\u0000${number}`, index);
  });
}
