import type { PersonColumns } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';

/** Says which person a row is about; undefined when the row says nothing. */
export type Identify = (row: AnyRow) => string | undefined;

/**
 * A person is one identity number, or one local id: the identity number decides, and an id once seen with it is the same person. `rows` are
 * gone through once, when the first row without a number is asked about: in most sheets there is none.
 */
export function identifyPeople(columns: PersonColumns, rows: Iterable<AnyRow>): Identify {
  const { identityNumber, localId } = columns;
  let numberOfId: ReadonlyMap<unknown, string> | undefined;
  return (row) => {
    const own = row[identityNumber];
    if (typeof own === 'string') return own;
    const id = row[localId];
    if (typeof id !== 'string') return undefined;
    numberOfId ??= numbersOfIds(columns, rows);
    // Pseudonyms have no spaces: no number is mistaken for an id.
    return numberOfId.get(id) ?? `id ${id}`;
  };
}

/** The number each local id was first seen with. */
function numbersOfIds({ identityNumber, localId }: PersonColumns, rows: Iterable<AnyRow>): ReadonlyMap<unknown, string> {
  const numbers = new Map<unknown, string>();
  for (const row of rows) {
    const number = row[identityNumber];
    if (typeof number !== 'string') continue;
    const id = row[localId];
    if (id !== undefined && !numbers.has(id)) numbers.set(id, number);
  }
  return numbers;
}
