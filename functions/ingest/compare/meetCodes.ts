import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { AnyRow, Stored } from '../../shared/domain/dataset.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { SnapshotRef } from '../../shared/records/revision.ts';
import type { SnapshotStore } from '../../shared/ports.ts';
import { codeColumnsOf, type CodeColumn } from '../read/rows/gatherCodes.ts';
import { plainRow } from '../read/rows/plainRow.ts';
import type { IncomingSheet } from '../read/rows/sealRows.ts';
import { atSheet } from '../read/findings/sheetPlace.ts';
import type { Basis } from './basis.ts';
import type { SheetChange } from './mergeSheet.ts';
import { tellMet } from './tellMet.ts';

/** What is known of the codes of an upload beside those in force. */
export interface MetCodes {
  /** The rows in force, with the pseudonyms their people have now. */
  readonly snapshots: Basis['snapshots'];
  readonly findings: readonly Finding[];
  /** Sheets in force outside the upload whose rows have other pseudonyms now: they are written again. */
  readonly others: readonly SheetChange[];
}

/** New pseudonyms by old ones, by column. */
type Renames = ReadonlyMap<string, CodeColumn['former']>;

/**
 * Lets the codes of an upload meet those in force. Rows stored before codes were compared by their keys have a pseudonym for each spelling: they are read, and
 * written again, with the one their code has now. Where two of one code are in force as two people, it is asked whether they are one.
 */
export async function meetCodes(sheets: readonly IncomingSheet[], basis: Basis): Promise<MetCodes> {
  const findings = tellMet(sheets);
  const renames = gatherRenames(sheets);
  const touched = await findTouched(renames, basis);
  if (touched.refs.size === 0) return { snapshots: basis.snapshots, findings, others: [] };
  const snapshots = renameIn(basis.snapshots, touched);
  const sheetsIn = new Set(sheets.filter(({ rows }) => rows.length > 0).map(({ place }) => place.sheet));
  const others = basis.sheets.flatMap((sheet) => {
    const ref = basis.inForce?.sheets[sheet.id];
    return ref && touched.refs.has(ref) && !sheetsIn.has(sheet) ? [writeAgain(sheet, ref, snapshots)] : [];
  });
  return { snapshots, findings: [...findings, ...askApart(sheets, touched.known)], others: await Promise.all(others) };
}

function gatherRenames(sheets: readonly IncomingSheet[]): Renames {
  const renames = new Map<string, Map<string, { pseudonym: string; index: number }>>();
  for (const { column, former } of sheets.flatMap(({ codes }) => codes)) {
    if (former.size > 0) renames.set(column, new Map([...(renames.get(column) ?? []), ...former]));
  }
  return renames;
}

interface Touched {
  readonly renames: Renames;
  /** Sheets in force that hold an old pseudonym, with its columns that may. */
  readonly refs: ReadonlyMap<SnapshotRef, readonly string[]>;
  /** Every pseudonym in force in those columns. */
  readonly known: ReadonlySet<unknown>;
}

async function findTouched(renames: Renames, { inForce, sheets, snapshots }: Basis): Promise<Touched> {
  const refs = new Map<SnapshotRef, readonly string[]>();
  const known = new Set<unknown>();
  for (const sheet of sheets) {
    const ref = inForce?.sheets[sheet.id];
    const columns = codeColumnsOf(sheet).filter((column) => renames.has(column));
    if (!ref || columns.length === 0) continue;
    const rows = await snapshots.read(ref);
    for (const column of columns) {
      for (const row of rows) known.add(row[column]);
      if (rows.some((row) => isRenamed(row, column, renames))) refs.set(ref, columns);
    }
  }
  return { renames, refs, known };
}

function isRenamed(row: AnyRow, column: string, renames: Renames): boolean {
  const value = row[column];
  return typeof value === 'string' && (renames.get(column)?.has(value) ?? false);
}

function renameIn(snapshots: Basis['snapshots'], { refs, renames }: Touched): Pick<SnapshotStore, 'read' | 'readSealed'> {
  const rename = (row: Stored<AnyRow>, columns: readonly string[]): Stored<AnyRow> => {
    const renamed = columns.filter((column) => isRenamed(row, column, renames));
    if (renamed.length === 0) return row;
    const names = renamed.map((column) => [column, renames.get(column)?.get(String(row[column]))?.pseudonym] as const);
    return { ...plainRow(row), ...Object.fromEntries(names) };
  };
  return {
    async read(ref) {
      const columns = refs.get(ref);
      const rows = await snapshots.read(ref);
      return columns ? rows.map((row) => rename(row, columns)) : rows;
    },
    async readSealed(ref) {
      const columns = refs.get(ref);
      const rows = await snapshots.readSealed(ref);
      return columns ? rows.map(({ row, sealed }) => ({ row: plainRow(rename(row, columns)), ...(sealed && { sealed }) })) : rows;
    },
  };
}

/** A sheet in force as it is, but for the pseudonyms. */
async function writeAgain(sheet: AnySheet, ref: SnapshotRef, snapshots: Basis['snapshots']): Promise<SheetChange> {
  const kept = await snapshots.readSealed(ref);
  const place = { sheet, name: sheet.name, columns: new Map() };
  return { place, rows: [], rowNumbers: [], faulty: new Set(), headings: [], codes: [], before: kept.map(({ row }) => row), kept };
}

/** Asks about each code of the upload that is in force under several pseudonyms: as several people. */
function askApart(sheets: readonly IncomingSheet[], known: Touched['known']): Finding[] {
  const asked = new Set<string>();
  return sheets.flatMap(({ place, rowNumbers, codes }) =>
    codes.flatMap(({ column, former }) => {
      const inForce = Map.groupBy(
        [...former].filter(([old]) => known.has(old)),
        ([, { pseudonym }]) => pseudonym,
      );
      return [...inForce].flatMap(([pseudonym, olds]): Finding[] => {
        const count = olds.length + (known.has(pseudonym) ? 1 : 0);
        if (count < 2 || asked.has(pseudonym)) return [];
        asked.add(pseudonym);
        const values = { heading: place.sheet.columns[column]?.heading ?? '', count: String(count) };
        return [atSheet(place, 'apartCodes', { values, row: rowNumbers[olds[0]?.[1].index ?? 0] ?? 0 })];
      });
    }),
  );
}
