import type { AnyRow } from '../domain/dataset.ts';
import type { Severity } from '../domain/finding.ts';
import type { Columns, RowOf, Sheet } from './sheet.ts';

interface RuleOf<Row> {
  /** The rule's number in the finding code, from 101: `DEL-SLUT-101`. Never reused within a column. */
  readonly number: number;
  readonly severity: Exclude<Severity, 'stop'>;
  /** Column the finding points at: for order rules the later one. */
  readonly at: keyof Row & string;
  /** Says in Swedish what is wrong, then what to do; `{name}` is filled from the values. */
  readonly message: string;
  /** What a broken row may hold, for docs/findings.md. */
  readonly example: string;
}

/** A rule inside one row of a sheet, as the coordinator wrote it: before anything is filled in or made pseudonymous. */
export interface Rule<Row> extends RuleOf<Row> {
  /** The columns the rule looks at. It is not tried on a row where one of them could not be read. */
  readonly reads: readonly (keyof Row & string)[];
  isBroken(row: Row): boolean;
  /** Values for the sentence. Never an identity number. */
  values?(row: Row): Record<string, string>;
}

/**
 * A rule over all rows of a sheet, or over several sheets: always a warning or a note. It sees the rows as they would be stored,
 * with those already in force that the upload leaves in place.
 */
export interface SheetRule<Row> extends RuleOf<Row> {
  /** Other sheets whose rows the rule looks at. */
  readonly looksAt?: readonly { readonly id: string }[];
  /** The rows that break the rule. When `at` is one of a `oneOf` group the finding points at the one that is filled in. */
  findBroken(rows: readonly Row[], others: OtherSheets): Iterable<BrokenRow>;
}

/** A row, by its place in the list, that breaks a sheet's rule, with values for the sentence. */
export interface BrokenRow {
  readonly index: number;
  readonly values?: Readonly<Record<string, string>>;
}

/** Rows of the other sheets as they would be in force, also those with faults: any value may be missing. */
export interface OtherSheets {
  rows<C extends Columns>(sheet: Sheet<C>): readonly Partial<RowOf<C>>[];
}

/** Other sheets from rows by sheet id. */
export function makeOtherSheets(rowsBySheet: ReadonlyMap<string, readonly AnyRow[]>): OtherSheets {
  return {
    rows: <C extends Columns>(sheet: Sheet<C>) => (rowsBySheet.get(sheet.id) ?? []) as readonly Partial<RowOf<C>>[],
  };
}
