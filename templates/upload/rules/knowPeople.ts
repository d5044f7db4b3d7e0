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

/** Rows with their places, together by what they have in common; rows without it are left out. */
export function groupRows<Row>(
  rows: readonly Row[],
  common: (row: Row) => string | undefined,
): ReadonlyMap<string, readonly Placed<Row>[]> {
  const groups = new Map<string, Placed<Row>[]>();
  for (const [index, row] of rows.entries()) {
    const key = common(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push({ index, row });
    else groups.set(key, [{ index, row }]);
  }
  return groups;
}

/** The persons that several rows are about: nothing else can be said twice of anybody. */
export function findRepeated<Row>(rows: readonly Row[], personOf: (row: Row) => string | undefined): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const row of rows) {
    const person = personOf(row);
    if (person !== undefined && seen.has(person)) repeated.add(person);
    else if (person !== undefined) seen.add(person);
  }
  return repeated;
}

/** A row and its place in the list. */
export interface Placed<Row> {
  readonly index: number;
  readonly row: Row;
}
