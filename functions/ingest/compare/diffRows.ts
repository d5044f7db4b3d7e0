import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import type { SheetDiff } from '../../shared/records/uploadReceipt.ts';
import { matchRows } from './matchRows.ts';

/** How many rows of a sheet are new, changed, gone and as they were. */
export function diffRows(sheet: AnySheet, before: readonly AnyRow[], after: readonly AnyRow[]): SheetDiff {
  const counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };
  for (const { kind } of matchRows(sheet, before, after)) counts[kind]++;
  return counts;
}
