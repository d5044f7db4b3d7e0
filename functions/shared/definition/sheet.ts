import type { Column } from './column.ts';
import type { Rule, SheetRule } from './rule.ts';

/** Columns of a sheet by the name their value has in a row. */
export type Columns = Readonly<Record<string, Column>>;

/** One row of a sheet as the code sees it: required columns always there, the others possibly undefined. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer Value, infer Required> ? (Required extends true ? Value : Value | undefined) : never;
};

/** What an upload of this sheet replaces by default: the sheet as a whole, or the months found in a column. */
export type Replaces<Key extends string = string> = 'sheet' | { readonly monthsOf: Key };

/** Columns that say which person a row is about, and whether the person's data are protected (Swedish *skyddade personuppgifter*). */
export interface PersonColumns<Key extends string = string> {
  readonly identityNumber: Key;
  readonly localId: Key;
  readonly isProtected?: Key;
}

interface SheetOf<C extends Columns, Key extends string, Row> {
  /** Id in code, keys and files: `participants`. */
  readonly id: string;
  /** Swedish name of the sheet: `Deltagare`. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** The sheet's part of a finding code: `DEL`. */
  readonly code: string;
  readonly help: string;
  readonly columns: C;
  /** Of each group at least one column must be filled in. */
  readonly oneOf: readonly (readonly Key[])[];
  /** Columns that together name a row; of a `oneOf` group the first that is filled in. Used to compare uploads. */
  readonly key: readonly Key[];
  /** Whether a repeated key is an error; otherwise equal keys are numbered. */
  readonly isKeyUnique: boolean;
  readonly replaces: Replaces<Key>;
  /** Columns that say which person a row is about. */
  readonly person?: PersonColumns<Key>;
  /** What must not vanish unseen: more than a tenth of the people, or of the amounts in a column, asks for confirmation. */
  readonly brake?: 'people' | { readonly amount: Key };
  readonly rules: readonly Rule<Row>[];
  readonly sheetRules: readonly SheetRule<Row>[];
}

/** One sheet of the upload workbook, declared once. */
export type Sheet<C extends Columns> = SheetOf<C, keyof C & string, RowOf<C>>;

/** A sheet whose columns are only known at run time. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rules take the row of their own sheet; here any sheet's
export type AnySheet = SheetOf<Columns, string, any>;

/** Declares a sheet. Everything about it in the product comes from here. */
export function defineSheet<const C extends Columns>(sheet: Sheet<C>): Sheet<C> {
  return sheet;
}

/** The row type of a sheet definition: `RecordOf<typeof participants>`. */
export type RecordOf<S> = S extends Sheet<infer C> ? RowOf<C> : never;
