import type { AnyRow, PlainRow, Stored } from '../domain/dataset.ts';
import type { AnySheet, PersonColumns } from './sheet.ts';

/** The name that a row goes by: of its identity number, else of its local id. Pseudonyms. */
export function nameIn(row: AnyRow, { identityNumber, localId }: PersonColumns): string | undefined {
  const name = row[identityNumber] ?? row[localId];
  return typeof name === 'string' ? name : undefined;
}

/** Whether a row of a sheet is about one of the people with these names. */
export function isAbout(row: AnyRow, { person }: Pick<AnySheet, 'person'>, names: ReadonlySet<string>): boolean {
  const name = person && nameIn(row, person);
  return name !== undefined && names.has(name);
}

/** A year alone. */
const YEAR = 4;

/**
 * A row of somebody protected, as it may be stored: marked, without the columns that may say where she is, and with the year of a birth date
 * alone; the age that was counted stays. Its originals are left out by whoever stores it. A row that is so already is given back itself.
 */
export function protectRow(row: Stored<PlainRow>, sheet: Pick<AnySheet, 'columns' | 'person'>): Stored<PlainRow> {
  const { columns, person } = sheet;
  const { leftOut = [], isProtected } = person ?? {};
  const without = new Set<string>(leftOut);
  if ((isProtected === undefined || row[isProtected] === 'yes') && !isTelling(row, sheet)) return row;
  const values = Object.entries(row).flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
    if (without.has(name)) return [];
    const isDate = columns[name]?.keeping === 'year' && typeof value === 'string';
    return [[name, isDate ? value.slice(0, YEAR) : value]];
  });
  return { ...Object.fromEntries(values), ...(isProtected !== undefined && { [isProtected]: 'yes' }), origin: row.origin };
}

const isDay = (value: unknown): boolean => typeof value === 'string' && value.length > YEAR;

/** Whether a row of somebody protected says more than it may. */
function isTelling(row: Stored<PlainRow>, { columns, person }: Pick<AnySheet, 'columns' | 'person'>): boolean {
  if ((person?.leftOut ?? []).some((name) => row[name] !== undefined)) return true;
  return Object.entries(columns).some(([name, { keeping }]) => keeping === 'year' && isDay(row[name]));
}

/** Whole birth dates in a row by their pseudonym. */
export function* birthsIn(row: AnyRow, { columns }: Pick<AnySheet, 'columns'>): Generator<readonly [mark: string, bornOn: string]> {
  for (const [name, { birth }] of Object.entries(columns)) {
    const [mark, bornOn] = [birth && row[birth.markAs], row[name]];
    if (typeof mark === 'string' && typeof bornOn === 'string' && bornOn.length > YEAR) yield [mark, bornOn];
  }
}

/**
 * Knows under which names the same people stand in some rows: an identity number decides, and a local id once seen with it is the same person.
 * Gives some names with all others of the same people.
 */
export function knowNames(rows: Iterable<readonly [AnyRow, PersonColumns]>): (names: Iterable<string>) => ReadonlySet<string> {
  const numberOfId = new Map<string, string>();
  const idsOfNumber = new Map<string, Set<string>>();
  for (const [row, { identityNumber, localId }] of rows) {
    const [number, id] = [row[identityNumber], row[localId]];
    if (typeof number !== 'string' || typeof id !== 'string') continue;
    if (!numberOfId.has(id)) numberOfId.set(id, number);
    idsOfNumber.set(number, (idsOfNumber.get(number) ?? new Set()).add(id));
  }
  return (names) => {
    const found = new Set(names);
    // A set that grows while it is gone through gives what was added too.
    for (const name of found) {
      const number = numberOfId.get(name);
      if (number !== undefined) found.add(number);
      for (const id of idsOfNumber.get(name) ?? []) if (numberOfId.get(id) === name) found.add(id);
    }
    return found;
  };
}
