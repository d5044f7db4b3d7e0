import type { PersonColumns } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';

/** Says which person a row is about; undefined when the row says nothing. */
export type Identify = (row: AnyRow) => string | undefined;

/** A person is one identity number, or one local id: the identity number decides, and an id once seen with it is the same person. */
export function identifyPeople({ identityNumber, localId }: PersonColumns, rows: Iterable<AnyRow>): Identify {
  const numberOfId = new Map<unknown, string>();
  for (const row of rows) {
    const number = row[identityNumber];
    if (typeof number === 'string' && row[localId] !== undefined && !numberOfId.has(row[localId])) numberOfId.set(row[localId], number);
  }
  return (row) => {
    const number = row[identityNumber] ?? numberOfId.get(row[localId]);
    // Pseudonyms have no spaces: no number is mistaken for an id.
    if (typeof number === 'string') return number;
    return typeof row[localId] === 'string' ? `id ${row[localId]}` : undefined;
  };
}
