import type { Basis } from './basis.ts';
import { makeOtherSheets } from '../../shared/definition/rule.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { SheetDiff } from '../../shared/records/uploadReceipt.ts';
import type { RefusedCount, Replaced } from '../../shared/records/uploadChanges.ts';
import { setAsideRows, type RefusedSheet, type SetAside } from './setAsideRows.ts';
import { atSheet } from '../read/findings/sheetPlace.ts';
import { checkSheet } from './checkSheet.ts';
import { diffRows } from './diffRows.ts';
import { findEmptied } from './findEmptied.ts';
import { findLosses } from './findLosses.ts';
import { meetCodes } from './meetCodes.ts';
import { mergeSheet, rowsAfter, type SheetChange } from './mergeSheet.ts';
import { protectChanges, type ProtectedChanges } from './protectChanges.ts';
import type { IncomingSheet } from '../read/rows/sealRows.ts';

/** What an upload would change, and what there is to say about it. */
export interface Comparison extends ProtectedChanges {
  readonly findings: readonly Finding[];
  /** What would vanish; only worth asking about when nothing is wrong. */
  readonly losses: readonly Finding[];
  /** Rows new, changed, gone and as before, by the Swedish name of each sheet of the upload. */
  readonly diff: Readonly<Record<string, SheetDiff>>;
  /** What each sheet of the upload takes the place of, by its Swedish name. */
  readonly replaces: Readonly<Record<string, Replaced>>;
  /** Rows refused while the others can be stored, and how many of them, by the Swedish name of their sheet. */
  readonly refused: readonly RefusedSheet[];
  readonly refusedCounts: Readonly<Record<string, RefusedCount>>;
}

/** Compares an upload with the rows in force. A sheet without rows changes nothing. */
export async function compareUpload(incoming: readonly IncomingSheet[], before: Basis): Promise<Comparison> {
  const met = await meetCodes(incoming, before);
  const compared = await compareAll(incoming, { ...before, snapshots: met.snapshots, rewritten: met.others });
  return { ...compared, findings: [...met.findings, ...compared.findings] };
}

/** A basis whose codes have met those of the upload. */
interface MetBasis extends Basis {
  /** Sheets outside the upload that are written again. */
  readonly rewritten: readonly SheetChange[];
}

async function compareAll(incoming: readonly IncomingSheet[], basis: MetBasis): Promise<Comparison> {
  const { setAside } = basis;
  if (!setAside) return compareSheets({ sheets: incoming, refused: [] }, incoming, basis);
  const compared = await compareSheets(setAsideRows(incoming, setAside), incoming, basis);
  const late = compared.findings.filter(({ severity }) => severity === 'error');
  if (late.length === 0) return compared;
  const again = await compareSheets(setAsideRows(incoming, [...setAside, ...late]), incoming, basis);
  return { ...again, findings: [...late, ...again.findings] };
}

async function compareSheets({ sheets, refused }: SetAside, incoming: readonly IncomingSheet[], basis: MetBasis): Promise<Comparison> {
  const refusedOf = (sheet: AnySheet) => refused.find((one) => one.sheet.place.sheet === sheet);
  const together = await Promise.all(
    sheets
      .filter(({ rows }) => rows.length > 0)
      .map((sheet) => {
        const rows = refusedOf(sheet.place.sheet);
        return mergeSheet(sheet, basis.inForce?.sheets[sheet.place.sheet.id], { ...basis, ...(rows && { refused: rows }) });
      }),
  );
  const merged = together.map(({ change }) => change);
  const rowsBySheet = new Map<string, readonly AnyRow[]>(merged.map((change) => [change.place.sheet.id, rowsAfter(change)]));
  for (const id of neededSheets(merged)) {
    const ref = basis.inForce?.sheets[id];
    if (ref && !rowsBySheet.has(id)) rowsBySheet.set(id, await basis.snapshots.read(ref));
  }
  const others = makeOtherSheets(rowsBySheet);
  const findings = [...emptySheets(incoming, basis), ...merged.flatMap((change) => checkSheet(change, others, basis.facts))];
  const byName = <Value>(values: readonly Value[]) => Object.fromEntries(values.map((value, index) => [nameOf(merged[index]), value]));
  const unmerged = refused.filter(({ sheet }) => !merged.some(({ place }) => place.sheet === sheet.place.sheet));
  const people = protectChanges([...merged, ...basis.rewritten], basis.facts.protectedNames ?? nobody);
  const { changes } = people;
  return {
    ...people,
    findings,
    losses: merged.flatMap((change) => [...findLosses(change), ...(basis.corrects?.length ? [] : findEmptied(change))]),
    diff: byName(changes.slice(0, merged.length).map((change) => diffRows(change.place.sheet, change.before, rowsAfter(change)))),
    replaces: byName(together.map(({ replaced }) => replaced)),
    refused,
    refusedCounts: {
      ...Object.fromEntries(together.flatMap(({ change, refused: count }) => (count ? [[nameOf(change), count]] : []))),
      ...Object.fromEntries(unmerged.map(({ sheet, rows }) => [nameOf(sheet), { rows: rows.length, stay: 0, isUncertain: false }])),
    },
  };
}

const nobody: ReadonlySet<string> = new Set();

function nameOf(sheet: Pick<IncomingSheet, 'place'> | undefined): string {
  return sheet?.place.sheet.name ?? '';
}

/** Sheets whose rows the rules of the upload's sheets look at. */
function neededSheets(changes: readonly SheetChange[]): ReadonlySet<string> {
  const looked = changes.flatMap(({ place }) => place.sheet.sheetRules.flatMap(({ looksAt = [] }) => looksAt.map(({ id }) => id)));
  return new Set(looked);
}

/** Sheets without rows that have some in force. Of the product's own template they are no news: it has every sheet. */
function emptySheets(incoming: readonly IncomingSheet[], { inForce, emptySheets: blank = [], isTemplate }: Basis): Finding[] {
  const empty = [...incoming.flatMap(({ place, rows }) => (rows.length === 0 ? [place] : [])), ...blank];
  return empty.flatMap((place) => {
    const stored = inForce?.sheets[place.sheet.id]?.rows ?? 0;
    if (stored === 0) return [];
    const values = { rows: String(stored) };
    return [isTemplate ? atSheet(place, 'noRows', { values }) : atSheet(place, 'emptiedSheet', { values, layout: place.sheet.id })];
  });
}
