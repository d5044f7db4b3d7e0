/**
 * What a report's workbook is drafted from (`npm run draft-report`). As long as a report has a layout its report.xlsx is the draft,
 * byte for byte; a workbook that is restyled in Excel, or a funder's own form, has none.
 */
export interface ReportLayout {
  /** Above and below every printed page; `{project.name:60}` is filled with at most 60 characters of the name. */
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** Defined names shown below the title of every sheet, after the sheet's own. */
  readonly subtitles: readonly string[];
  readonly sheets: readonly SheetLayout[];
}

/** One sheet. Sections stand below each other. */
export interface SheetLayout {
  readonly name: string;
  /** Stands in A1. */
  readonly title: string;
  /** Defined names shown below the title, one a row: project, period. */
  readonly subtitles: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
  /** Widths of the columns in characters, from A. */
  readonly widths: readonly number[];
  readonly sections: readonly Section[];
}

/** What a cell shows. `count` is whole; `change` formats carry their sign; `shareChange` is in percentage points and says so. */
export type CellFormat =
  | 'text'
  | 'count'
  | 'hours'
  | 'kronor'
  | 'percent'
  | 'points'
  | 'date'
  | 'number'
  | 'countChange'
  | 'hoursChange'
  | 'kronorChange'
  | 'percentChange'
  | 'shareChange'
  | 'pointsChange';

/** A part of a sheet. */
export type Section = FactsSection | GridSection | ListSection | NoteSection | ChartsSection;

/** Labels with one value each. */
export interface FactsSection {
  readonly kind: 'facts';
  readonly rows: readonly Fact[];
  /** More facts to the right of the first, from this column (A is 0), for short values. */
  readonly beside?: { readonly column: number; readonly rows: readonly Fact[] };
}

/** A label and the defined name of its value. */
export interface Fact {
  readonly title: string;
  readonly name: string;
  readonly format?: CellFormat;
}

/** A table with a fixed set of rows: each cell is named after its row's key and its column's facet. */
export interface GridSection {
  readonly kind: 'grid';
  readonly heading: string;
  /** Name of the Excel table. */
  readonly table: string;
  /** Headings of the leading text columns. */
  readonly labels: readonly string[];
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly startsPage?: boolean;
}

/** A column of a grid. */
export interface GridColumn {
  readonly heading: string;
  /** Defined name that the heading is filled from, where it depends on the period. */
  readonly headingName?: string;
  /** What is added to the row's key: `women`, `previousPeriod.change`. Undefined leaves the column empty to write in. */
  readonly facet?: string;
  /** A formula over the row's cells instead, without its equals sign; `{row}` is the row's number. What it says of empty cells stands first. */
  readonly formula?: { readonly text: string; readonly empty: string };
  /** Answers to choose among in a column to write in. */
  readonly choices?: readonly string[];
  /** `change`: the row's format with a sign. */
  readonly format?: CellFormat | 'change';
  /** What stands in the column's cells where the report has nothing of the name. */
  readonly otherwise?: string;
}

/** A row of a grid. `Key` narrows what its key may be: the figures that a funder's reports may name. */
export interface GridRow<Key extends string = string> {
  /** One text for each of the grid's labels. A text that is a name in braces is filled. */
  readonly titles: readonly string[];
  readonly key: Key;
  readonly format?: CellFormat;
  readonly isTotal?: boolean;
  /** Full names by facet where they are not `key.facet`; null leaves a cell empty. */
  readonly names?: Readonly<Record<string, string | null>>;
  /** Points high at least, for rows to write in. */
  readonly height?: number;
}

/** A table whose rows come from the report's list of the same name. */
export interface ListSection {
  readonly kind: 'list';
  readonly heading: string;
  readonly table: string;
  readonly columns: readonly { readonly heading: string; readonly headingName?: string; readonly format: CellFormat }[];
  /** A row of sums right below the table: its title and the names of its cells, column by column. */
  readonly sums?: { readonly title: string; readonly names: readonly (string | null)[] };
  /** Whether the headings are repeated on every printed page. */
  readonly repeatsHeadings?: boolean;
  /** How rows that differ are shown. */
  readonly formats?: readonly ConditionalFormat[];
  readonly startsPage?: boolean;
}

/** How some cells of a list's row are shown when an Excel formula is true; `{row}` is the row's number, `{cell}` the cell. */
export interface ConditionalFormat {
  readonly when: string;
  /** Columns from 0. */
  readonly columns: readonly number[];
  readonly format?: CellFormat;
  readonly isStrong?: boolean;
}

/** A paragraph over the sheet's width. A text that is a name in braces is filled. */
export interface NoteSection {
  readonly kind: 'note';
  readonly text: string;
  /** What a reader shall see first: in the size and colour of the text that matters. */
  readonly isLead?: boolean;
}

/** Native charts side by side. */
export interface ChartsSection {
  readonly kind: 'charts';
  /** Points high. */
  readonly height: number;
  readonly charts: readonly ChartLayout[];
  readonly startsPage?: boolean;
}

/** A native chart bound to the cells of a table. */
export interface ChartLayout {
  readonly title: string;
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  /** `bars` lie, `columns` stand. */
  readonly kind: 'bars' | 'columns';
  readonly table: string;
  /** Facets of the grid or headings of the list, one series each. */
  readonly series: readonly string[];
  /** First and last row by key; all rows when left out. */
  readonly rows?: readonly [first: string, last: string];
  /** Which label column names the categories, from 0; the last when left out. */
  readonly label?: number;
  readonly format: CellFormat;
  /** Title of the axis with values. */
  readonly axis: string;
  /** Whether amounts may be under 0. All other axes begin at 0, so that a bar is as long as what it shows. */
  readonly goesBelowZero?: boolean;
}

/** Declares a layout. */
export function defineLayout(layout: ReportLayout): ReportLayout {
  return layout;
}
