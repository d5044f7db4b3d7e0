import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { IncomingRow } from '../../shared/ports.ts';
import { copyRows } from '../read/rows/plainRow.ts';
import type { ComparedRow } from '../read/rows/sealRows.ts';
import { countAges } from '../compare/countAges.ts';

/** Rows as they are stored, one by one: objects of their own, without the columns that never are, and with the age that stays when the birth date is sealed. */
export function* storedRows({ sheet, rows }: { readonly sheet: AnySheet; readonly rows: readonly ComparedRow[] }): Generator<IncomingRow> {
  const never = new Set(Object.keys(sheet.columns).filter((name) => sheet.columns[name]?.keeping === 'never'));
  const copy = copyRows(never);
  const ages = countAges(sheet, rowsIn(rows));
  for (const { row, sealed } of rows) {
    const age = ages?.ageOf(row);
    const stored = copy(row);
    yield { row: ages && age !== undefined ? { ...stored, [ages.name]: age } : stored, ...(sealed && { sealed }) };
  }
}

/** The rows, each time anew: they are gone through twice at most. */
function rowsIn(rows: readonly ComparedRow[]): Iterable<ComparedRow['row']> {
  return {
    *[Symbol.iterator]() {
      for (const { row } of rows) yield row;
    },
  };
}
