import { birthsIn, isAbout, knowNames, protectRow } from '../../shared/definition/protectRow.ts';
import type { AnyRow, PlainRow, Stored } from '../../shared/domain/dataset.ts';
import type { ComparedRow } from '../read/rows/sealRows.ts';
import { plainRow } from '../read/rows/plainRow.ts';
import { countAges, type KeptAge } from './countAges.ts';
import { identifyPeople } from './identifyPeople.ts';
import type { SheetChange } from './mergeSheet.ts';

/** Somebody whom an upload marks as protected, or names as nobody has before, by pseudonyms. */
export interface NewlyProtected {
  readonly names: readonly string[];
  /** Row of the upload that marks or names her. */
  readonly row: number;
}

/** What is left of an upload's changes when protected people are protected. */
export interface ProtectedChanges {
  readonly changes: readonly SheetChange[];
  readonly news: readonly NewlyProtected[];
  /** Birth dates of protected people by their pseudonym, for the funders' placeholders. */
  readonly births: ReadonlyMap<string, string>;
  /** Rows of the upload about protected people. */
  readonly protectedRows: number;
}

/**
 * Leaves out everything that identifies protected people (Swedish *skyddade personuppgifter*), or may say where they are: whom the register
 * names, and whom the upload marks. Nobody is let go because a list does not mark her.
 */
export function protectChanges(changes: readonly SheetChange[], registered: ReadonlySet<string>): ProtectedChanges {
  const marked = changes.flatMap(findMarked);
  const namesOf = knowNames(namedRows(changes));
  const names = namesOf([...registered, ...marked.flatMap((person) => person.names)]);
  const births = new Map<string, string>();
  if (names.size === 0) return { changes, news: [], births, protectedRows: 0 };
  const named = changes.flatMap((change) => findNamed(change, { names, registered }));
  const known = new Set<string>(registered);
  const news = [...marked, ...named].flatMap(({ names: own, row }) => {
    const all = [...namesOf(own)];
    if (all.every((name) => known.has(name))) return [];
    for (const name of all) known.add(name);
    return [{ names: all, row }];
  });
  const protectedRows = changes.reduce(
    (sum, { place, rows }) => sum + rows.filter(({ row }) => isAbout(row, place.sheet, names)).length,
    0,
  );
  return { changes: changes.map((change) => protectChange(change, { names, births })), news, births, protectedRows };
}

function* namedRows(changes: readonly SheetChange[]) {
  for (const { place, kept, rows } of changes) {
    const { person } = place.sheet;
    if (person) for (const { row } of [...kept, ...rows]) yield [row, person] as const;
  }
}

/** Whom the rows of the upload mark. Rows in force say only that somebody was protected once. */
function findMarked({ place, kept, rows }: SheetChange): NewlyProtected[] {
  const { person } = place.sheet;
  if (person?.isProtected === undefined) return [];
  const { isProtected, identityNumber, localId } = person;
  const marked = rows.filter(({ row }) => row[isProtected] === 'yes');
  if (marked.length === 0) return [];
  const identify = identifyPeople(person, both(kept, rows));
  return marked.flatMap(({ row }) => {
    const who = identify(row);
    const own = [row[identityNumber], row[localId]].filter((name) => typeof name === 'string');
    return who === undefined || own.length === 0 ? [] : [{ names: own, row: row.origin.row }];
  });
}

/** Rows of the upload about somebody who is protected under a name that the register has not. */
function findNamed(
  { place, rows }: SheetChange,
  { names, registered }: { readonly names: ReadonlySet<string>; readonly registered: ReadonlySet<string> },
): NewlyProtected[] {
  const { person } = place.sheet;
  if (!person) return [];
  return rows.flatMap(({ row }) => {
    if (!isAbout(row, place.sheet, names)) return [];
    const own = [row[person.identityNumber], row[person.localId]].filter((name) => typeof name === 'string');
    return own.some((name) => !registered.has(name)) ? [{ names: own, row: row.origin.row }] : [];
  });
}

function protectChange(
  change: SheetChange,
  { names, births }: { readonly names: ReadonlySet<string>; readonly births: Map<string, string> },
): SheetChange {
  const { sheet } = change.place;
  if (!sheet.person) return change;
  const ages = countAges(sheet, both(change.kept, change.rows));
  const protect = (incoming: ComparedRow): ComparedRow => {
    const { row } = incoming;
    if (!isAbout(row, sheet, names)) return incoming;
    for (const [mark, bornOn] of birthsIn(row, sheet)) births.set(mark, bornOn);
    return { row: protectRow(withAge(plainRow(row), ages), sheet) };
  };
  return { ...change, kept: change.kept.map(protect), rows: change.rows.map(protect) };
}

function withAge(row: Stored<PlainRow>, ages: KeptAge | undefined): Stored<PlainRow> {
  const age = ages?.ageOf(row);
  return ages && age !== undefined ? { ...row, [ages.name]: age } : row;
}

function both(kept: readonly ComparedRow[], rows: readonly ComparedRow[]): Iterable<AnyRow> {
  return {
    *[Symbol.iterator]() {
      for (const { row } of kept) yield row;
      for (const { row } of rows) yield row;
    },
  };
}
