import type { ComparedRow } from '../read/rows/sealRows.ts';
import type { AnySheet, PersonColumns } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import type { Basis } from './basis.ts';
import { plainRow } from '../read/rows/plainRow.ts';
import { identifyPeople } from './identifyPeople.ts';
import { rowsAfter, type SheetChange } from './mergeSheet.ts';

/** Pseudonyms of the people whose data are protected (Swedish *skyddade personuppgifter*). */
type ProtectedPeople = ReadonlySet<unknown>;

/**
 * Leaves out everything that identifies protected people: nothing of theirs is sealed, only pseudonyms remain. Sheets in force that hold
 * originals of somebody who is protected from now on are written again without them.
 */
export async function protectChanges(changes: readonly SheetChange[], basis: Basis): Promise<readonly SheetChange[]> {
  const registry = basis.sheets.find(({ person }) => person?.isProtected !== undefined);
  if (!registry?.person || !changes.some(({ place }) => place.sheet.person)) return changes;
  const change = changes.find(({ place }) => place.sheet === registry);
  const ref = basis.inForce?.sheets[registry.id];
  const people = findProtected(registry.person, change ? rowsAfter(change) : ref ? await basis.snapshots.read(ref) : []);
  if (people.size === 0) return changes;
  const known = change ? findProtected(registry.person, change.before) : people;
  const isNews = [...people].some((person) => !known.has(person));
  const others = isNews ? await Promise.all(basis.sheets.map((sheet) => loadOtherSheet(sheet, { changes, people, basis }))) : [];
  return [...changes.map((one) => withoutOriginals(one, people)), ...others.filter((one) => one !== undefined)];
}

function findProtected(person: PersonColumns, rows: readonly AnyRow[]): ProtectedPeople {
  const { isProtected } = person;
  if (isProtected === undefined) return new Set();
  const marked = rows.filter((row) => row[isProtected] === 'yes');
  if (marked.length === 0) return new Set();
  const identify = identifyPeople(person, rows);
  const people = new Set(marked.map(identify));
  const theirs = rows.filter((row) => people.has(identify(row)));
  return new Set(theirs.flatMap((row) => namesIn(row, person)));
}

function namesIn(row: AnyRow, { identityNumber, localId }: PersonColumns): unknown[] {
  return [row[identityNumber], row[localId]].filter((name) => name !== undefined);
}

function withoutOriginals(change: SheetChange, people: ProtectedPeople): SheetChange {
  const { person } = change.place.sheet;
  if (!person) return change;
  const { leftOut = [] } = person;
  const strip = (incoming: ComparedRow): ComparedRow => {
    if (!isTheirs(incoming, person, people)) return incoming;
    return {
      row: leftOut.length === 0 ? incoming.row : plainRow(incoming.row, new Set(leftOut)),
    };
  };
  return { ...change, kept: change.kept.map(strip), rows: change.rows.map(strip) };
}

function isTheirs({ row, sealed }: ComparedRow, person: PersonColumns, people: ProtectedPeople): boolean {
  const { leftOut = [] } = person;
  const tells = sealed !== undefined || leftOut.some((name) => row[name] !== undefined);
  return tells && namesIn(row, person).some((name) => people.has(name));
}

/** A sheet in force, outside the upload, when it holds originals of protected people. */
async function loadOtherSheet(
  sheet: AnySheet,
  { changes, people, basis }: { changes: readonly SheetChange[]; people: ProtectedPeople; basis: Basis },
): Promise<SheetChange | undefined> {
  const { person } = sheet;
  const ref = basis.inForce?.sheets[sheet.id];
  if (!person || !ref || changes.some(({ place }) => place.sheet === sheet)) return undefined;
  const kept = await basis.snapshots.readSealed(ref);
  if (!kept.some((incoming) => isTheirs(incoming, person, people))) return undefined;
  const place = { sheet, name: sheet.name, columns: new Map() };
  const unchanged: SheetChange = {
    place,
    rows: [],
    rowNumbers: [],
    faulty: new Set(),
    headings: [],
    codes: [],
    before: kept.map(({ row }) => row),
    kept,
  };
  return withoutOriginals(unchanged, people);
}
