import type { Columns, RowOf } from './column.ts';
import type { SheetCodes } from './findingCodes.ts';
import type { RowRule, RowRules, SheetRule, SheetRules } from './rule.ts';

/** What an upload of this sheet replaces by default: the sheet as a whole, or the months found in a column. */
export type Replaces<Key extends string = string> = 'sheet' | { readonly monthsOf: Key };

/** Columns that say which person a row is about, and whether the person's data are protected (Swedish *skyddade personuppgifter*). */
export interface PersonColumns<Key extends string = string> {
  readonly identityNumber: Key;
  readonly localId: Key;
  readonly isProtected?: Key;
  /** Columns left out for somebody whose data are protected: they may say where the person is. */
  readonly leftOut?: readonly Key[];
}

/** A column as it was in workbooks made from an older version of the sheets. */
export interface EarlierColumn {
  readonly heading: string;
  readonly aliases?: readonly string[];
  /** What was written then, whatever the case, and how the same is written now. */
  readonly words?: Readonly<Record<string, string>>;
}

/** Columns that had another heading or other words up to and including a version of the sheets. */
export interface EarlierColumns<Key extends string = string> {
  readonly upTo: number;
  readonly columns: Readonly<Partial<Record<Key, EarlierColumn>>>;
}

/** Where a text column's drop-down finds its words: what a column of another sheet holds, such as the budget's lines. */
export interface Offer {
  readonly sheet: { readonly id: string };
  readonly column: string;
}

interface SheetOf<C extends Columns, Key extends string, Row extends object> {
  /** Id in code, keys and files: `participants`. */
  readonly id: string;
  /** Swedish name of the sheet: `Deltagare`. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** The sheet's part of a finding code: `DEL`. */
  readonly code: string;
  readonly help: string;
  readonly columns: C;
  /** Its finding codes, but those of its rules. */
  readonly codes: SheetCodes<string, C>;
  /** Of each group at least one column must be filled in. */
  readonly oneOf: readonly (readonly Key[])[];
  /** Columns that together name a row; of a `oneOf` group the first that is filled in. Used to compare uploads. */
  readonly key: readonly Key[];
  /** Whether a repeated key is an error; otherwise equal keys are numbered. */
  readonly isKeyUnique: boolean;
  readonly replaces: Replaces<Key>;
  /** Columns that say which person a row is about. */
  readonly person?: PersonColumns<Key>;
  /** An amount that may be written as two columns: those with the headings `plus` less those with the headings `minus`. A whole ledger balances `within` a column. */
  readonly difference?: { readonly of: Key; readonly plus: readonly string[]; readonly minus: readonly string[]; readonly within: Key };
  /** What must not vanish unseen: more than a tenth of the people, or of the amounts in a column, asks for confirmation. */
  readonly brake?: 'people' | { readonly amount: Key };
  /** How columns were in older versions of the sheets, newest first, so that workbooks made then are still read. */
  readonly earlier?: readonly EarlierColumns<Key>[];
  /** Drop-downs made of what the project itself has said. */
  readonly offers?: Readonly<Partial<Record<Key, Offer>>>;
  readonly rowRules: readonly RowRule<Row>[];
  readonly sheetRules: readonly SheetRule<Row>[];
}

/** One sheet of the upload workbook, declared once. */
export type Sheet<C extends Columns> = SheetOf<C, keyof C & string, RowOf<C>>;

/** A sheet whose columns are only known at run time. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rules take the row of their own sheet; here any sheet's
export type AnySheet = SheetOf<Columns, string, any>;

/** A sheet whose finding codes are all of that sheet, and of the column they stand at. */
type CodedSheet<Code extends string, C extends Columns> = Sheet<C> & {
  readonly code: Code;
  readonly codes: SheetCodes<Code, C>;
  readonly rowRules: RowRules<Code, C>;
  readonly sheetRules: SheetRules<Code, C>;
};

/** Declares a sheet. Everything about it in the product comes from here. */
export function defineSheet<const Code extends string, const C extends Columns>(
  sheet: CodedSheet<NoInfer<Code>, NoInfer<C>> & { readonly code: Code; readonly columns: C },
): Sheet<C> {
  return sheet;
}

/** The row type of a sheet definition: `RecordOf<typeof participants>`. */
export type RecordOf<S> = S extends Sheet<infer C> ? RowOf<C> : never;
