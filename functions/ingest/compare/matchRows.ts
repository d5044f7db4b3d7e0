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
  const words = columns.flatMap((name) => sheet.columns[name]?.wordAs ?? []);
  const isUnchanged = (was: Row, row: Row): boolean =>
    columns.every((name) => isSame(was[name], row[name])) && words.every((name) => isSameWord(was[name], row[name]));
  const key = keyOf(sheet, both(before, after));
  const waiting = queueByKey(before, key);
  const isMatched = new Uint8Array(before.length);
  for (const row of after) {
    const place = waiting.take(key(row));
    const was = place === undefined ? undefined : before[place];
    if (place === undefined || was === undefined) {
      yield { kind: 'added', row };
      continue;
    }
    isMatched[place] = 1;
    yield { kind: isUnchanged(was, row) ? 'unchanged' : 'changed', was, row };
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

/** Whether a cell is written with the same word, or is of a revision from before words were kept. */
export function isSameWord(was: unknown, word: unknown): boolean {
  return was === undefined || was === word;
}

function* both(before: readonly AnyRow[], after: readonly AnyRow[]): Iterable<AnyRow> {
  yield* before;
  yield* after;
}

const NONE = -1;

/** Rows waiting for their match; those with equal keys are taken in order. Gives the place of a row, or undefined when none is left. */
function queueByKey(rows: readonly AnyRow[], key: (row: AnyRow) => string): { take(name: string): number | undefined } {
  const first = new Map<string, number>();
  const next = new Int32Array(rows.length).fill(NONE);
  // From the last: each row is put before those of its key that come after it.
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (row === undefined) continue;
    const name = key(row);
    next[index] = first.get(name) ?? NONE;
    first.set(name, index);
  }
  return {
    take(name) {
      const place = first.get(name) ?? NONE;
      if (place === NONE) return undefined;
      first.set(name, next[place] ?? NONE);
      return place;
    },
  };
}
