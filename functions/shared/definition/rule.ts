import type { AnyRow } from '../domain/dataset.ts';
import type { Severity } from '../domain/finding.ts';
import type { LocalDate } from '../domain/localDate.ts';
import type { Project } from '../records/project.ts';
import type { Readable } from '../domain/view.ts';
import type { Columns, RowOf } from './column.ts';
import type { RuleCode } from './findingCodes.ts';

/** What a rule may know beside the rows. */
export interface RuleFacts {
  /** Today's date in Stockholm. */
  readonly today: LocalDate;
  readonly project: Project;
  /** Every name, by pseudonym, of people who are protected in the organisation already (Swedish *skyddade personuppgifter*). */
  readonly protectedNames?: ReadonlySet<string>;
  /** Place of the first row that the upload brings: those before it are in force. */
  readonly firstNew?: number;
  /** Hours of one employee in a calendar year that the project's funder pays for; nothing where it sets no cap. */
  maxHoursPerYear?(year: number): number | undefined;
  /** Whether a figure, by its stored text, is a share in percent. */
  isShare?(figure: string): boolean;
}

interface RuleOf<Row> {
  /** The finding code, whole: `DEL-SLUT-101`. Numbers from 101, never reused within a column. */
  readonly code: string;
  readonly severity: Exclude<Severity, 'stop'>;
  /** Column the finding points at: for order rules the later one. */
  readonly at: keyof Row & string;
  /** Says in Swedish what is wrong, then what to do; `{name}` is filled from the values. */
  readonly message: string;
  /** What a broken row may hold, for docs/findings.md. */
  readonly example: string;
  /** The first day the rule is tried; always when left out. */
  readonly betaFrom?: LocalDate;
  /** The first day it weighs what `severity` says. Until then it is new (Swedish *ny kontroll*) and weighs one step less. */
  readonly sharpFrom?: LocalDate;
}

/** A rule inside one row of a sheet, as the coordinator wrote it: before anything is filled in or made pseudonymous. */
export interface RowRule<Row extends object> extends RuleOf<Row> {
  /** The columns the rule looks at. It is not tried on a row where one of them could not be read. */
  readonly reads: readonly (keyof Row & string)[];
  isBroken(row: Readable<Row>, facts: RuleFacts): boolean;
  /** Values for the sentence. Never an identity number. */
  values?(row: Readable<Row>, facts: RuleFacts): Record<string, string>;
  /** What the cell should probably hold, as the coordinator would write it. */
  suggest?(row: Readable<Row>): string | undefined;
}

/**
 * A rule over all rows of a sheet, or over several sheets: always a warning or a note. It sees the rows as they would be stored,
 * with those already in force that the upload leaves in place. It goes through the rows once.
 */
export interface SheetRule<Row extends object> extends RuleOf<Row> {
  /** The columns whose change makes a confirmed warning a new one; the column it points at when left out. */
  readonly reads?: readonly (keyof Row & string)[];
  /** Other sheets whose rows the rule looks at. */
  readonly looksAt?: readonly { readonly id: string }[];
  /** Tried again on the rows in force whenever a report is made, under this Swedish title on *Kontroller*. */
  readonly again?: string;
  /** The rows that break the rule. When `at` is one of a `oneOf` group the finding points at the one that is filled in. */
  findBroken(rows: readonly Readable<Row>[], others: OtherSheets, facts: RuleFacts): Iterable<BrokenRow>;
  /** Where `at` is one of a `oneOf` group: the finding code at each of the others. */
  readonly codesInstead?: Readonly<Partial<Record<keyof Row & string, string>>>;
}

/** A rule whose code begins with those of its sheet and of the column it points at. */
type Coded<Rule, Code extends string, C extends Columns> = Rule &
  { readonly [K in keyof C & string]: { readonly at: K; readonly code: RuleCode<Code, C[K]> } }[keyof C & string];

/** The rules inside a row of a sheet with that code and those columns. */
export type RowRules<Code extends string, C extends Columns> = readonly Coded<RowRule<RowOf<C>>, Code, C>[];

/** The rules over all rows of a sheet with that code and those columns. */
export type SheetRules<Code extends string, C extends Columns> = readonly Coded<
  SheetRule<RowOf<C>> & { readonly codesInstead?: { readonly [K in keyof C]?: RuleCode<Code, C[K]> } },
  Code,
  C
>[];

/** A rule's finding codes by the column each stands at: one, or one for each column of a group of which one is enough. */
export function codesOf(rule: {
  readonly at: string;
  readonly code: string;
  readonly codesInstead?: Readonly<Partial<Record<string, string>>>;
}): ReadonlyMap<string, string> {
  const codes = new Map([[rule.at, rule.code]]);
  for (const [column, code] of Object.entries(rule.codesInstead ?? {})) if (code !== undefined) codes.set(column, code);
  return codes;
}

/** A row, by its place in the list, that breaks a sheet's rule, with values for the sentence. */
export interface BrokenRow {
  readonly index: number;
  readonly values?: Readonly<Record<string, string>>;
  /** Place in the list of the row it is at odds with: the sentence says which row, or that it was handed in before. */
  readonly against?: number;
  readonly suggestion?: string;
}

/** Rows of the other sheets as they would be in force, also those with faults: any value may be missing. */
export interface OtherSheets {
  rows<C extends Columns>(sheet: SheetWith<C>): readonly Readable<Partial<RowOf<C>>>[];
}

/** What tells a sheet's rows from another's, and their type. */
interface SheetWith<C extends Columns> {
  readonly id: string;
  readonly columns: C;
}

/** Other sheets from rows by sheet id. */
export function makeOtherSheets(rowsBySheet: ReadonlyMap<string, readonly AnyRow[]>): OtherSheets {
  return {
    rows: <C extends Columns>(sheet: SheetWith<C>) => (rowsBySheet.get(sheet.id) ?? []) as readonly Readable<Partial<RowOf<C>>>[],
  };
}
