import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { IncomingRow } from '../../shared/ports.ts';
import { copyRows } from '../read/rows/plainRow.ts';
import type { ComparedRow } from '../read/rows/sealRows.ts';

/** Rows as they are stored, one by one: objects of their own, without the columns that never are. */
export function* storedRows({ sheet, rows }: { readonly sheet: AnySheet; readonly rows: Iterable<ComparedRow> }): Generator<IncomingRow> {
  const never = new Set(Object.keys(sheet.columns).filter((name) => sheet.columns[name]?.keeping === 'never'));
  const copy = copyRows(never);
  for (const { row, sealed } of rows) yield { row: copy(row), ...(sealed && { sealed }) };
}
