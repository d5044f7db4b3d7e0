import type { Unread } from '../../shared/domain/unread.ts';
import type { Revision, SnapshotRef } from '../../shared/records/revision.ts';
import type { UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import { compileRowCheck } from '../../shared/definition/compileRowCheck.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { IncomingRow, SnapshotStore } from '../../shared/ports.ts';
import type { SheetChange } from '../compare/mergeSheet.ts';
import { storedRows } from './storedRows.ts';

/** Unread parts of files that one revision tells of. */
const MOST_TOLD = 100;

/** Writes the pages of each changed sheet. Nothing is in force yet. */
export async function writeSheets(
  changes: readonly SheetChange[],
  { uploadId }: UploadReceipt,
  { protection, snapshots }: { protection: number; snapshots: Pick<SnapshotStore, 'write'> },
): Promise<Readonly<Record<string, SnapshotRef>>> {
  const refs: Record<string, SnapshotRef> = {};
  for (const { place, kept, rows } of changes) {
    const { sheet } = place;
    const target = { uploadId, sheet, protection };
    refs[sheet.id] = await snapshots.write(target, checkNew(storedRows({ sheet, rows: [...kept, ...rows] }), sheet, kept.length));
  }
  return refs;
}

/** The same rows, those of the upload looked at a last time. Rows that were stored before have been, by the definitions of their day. */
function* checkNew(rows: Iterable<IncomingRow>, sheet: AnySheet, kept: number): Generator<IncomingRow> {
  const check = compileRowCheck(sheet);
  let index = 0;
  for (const incoming of rows) {
    if (index++ >= kept) check(incoming.row);
    yield incoming;
  }
}

/** The revision that puts the changed sheets in force, all at once, beside those that stay as they are. */
export function nextRevision(
  { projectId, uploadId, by }: UploadReceipt,
  inForce: Revision | undefined,
  {
    refs,
    at,
    unread,
    protection,
  }: { refs: Readonly<Record<string, SnapshotRef>>; at: string; unread: readonly Unread[]; protection: number },
): Revision {
  const previous = inForce?.number ?? 0;
  const sheets = { ...inForce?.sheets, ...refs };
  const uploads = new Set(Object.values(sheets).map((ref) => ref.uploadId));
  const told = [...(inForce?.unread ?? []).filter((one) => uploads.has(one.uploadId)), ...unread.map((one) => ({ ...one, uploadId }))];
  return {
    projectId,
    number: previous + 1,
    uploadId,
    at,
    by,
    sheets,
    previous,
    ...(protection > 0 && { protection }),
    ...(told.length > 0 && { unread: told.slice(-MOST_TOLD) }),
  };
}
