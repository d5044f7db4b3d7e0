import { makeOtherSheets } from '../../shared/definition/rule.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { Revision, SheetDiff, UploadReceipt } from '../../shared/domain/records.ts';
import type { SnapshotStore } from '../../shared/ports.ts';
import { atSheet } from '../rows/sheetPlace.ts';
import { checkSheet } from './checkSheet.ts';
import { diffRows } from './diffRows.ts';
import { findLosses } from './findLosses.ts';
import { mergeSheet, rowsAfter, type SheetChange } from './mergeSheet.ts';
import { protectChanges } from './protectChanges.ts';
import type { IncomingSheet } from './sealRows.ts';

/** What an upload would change, and what there is to say about it. */
export interface Comparison {
  /** The sheets to write: those of the upload, and those that hold originals of people who are protected from now on. */
  readonly changes: readonly SheetChange[];
  readonly findings: readonly Finding[];
  /** What would vanish; only worth asking about when nothing is wrong. */
  readonly losses: readonly Finding[];
  /** Rows new, changed, gone and as before, by the Swedish name of each sheet of the upload. */
  readonly diff: Readonly<Record<string, SheetDiff>>;
}

/** What an upload is compared with. */
export interface Basis {
  readonly inForce: Revision | undefined;
  readonly mode: UploadReceipt['mode'];
  readonly sheets: readonly AnySheet[];
  readonly snapshots: Pick<SnapshotStore, 'read' | 'readSealed'>;
}

/** Compares an upload with the rows in force. A sheet without rows changes nothing. */
export async function compareUpload(incoming: readonly IncomingSheet[], basis: Basis): Promise<Comparison> {
  const filled = incoming.filter(({ rows }) => rows.length > 0);
  const merged = await Promise.all(filled.map((sheet) => mergeSheet(sheet, basis.inForce?.sheets[sheet.place.sheet.id], basis)));
  const rowsBySheet = new Map<string, readonly AnyRow[]>(merged.map((change) => [change.place.sheet.id, rowsAfter(change)]));
  for (const id of neededSheets(merged)) {
    const ref = basis.inForce?.sheets[id];
    if (ref && !rowsBySheet.has(id)) rowsBySheet.set(id, await basis.snapshots.read(ref));
  }
  const others = makeOtherSheets(rowsBySheet);
  const findings = [...emptySheets(incoming, basis.inForce), ...merged.flatMap((change) => checkSheet(change, others))];
  const diff = Object.fromEntries(
    merged.map((change) => [change.place.sheet.name, diffRows(change.place.sheet, change.before, rowsAfter(change))]),
  );
  return { changes: await protectChanges(merged, basis), findings, losses: merged.flatMap(findLosses), diff };
}

/** Sheets whose rows the rules of the upload's sheets look at. */
function neededSheets(changes: readonly SheetChange[]): ReadonlySet<string> {
  const looked = changes.flatMap(({ place }) => place.sheet.sheetRules.flatMap(({ looksAt = [] }) => looksAt.map(({ id }) => id)));
  return new Set(looked);
}

function emptySheets(incoming: readonly IncomingSheet[], inForce: Revision | undefined): Finding[] {
  return incoming.flatMap(({ place, rows }) => {
    const stored = inForce?.sheets[place.sheet.id]?.rows ?? 0;
    return rows.length === 0 && stored > 0 ? [atSheet(place, 'noRows', { values: { rows: String(stored) } })] : [];
  });
}
