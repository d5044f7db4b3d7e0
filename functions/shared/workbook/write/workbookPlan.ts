import type { CellContent } from '../../definition/cellContent.ts';

/** How a cell looks. Everything left out is as in an empty workbook. */
export interface CellStyle {
  readonly isBold?: boolean;
  readonly isUnderlined?: boolean;
  /** Points; 11 when left out. */
  readonly size?: number;
  /** Text colour, `1F3864`. */
  readonly color?: string;
  /** Background, `DDEBF7`. */
  readonly fill?: string;
  readonly hasBorder?: boolean;
  /** Excel's own notation: `yyyy-mm-dd`, `#,##0.00`, `@`. */
  readonly numberFormat?: string;
  readonly wraps?: boolean;
  readonly vertical?: 'top' | 'center';
}

/** A cell to write: what it holds, how it looks, and the place in the workbook it links to. */
export interface PlannedCell {
  readonly value: CellContent;
  readonly style?: CellStyle;
  /** `'Deltagare'!B5`. */
  readonly link?: string;
  /** A formula instead of a value, without its equals sign: calculated by the program that opens the workbook. */
  readonly formula?: string;
}

/** A row to write; holes are empty cells. */
export interface PlannedRow {
  readonly cells: readonly (PlannedCell | undefined)[];
  /** Points; as high as Excel finds when left out. */
  readonly height?: number;
}

/** A column, also below the rows that are written. */
export interface PlannedColumn {
  /** Characters. */
  readonly width: number;
  readonly style?: CellStyle;
}

/** What a person who selects a cell is told and offered. */
export interface CellPrompt {
  /** `C2:C5001`: bounded, never a whole column. */
  readonly range: string;
  /** At most 32 and 255 characters; longer ones are cut. */
  readonly title: string;
  readonly text: string;
  /** Where the choices of the drop-down stand: `Listor!$A$2:$A$13`. */
  readonly choices?: string;
  /** Shown when something else is typed; it may still be kept. Nothing is said when it is left out. */
  readonly objection?: string;
}

/** A sheet to write. */
export interface PlannedSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly isHidden?: boolean;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
  /** Rows after those, asked for once, as they are written: for sheets too long to hold in memory. They carry no links. */
  readonly moreRows?: Iterable<PlannedRow>;
  /** What the sheet is made from: a sheet made from the same again, in the same place of a workbook, is not written anew. */
  readonly madeFrom?: object;
  /** A table from the last of `rows`, its headings, to the sheet's last row. */
  readonly table?: { readonly name: string; readonly headings: readonly string[] };
  /** Rows and columns that stay in sight, and are repeated on each printed page. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly prompts?: readonly CellPrompt[];
  /** Ranges of numbers kept as text on purpose. */
  readonly numbersAsText?: readonly string[];
  readonly isLandscape?: boolean;
}

/** A workbook to write. */
export interface WorkbookPlan {
  readonly title: string;
  readonly sheets: readonly PlannedSheet[];
  /** Defined names with what they stand for: `Blad!$B$5`. Formulas are calculated when the workbook is opened. */
  readonly names?: Readonly<Record<string, string>>;
  /** Custom document properties. */
  readonly properties?: Readonly<Record<string, string>>;
}
