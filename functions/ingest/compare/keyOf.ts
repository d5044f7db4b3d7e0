import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import { identifyPeople } from './identifyPeople.ts';

/** The text that names a row among the others of its sheet, by the sheet's key. `rows` tell which people are the same. */
export function keyOf(sheet: AnySheet, rows: Iterable<AnyRow>): (row: AnyRow) => string {
  const { person } = sheet;
  const identify = person && identifyPeople(person, rows);
  const columns = sheet.key.filter((column) => column !== person?.identityNumber && column !== person?.localId);
  return (row) => {
    let key = identify?.(row) ?? '';
    for (const column of columns) key += `\n${textOf(row[column])}`;
    return key;
  };
}

/** Columns of a key hold text or numbers; a blank one is a value too. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
