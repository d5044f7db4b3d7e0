import { keyOf } from './keyOf.ts';
import type { ComparedRow } from '../read/rows/sealRows.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';

/**
 * The rows in force that stay when refused rows come back put right. Such a row replaces the older row that stayed in its place, and
 * never one that came with the upload it was refused from.
 */
export function replaceCorrected(
  sheet: AnySheet,
  { inForce, arriving, corrects }: { inForce: readonly ComparedRow[]; arriving: readonly ComparedRow[]; corrects: readonly string[] },
): readonly ComparedRow[] {
  const key = keyOf(
    sheet,
    [...inForce, ...arriving].map(({ row }) => row),
  );
  const counts = new Map<string, number>();
  for (const { row } of arriving) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return inForce.filter(({ row }) => {
    if (corrects.includes(row.origin.upload)) return true;
    const left = counts.get(key(row)) ?? 0;
    if (left > 0) counts.set(key(row), left - 1);
    return left === 0;
  });
}
