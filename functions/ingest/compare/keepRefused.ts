import { keyOf } from './keyOf.ts';
import type { ComparedRow } from '../read/rows/sealRows.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { RefusedCount } from '../../shared/records/uploadChanges.ts';
import type { RefusedRow } from './setAsideRows.ts';

/** Rows in force that stay because rows of the upload were refused. */
export interface KeptForRefused {
  readonly stay: readonly ComparedRow[];
  readonly count: RefusedCount;
}

/**
 * A refused row leaves the row in force that it would have replaced. When it cannot be told which that is, no row in force is taken
 * away: nothing is silently removed.
 */
export function keepRefused(
  sheet: AnySheet,
  { replaced, good, refused }: { replaced: readonly ComparedRow[]; good: readonly ComparedRow[]; refused: readonly RefusedRow[] },
): KeptForRefused {
  const key = keyOf(
    sheet,
    [...replaced, ...good, ...refused].map(({ row }) => row),
  );
  const arriving = countKeys(good, key);
  const waiting = countKeys(
    refused.filter(({ isKeyKnown }) => isKeyKnown),
    key,
  );
  const isUncertain = refused.some(({ isKeyKnown }) => !isKeyKnown);
  const stay = replaced.filter(({ row }) => {
    const name = key(row);
    if (take(arriving, name)) return false;
    return take(waiting, name) || isUncertain;
  });
  return { stay, count: { rows: refused.length, stay: stay.length, isUncertain: isUncertain && stay.length > 0 } };
}

function countKeys(rows: readonly Pick<ComparedRow, 'row'>[], key: (row: ComparedRow['row']) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { row } of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, name: string): boolean {
  const left = counts.get(name) ?? 0;
  if (left > 0) counts.set(name, left - 1);
  return left > 0;
}
