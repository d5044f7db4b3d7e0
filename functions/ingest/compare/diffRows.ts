import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import type { SheetDiff } from '../../shared/domain/records.ts';
import { keyOf } from './keyOf.ts';

/** Compares a sheet's rows with those in force by their key; equal keys are numbered in order. Where a row came from does not count. */
export function diffRows(sheet: AnySheet, before: readonly AnyRow[], after: readonly AnyRow[]): SheetDiff {
  const columns = Object.keys(sheet.columns).filter((name) => sheet.columns[name]?.keeping !== 'never');
  const key = keyOf(sheet, both(before, after));
  const earlier = new Map(numbered(before, key));
  let changed = 0;
  let unchanged = 0;
  for (const [name, row] of numbered(after, key)) {
    const was = earlier.get(name);
    if (was === undefined) continue;
    if (columns.every((column) => isSame(was[column], row[column]))) unchanged++;
    else changed++;
  }
  const matched = changed + unchanged;
  return { added: after.length - matched, changed, removed: before.length - matched, unchanged };
}

function* both(before: readonly AnyRow[], after: readonly AnyRow[]): Iterable<AnyRow> {
  yield* before;
  yield* after;
}

function* numbered(rows: readonly AnyRow[], key: (row: AnyRow) => string): Iterable<[string, AnyRow]> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = key(row);
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    yield [`${name}\n#${number}`, row];
  }
}

function isSame(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => item === right[index]);
  return left === right;
}
