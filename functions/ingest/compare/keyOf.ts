import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { AnyRow } from '../../shared/domain/dataset.ts';
import { codeKey } from '../../shared/domain/codeKey.ts';
import { identifyPeople } from './identifyPeople.ts';

/** Different texts of one column whose keys are remembered. */
const REMEMBERED = 10_000;

/**
 * The text that names a row among the others of its sheet, by the sheet's key, however its codes and names are written. `rows` tell which people are the
 * same.
 */
export function keyOf(sheet: AnySheet, rows: Iterable<AnyRow>): (row: AnyRow) => string {
  return nameRows(sheet, rows, (column) => (sheet.columns[column]?.form.kind === 'text' ? rememberKeys() : asWritten));
}

/** The same as `keyOf`, of a row as it is written. */
export function writtenKeyOf(sheet: AnySheet, rows: Iterable<AnyRow>): (row: AnyRow) => string {
  return nameRows(sheet, rows, () => asWritten);
}

type Fold = (text: string) => string;

function nameRows(sheet: AnySheet, rows: Iterable<AnyRow>, foldOf: (column: string) => Fold): (row: AnyRow) => string {
  const { person } = sheet;
  const identify = person && identifyPeople(person, rows);
  const columns = sheet.key
    .filter((column) => column !== person?.identityNumber && column !== person?.localId)
    .map((column) => ({ column, fold: foldOf(column) }));
  return (row) => {
    let key = identify?.(row) ?? '';
    for (const { column, fold } of columns) key += `\n${textOf(row[column], fold)}`;
    return key;
  };
}

const asWritten: Fold = (text) => text;

function rememberKeys(): Fold {
  const known = new Map<string, string>();
  return (text) => {
    const key = known.get(text) ?? codeKey(text);
    if (known.size < REMEMBERED) known.set(text, key);
    return key;
  };
}

/** Columns of a key hold text or numbers; a blank one is a value too. */
function textOf(value: unknown, fold: Fold): string {
  return typeof value === 'string' ? fold(value) : typeof value === 'number' ? String(value) : '';
}
