import type { Period } from '../domain/period.ts';
import type { Dataset } from './dataset.ts';
import type { CellContent } from './cellContent.ts';

/** A limit of a rule: a number, or a cell of the annex that follows the period. `monthCount` is the number of months the period touches. */
export type Bound = number | 'firstDay' | 'lastDay' | 'firstMonth' | 'monthCount';

/** What a cell must hold to be counted: a choice's word or a number, one of several words, a name as people write it, or something within limits. */
export type CellRule =
  | string
  | number
  | { readonly oneOf: readonly string[] }
  | { readonly name: string }
  | { readonly from?: Bound; readonly to?: Bound; readonly above?: Bound; readonly below?: Bound };

/** Rules by heading of the annex sheet; all must hold. */
export type Criteria<Heading extends string = string> = Readonly<Partial<Record<Heading, CellRule>>>;

/** How a column is written in the annex. */
export type AuditFormat = 'text' | 'count' | 'date' | 'month' | 'hours' | 'kronor';

/** The address of another cell in the row, or in the row above, by heading. */
export type RowCell<Heading extends string = string> = (heading: Heading, above?: 'above') => string;

/** What stands in a column of an annex sheet: a stored value, or a formula over other cells of the row, whose headings are `Heading`. */
export interface CellSource<Item, Heading extends string = string> {
  readonly format: AuditFormat;
  /** The stored value. */
  of?(item: Item, period: Period): CellContent;
  /** A formula instead, without its equals sign. Undefined is an empty cell. */
  formula?(item: Item, cell: RowCell<Heading>): string | undefined;
}

/** One column of an annex sheet. Headings are letters, digits and spaces only. */
export interface AuditColumn<Item, Heading extends string = string> extends CellSource<Item> {
  readonly heading: Heading;
}

/** A sheet of the audit annex (Swedish *revisionsbilaga*): one row for each thing that figures are counted from. */
export interface AuditSheet<Item, Heading extends string = string> {
  /** Swedish name of the sheet and its table: one word. */
  readonly name: string;
  /** Swedish sentence: what a row is. */
  readonly about: string;
  readonly columns: readonly AuditColumn<Item, Heading>[];
  /** In the order they are listed. */
  rows(dataset: Dataset): Iterable<Item>;
}

/** Declares a sheet of the annex by its columns' headings: formulas and conditions can name no others. */
export function defineAuditSheet<Item, Heading extends string>({
  columns,
  ...sheet
}: Pick<AuditSheet<Item>, 'name' | 'about' | 'rows'> & {
  readonly columns: Readonly<Record<Heading, CellSource<Item, NoInfer<Heading>>>>;
}): AuditSheet<Item, Heading> {
  const declared = Object.entries<CellSource<Item>>(columns).map(([heading, column]) => ({ heading, ...column }));
  return { ...sheet, columns: declared as unknown as readonly AuditColumn<Item, Heading>[] };
}

/** The headings of an annex sheet. */
export type HeadingOf<Sheet> = Sheet extends { readonly columns: readonly { readonly heading: infer Heading extends string }[] }
  ? Heading
  : never;

/** A column's name in formulas, by heading. */
export type ColumnName<Heading extends string = string> = (heading: Heading) => string;

/** Prepares to name the columns of a sheet in formulas: `Kostnader[Belopp]`. */
export function columnsOf<Heading extends string>({ name }: AuditPlace<Heading>): ColumnName<Heading> {
  return (heading) => `${name}[${heading}]`;
}

/** A sheet that conditions are said on, with the columns they bring to it beside its own. */
export interface AuditPlace<Heading extends string = string> extends Pick<AuditSheet<unknown, Heading>, 'name' | 'columns'> {
  readonly brought?: readonly AuditColumn<unknown>[];
}

/** A column beside a sheet's own: a derived fact with a formula over the sheet's cells, and its own in the row above. */
export function besideSheet<Item, Heading extends string, Own extends string>(
  _sheet: AuditSheet<Item, Heading> | AuditPlace<Heading>,
  heading: Own,
  column: CellSource<Item, Heading | NoInfer<Own>>,
): AuditColumn<Item, Own> {
  return { heading, ...column };
}

/** A sheet with further columns beside its own, for conditions and formulas that read them. */
export function withColumns<Heading extends string, Own extends string>(
  { name, columns, brought = [] }: AuditPlace<Heading>,
  ...more: readonly AuditColumn<never, Own>[]
): AuditPlace<Heading | Own> {
  return { name, columns, brought: [...brought, ...more] };
}

/** How a predicate is told in the annex. */
export interface Audit<Heading extends string = string> {
  /** The same rule as conditions on the annex sheet of the population. */
  readonly criteria?: Criteria<Heading>;
  /**
   * Special category data (GDPR article 9): listed on a sheet of its own, without person. The predicate stands for this answer; the one for
   * whom the period concerns says what it is called there.
   */
  readonly sensitive?: { readonly about: string; readonly answer: string };
  /** Columns that the conditions read beside the sheet's own. */
  readonly columns?: readonly AuditColumn<unknown>[];
  /** Swedish name, on the sheet of sensitive answers, of whom the period concerns. */
  readonly flag?: string;
}

type Predicate = (...about: never[]) => unknown;

const audits = new WeakMap<Predicate, Audit>();

/** Says a predicate, or an amount, a second time, as conditions on the cells of an annex sheet: what a formula counts beside what the program counted. */
export function audited<P extends Predicate, Heading extends string>(
  predicate: P,
  { brought }: AuditPlace<Heading>,
  audit: Pick<Audit<NoInfer<Heading>>, 'criteria' | 'flag'>,
): P {
  audits.set(predicate, { ...audit, ...(brought && { columns: brought }) });
  return predicate;
}

/** Says a predicate a second time as an answer on the sheet of special categories, which tells of nobody. */
export function auditedApart<P extends Predicate>(predicate: P, sensitive: NonNullable<Audit['sensitive']>): P {
  audits.set(predicate, { sensitive });
  return predicate;
}

/** Names whom a told predicate is about, for the sheet of sensitive answers. */
export function flagged<P extends Predicate>(predicate: P, flag: string): P {
  return auditedAs(predicate, { ...audits.get(predicate), flag });
}

/** Tells a predicate as another is told: one that is made of it and asks the same. */
export function auditedAs<P extends Predicate>(predicate: P, audit: Audit | undefined): P {
  if (audit !== undefined) audits.set(predicate, audit);
  return predicate;
}

/** How a predicate or an amount is told in the annex; undefined when nobody has said. No predicate at all counts everything. */
export function auditOf(predicate: Predicate | undefined): Audit | undefined {
  return predicate === undefined ? { criteria: {} } : audits.get(predicate);
}

/** Which part of a figure: one sex or all. */
export type FigurePart = 'women' | 'men' | 'nonBinary' | 'unstated' | 'total';

/** The address in the annex of the number behind a figure, before rounding where it is counted; `0` for a figure without data. Throws for a key that nobody declares. */
export type FigureCell<Key extends string = string> = (key: Key, part?: FigurePart) => string;
