import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { AnyRow, Stored } from '../../shared/domain/dataset.ts';
import type { SnapshotRef, UploadReceipt } from '../../shared/domain/records.ts';
import type { IncomingRow, SnapshotStore } from '../../shared/ports.ts';
import type { IncomingSheet } from './sealRows.ts';

/** One sheet as it would be in force: rows that stay, then the rows of the upload. */
export interface SheetChange extends IncomingSheet {
  readonly before: readonly Stored<AnyRow>[];
  readonly kept: readonly IncomingRow[];
}

/** Puts an upload's sheet together with the rows in force: in place of them, in place of the months it holds, or beside them. */
export async function mergeSheet(
  incoming: IncomingSheet,
  inForce: SnapshotRef | undefined,
  { mode, snapshots }: { mode: UploadReceipt['mode']; snapshots: Pick<SnapshotStore, 'read' | 'readSealed'> },
): Promise<SheetChange> {
  if (inForce === undefined) return { ...incoming, before: [], kept: [] };
  const replaced = replacedRows(incoming, mode);
  if (replaced === 'all') return { ...incoming, before: await snapshots.read(inForce), kept: [] };
  const sealed = await snapshots.readSealed(inForce);
  return { ...incoming, before: sealed.map(({ row }) => row), kept: sealed.filter(({ row }) => !replaced(row)) };
}

function replacedRows({ place, rows }: IncomingSheet, mode: UploadReceipt['mode']): 'all' | ((row: AnyRow) => boolean) {
  const { replaces } = place.sheet;
  if (mode === 'addition') return () => false;
  if (mode === 'whole' || replaces === 'sheet') return 'all';
  const monthOf = (row: AnyRow): string => {
    const day = row[replaces.monthsOf];
    return typeof day === 'string' ? day.slice(0, 7) : '';
  };
  const months = new Set(rows.map(({ row }) => monthOf(row)));
  return (row) => months.has(monthOf(row));
}

/** The rows of a change as they would be in force, in order. */
export function rowsAfter({ kept, rows }: SheetChange): readonly Stored<AnyRow>[] {
  return [...kept, ...rows].map(({ row }) => row);
}

/** A row as it is stored: without the columns that never are. */
export function storedRows({ sheet, rows }: { readonly sheet: AnySheet; readonly rows: readonly IncomingRow[] }): Iterable<IncomingRow> {
  const never = Object.keys(sheet.columns).filter((name) => sheet.columns[name]?.keeping === 'never');
  return never.length === 0 ? rows : withoutColumns(rows, never);
}

function* withoutColumns(rows: readonly IncomingRow[], columns: readonly string[]): Iterable<IncomingRow> {
  for (const incoming of rows) {
    const kept = Object.entries(incoming.row).filter(([name]) => !columns.includes(name));
    yield { ...incoming, row: { ...Object.fromEntries(kept), origin: incoming.row.origin } };
  }
}
