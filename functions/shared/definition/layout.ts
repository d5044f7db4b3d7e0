import type { CellName, FigureFacet } from './cellName.ts';

/**
 * What a report's workbook is drafted from (`npm run draft-report`). As long as a report has a layout its report.xlsx is the draft,
 * byte for byte; a workbook that is restyled in Excel, or a funder's own form, has none. What it shows are settings, figures of `Key` and
 * cells of the report's own: `Own`.
 */
export interface ReportLayout<Key extends string = never, Own extends string = never> {
  /** Above and below every printed page; `{project.name:60}` is filled with at most 60 characters of the name. */
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** Names shown below the title of every sheet, after the sheet's own. */
  readonly subtitles: readonly CellName<never, Own>[];
  readonly sheets: readonly SheetLayout<Key, Own>[];
}

/** One sheet. Sections stand below each other. */
export interface SheetLayout<Key extends string = never, Own extends string = never> {
  readonly name: string;
  /** Stands in A1. */
  readonly title: string;
  /** Names shown below the title, one a row: project, period. */
  readonly subtitles: readonly CellName<never, Own>[];
  readonly orientation: 'portrait' | 'landscape';
  /** Widths of the columns in characters, from A. */
  readonly widths: readonly number[];
  readonly sections: readonly Section<Key, Own>[];
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
export type Section<Key extends string = never, Own extends string = never> =
  FactsSection<Key, Own> | GridSection<Key, Own> | ListSection<Key, Own> | NoteSection<Key, Own> | ChartsSection<Key | Own>;

/** A text, or the name of one that is filled when the report is made. */
export type Shown<Key extends string = never, Own extends string = never> = string | { readonly name: CellName<Key, Own> };

/** Labels with one value each. */
export interface FactsSection<Key extends string = never, Own extends string = never> {
  readonly kind: 'facts';
  readonly rows: readonly Fact<Key, Own>[];
  /** More facts to the right of the first, from this column (A is 0), for short values. */
  readonly beside?: { readonly column: number; readonly rows: readonly Fact<Key, Own>[] };
}

/** A label and the name of its value. */
export interface Fact<Key extends string = never, Own extends string = never> {
  readonly title: string;
  readonly name: CellName<Key, Own>;
  readonly format?: CellFormat;
}

/** A table with a fixed set of rows: each cell is named after its row's key and its column's facet. */
export interface GridSection<Key extends string = never, Own extends string = never> {
  readonly kind: 'grid';
  readonly heading: string;
  /** Name of the Excel table. */
  readonly table: string;
  /** Headings of the leading text columns. */
  readonly labels: readonly string[];
  readonly columns: readonly GridColumn<Own>[];
  readonly rows: readonly GridRow<Key, Own>[];
  /** Whether the headings are repeated on every printed page. */
  readonly repeatsHeadings?: boolean;
  readonly startsPage?: boolean;
}

/** A column of a grid. */
export interface GridColumn<Own extends string = never> {
  readonly heading: string;
  /** Name that the heading is filled from, where it depends on the period. */
  readonly headingName?: CellName<never, Own>;
  /** What it shows of the row's figure: `women`, `previousPeriod.change`. */
  readonly facet?: FigureFacet;
  /** Instead, what each row says in `own` under this word. With neither, the column is empty to write in. */
  readonly place?: string;
  /** A formula over the row's cells instead, without its equals sign; `{row}` is the row's number. What it says of empty cells stands first. */
  readonly formula?: { readonly text: string; readonly empty: string };
  /** Answers to choose among in a column to write in. */
  readonly choices?: readonly string[];
  /** `change`: the row's format with a sign. */
  readonly format?: CellFormat | 'change';
  /** What stands in the column's cells where the report has nothing of the name. */
  readonly otherwise?: string;
}

/** A row of a grid. */
export interface GridRow<Key extends string = never, Own extends string = never> {
  /** One for each of the grid's labels. */
  readonly titles: readonly Shown<Key, Own>[];
  /** The figure whose facets stand in the row; left out where none does. */
  readonly key?: Key;
  readonly format?: CellFormat;
  readonly isTotal?: boolean;
  /** Names by facet where they are not the figure's; null leaves a cell empty. */
  readonly names?: Readonly<Partial<Record<FigureFacet, CellName<Key, Own> | null>>>;
  /** Names by the columns' places. */
  readonly own?: Readonly<Record<string, CellName<Key, Own>>>;
  /** Points high at least, for rows to write in. */
  readonly height?: number;
}

/** A table whose rows come from the report's list of the same name. */
export interface ListSection<Key extends string = never, Own extends string = never> {
  readonly kind: 'list';
  readonly heading: string;
  readonly table: string;
  readonly columns: readonly ListColumn<Own>[];
  /** A row of sums right below the table: its title and the names of its cells, column by column. */
  readonly sums?: { readonly title: string; readonly names: readonly (CellName<Key, Own> | null)[] };
  /** Whether the headings are repeated on every printed page. */
  readonly repeatsHeadings?: boolean;
  /** How rows that differ are shown. */
  readonly formats?: readonly ConditionalFormat[];
  readonly startsPage?: boolean;
}

/** A column of a list; its heading is filled from a name where it depends on the period. */
export interface ListColumn<Own extends string = never> {
  readonly heading: string;
  readonly headingName?: CellName<never, Own>;
  readonly format: CellFormat;
}

/** How some cells of a list's row are shown when an Excel formula is true; `{row}` is the row's number, `{cell}` the cell. */
export interface ConditionalFormat {
  readonly when: string;
  /** Columns from 0. */
  readonly columns: readonly number[];
  readonly format?: CellFormat;
  readonly isStrong?: boolean;
}

/** A paragraph over the sheet's width. */
export interface NoteSection<Key extends string = never, Own extends string = never> {
  readonly kind: 'note';
  readonly text: Shown<Key, Own>;
  /** What a reader shall see first: in the size and colour of the text that matters. */
  readonly isLead?: boolean;
}

/** Native charts side by side. */
export interface ChartsSection<Key extends string = never> {
  readonly kind: 'charts';
  /** Points high. */
  readonly height: number;
  readonly charts: readonly ChartLayout<Key>[];
  readonly startsPage?: boolean;
}

/** A native chart bound to the cells of a table. */
export interface ChartLayout<Key extends string = never> {
  readonly title: string;
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  /** `bars` lie, `columns` stand. */
  readonly kind: 'bars' | 'columns';
  readonly table: string;
  /** Facets or places of the grid, or headings of the list, one series each. */
  readonly series: readonly string[];
  /** First and last row, by figure or by the cell of the report's own that is its total; all rows when left out. */
  readonly rows?: readonly [first: Key, last: Key];
  /** Which label column names the categories, from 0; the last when left out. */
  readonly label?: number;
  readonly format: CellFormat;
  /** Title of the axis with values. */
  readonly axis: string;
  /** Whether amounts may be under 0. All other axes begin at 0, so that a bar is as long as what it shows. */
  readonly goesBelowZero?: boolean;
}

/** Declares a layout by the figures and the cells of the report's own that it may show. */
export function defineLayout<Key extends string = never, Own extends string = never>(
  layout: ReportLayout<NoInfer<Key>, NoInfer<Own>>,
): ReportLayout<Key, Own> {
  return layout;
}
