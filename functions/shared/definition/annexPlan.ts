import type { Sex } from '../domain/sex.ts';
import type { AuditFormat, Bound, FigurePart } from './audit.ts';
import type { CellContent } from './cellContent.ts';
import type { Unit } from '../domain/figure.ts';

/** A cell of the annex: a value, or a formula without its equals sign. */
export type AnnexCell = CellContent | { readonly formula: string };

/** A column of a table in the annex. */
export interface AnnexColumn {
  readonly heading: string;
  readonly format: AuditFormat | 'number' | 'words';
}

/** A sheet of the annex with one table of the same name. Rows are asked for once and may be many. */
export interface AnnexTable {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly AnnexColumn[];
  readonly rows: Iterable<readonly AnnexCell[]>;
}

/** A line of the annex's first sheet; `name` is a defined name of its value, for formulas to read. */
export interface AnnexFact {
  readonly label: string;
  readonly value: AnnexCell;
  readonly format: AuditFormat;
  readonly name?: string;
}

/** An audit annex before it is written: what it is about, then a sheet for each table. */
export interface AnnexPlan {
  readonly title: string;
  readonly front: { readonly name: string; readonly about: readonly string[]; readonly facts: readonly AnnexFact[] };
  readonly tables: readonly AnnexTable[];
}

/** Number of a table's first row of data, on every sheet: below title, what it is, and headings. */
export const FIRST_ROW = 5;

/** A table of figures or checks: its names. */
interface TableWords {
  readonly name: string;
  readonly title: string;
  readonly about: string;
}

/** The Swedish words of the annex: `templates/text/annexWords.ts`. Headings are letters, digits and spaces only. */
export interface AnnexWords {
  readonly front: { readonly name: string; readonly title: string; readonly about: readonly string[] };
  readonly facts: Readonly<
    Record<
      | 'report'
      | 'project'
      | 'caseId'
      | 'registrationNumber'
      | 'period'
      | 'firstDay'
      | 'lastDay'
      | 'firstMonth'
      | 'monthCount'
      | 'revision'
      | 'rules'
      | 'sha256'
      | 'agreeing'
      | 'differing'
      | 'withoutFormula',
      string
    >
  >;
  /** Defined names of the cells that follow the period. */
  readonly names: Readonly<Record<Exclude<Bound, number>, string>>;
  readonly figures: TableWords &
    Readonly<Record<'key' | 'figure' | 'part' | 'unit' | 'printed' | 'computed' | 'agrees' | 'raw' | 'how', string>>;
  readonly parts: Readonly<Record<FigurePart, string>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly yes: string;
  readonly no: string;
  /** Stands where a figure is only a step towards others, and where it has no formula. */
  readonly step: string;
  readonly noFormula: string;
  counts(sheet: string): string;
  sums(column: string, sheet: string): string;
  readonly derives: string;
  /** Why a figure whose conditions nobody has told has no formula. */
  readonly untold: string;
  /** The column of a person's sex on every sheet, and its words. */
  readonly sex: string;
  readonly sexes: Readonly<Record<Sex, string>>;
  readonly sensitive: TableWords & Readonly<Record<'question' | 'answer', string>>;
  readonly checks: TableWords &
    Readonly<Record<'check' | 'left' | 'right' | 'holds' | 'computedLeft' | 'computedRight' | 'agrees', string>>;
}
