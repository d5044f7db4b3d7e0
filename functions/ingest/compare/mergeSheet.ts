import type { AnyRow, Stored } from '../../shared/domain/dataset.ts';
import type { SnapshotRef } from '../../shared/records/revision.ts';
import type { UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import type { RefusedCount, Replaced } from '../../shared/records/uploadChanges.ts';
import type { SnapshotStore } from '../../shared/ports.ts';
import { keepRefused } from './keepRefused.ts';
import { replaceCorrected } from './replaceCorrected.ts';
import type { RefusedSheet } from './setAsideRows.ts';
import type { ComparedRow, IncomingSheet } from '../read/rows/sealRows.ts';

/** One sheet as it would be in force: rows that stay, then the rows of the upload. */
export interface SheetChange extends IncomingSheet {
  readonly before: readonly Stored<AnyRow>[];
  readonly kept: readonly ComparedRow[];
}

/** A sheet put together, with what it takes the place of. */
export interface MergedSheet {
  readonly change: SheetChange;
  readonly replaced: Replaced;
  /** When rows of it were refused. */
  readonly refused?: RefusedCount;
}

/** How a sheet is put together with the rows in force. */
export interface Merging {
  readonly mode: UploadReceipt['mode'];
  readonly snapshots: Pick<SnapshotStore, 'read' | 'readSealed'>;
  /** The sheet's refused rows, when others are stored all the same. */
  readonly refused?: RefusedSheet;
  /** Uploads whose refused rows these are, put right. */
  readonly corrects?: readonly string[];
}

/** Puts an upload's sheet together with the rows in force: in place of them, in place of the months it holds, or beside them. */
export async function mergeSheet(
  incoming: IncomingSheet,
  inForce: SnapshotRef | undefined,
  { mode, snapshots, refused, corrects = [] }: Merging,
): Promise<MergedSheet> {
  const { sheet } = incoming.place;
  const scope = corrects.length > 0 ? nothing('corrected') : scopeOf(incoming, mode);
  const { replaced } = scope;
  const refusedRows = refused?.rows ?? [];
  const none = refused && { refused: { rows: refusedRows.length, stay: 0, isUncertain: false } };
  if (inForce === undefined) return { change: { ...incoming, before: [], kept: [] }, replaced, ...none };
  if (scope.isAll && refusedRows.length === 0)
    return { change: { ...incoming, before: await snapshots.read(inForce), kept: [] }, replaced, ...none };
  const stored = await snapshots.readSealed(inForce);
  const before = stored.map(({ row }) => row);
  if (corrects.length > 0) {
    const kept = replaceCorrected(sheet, { inForce: stored, arriving: incoming.rows, corrects });
    return { change: { ...incoming, before, kept }, replaced, ...none };
  }
  const stays = stored.filter(({ row }) => !scope.holds(row));
  if (refusedRows.length === 0) return { change: { ...incoming, before, kept: stays }, replaced, ...none };
  const forRefused = keepRefused(sheet, {
    replaced: stored.filter(({ row }) => scope.holds(row)),
    good: incoming.rows,
    refused: refusedRows,
  });
  return { change: { ...incoming, before, kept: [...stays, ...forRefused.stay] }, replaced, refused: forRefused.count };
}

/** Which rows in force an upload takes the place of. */
interface Scope {
  readonly replaced: Replaced;
  readonly isAll: boolean;
  holds(row: AnyRow): boolean;
}

function scopeOf({ place, rows }: IncomingSheet, mode: UploadReceipt['mode']): Scope {
  const { replaces } = place.sheet;
  if (mode === 'addition') return nothing('nothing');
  if (mode === 'whole' || replaces === 'sheet') return { replaced: { kind: 'sheet' }, isAll: true, holds: () => true };
  const monthOf = (row: AnyRow): string => {
    const day = row[replaces.monthsOf];
    return typeof day === 'string' ? day.slice(0, 7) : '';
  };
  const months = new Set(rows.map(({ row }) => monthOf(row)));
  const named = [...months].filter((month) => month !== '').sort();
  return { replaced: { kind: 'months', months: named }, isAll: false, holds: (row) => months.has(monthOf(row)) };
}

function nothing(kind: 'nothing' | 'corrected'): Scope {
  return { replaced: { kind }, isAll: false, holds: () => false };
}

/** The rows of a change as they would be in force, in order. */
export function rowsAfter({ kept, rows }: SheetChange): readonly Stored<AnyRow>[] {
  return [...kept, ...rows].map(({ row }) => row);
}
