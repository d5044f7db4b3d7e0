/** The columns that say which person a row is about, as they are stored: pseudonyms. */
export interface PersonRow {
  readonly identityNumber?: string | undefined;
  readonly localId?: string | undefined;
}

/** Tells which rows are about the same person: the identity number decides, and an id once seen with it is the same person. */
export function knowPeople(rows: Iterable<PersonRow>): (row: PersonRow) => string | undefined {
  const numberOfId = new Map<string, string>();
  for (const { identityNumber, localId } of rows) {
    if (identityNumber !== undefined && localId !== undefined && !numberOfId.has(localId)) numberOfId.set(localId, identityNumber);
  }
  return ({ identityNumber, localId }) => {
    const number = identityNumber ?? (localId === undefined ? undefined : numberOfId.get(localId));
    // Pseudonyms have no spaces: no number is mistaken for an id.
    if (number !== undefined) return number;
    return localId === undefined ? undefined : `id ${localId}`;
  };
}

/** The people that some rows are about, numbered from 1; 0 is nobody. */
export interface NumberedPeople {
  /** The number of the person each row is about. */
  readonly numbers: Int32Array;
  /** How many rows there are about each number. */
  readonly counts: Int32Array;
}

const numbered = new WeakMap<readonly PersonRow[], NumberedPeople>();

/** Numbers the people of some rows, once for all rules that look at the same rows. */
export function numberPeople(rows: readonly PersonRow[]): NumberedPeople {
  const known = numbered.get(rows);
  if (known) return known;
  const personOf = knowPeople(rows);
  const numberOf = new Map<string, number>();
  const numbers = Int32Array.from(rows, (row) => {
    const person = personOf(row);
    if (person === undefined) return 0;
    const number = numberOf.get(person) ?? numberOf.size + 1;
    if (number > numberOf.size) numberOf.set(person, number);
    return number;
  });
  const counts = new Int32Array(numberOf.size + 1);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  const people = { numbers, counts };
  numbered.set(rows, people);
  return people;
}
