import type { Period } from '../domain/period.ts';
import type { Dataset } from './indicator.ts';
import type { CellContent } from './report.ts';

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
export type Criteria = Readonly<Record<string, CellRule>>;

/** How a column is written in the annex. */
export type AuditFormat = 'text' | 'count' | 'date' | 'month' | 'hours' | 'kronor';

/** One column of an annex sheet: a stored value, or a formula over other cells. Headings are letters, digits and spaces only. */
export interface AuditColumn<Item> {
  readonly heading: string;
  readonly format: AuditFormat;
  /** The stored value. */
  of?(item: Item, period: Period): CellContent;
  /** A formula instead, without its equals sign; `cell` gives the address of another cell in the row, or in the row above. Undefined is an empty cell. */
  formula?(item: Item, cell: (heading: string, above?: 'above') => string): string | undefined;
}

/** A sheet of the audit annex (Swedish *revisionsbilaga*): one row for each thing that figures are counted from. */
export interface AuditSheet<Item> {
  /** Swedish name of the sheet and its table: one word. */
  readonly name: string;
  /** Swedish sentence: what a row is. */
  readonly about: string;
  readonly columns: readonly AuditColumn<Item>[];
  /** In the order they are listed. */
  rows(dataset: Dataset): Iterable<Item>;
}

/** How a predicate is told in the annex. */
export interface Audit {
  /** The same rule as conditions on the annex sheet of the population. */
  readonly criteria?: Criteria;
  /**
   * Special category data (GDPR article 9): listed on a sheet of its own, without person. The predicate stands for this answer; the one for
   * whom the period concerns says what it is called there.
   */
  readonly sensitive?: { readonly about: string; readonly answer: string };
  /** Columns that the conditions read beside the sheet's own: a derived fact with a formula of its own. */
  readonly columns?: readonly AuditColumn<unknown>[];
  /** Swedish name, on the sheet of sensitive answers, of whom the period concerns. */
  readonly flag?: string;
}

type Predicate = (...about: never[]) => boolean;

const audits = new WeakMap<Predicate, Audit>();

/** Says a predicate a second time, as conditions on the cells of the annex: what a formula counts beside what the program counted. */
export function audited<P extends Predicate>(predicate: P, audit: Audit): P {
  audits.set(predicate, audit);
  return predicate;
}

/** How a predicate is told in the annex; undefined when nobody has said. No predicate at all counts everything. */
export function auditOf(predicate: Predicate | undefined): Audit | undefined {
  return predicate === undefined ? { criteria: {} } : audits.get(predicate);
}

/** Which part of a figure: one sex or all. */
export type FigurePart = 'women' | 'men' | 'nonBinary' | 'unstated' | 'total';

/** The address in the annex of the number behind a figure, before rounding where it is counted; `0` for a figure without data. Throws for a key that nobody declares. */
export type FigureCell = (key: string, part?: FigurePart) => string;
