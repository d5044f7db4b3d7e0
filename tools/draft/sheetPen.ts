import type { Style, Worksheet } from 'exceljs';
import { countLines } from '../../functions/shared/workbook/write/countLines.ts';
import { writeName, type CellName } from '../../functions/shared/definition/cellName.ts';
import type { ChartLayout, SheetLayout, Shown } from '../../functions/shared/definition/layout.ts';

/** Where a table was put, for the charts that show it. */
export interface TablePlace {
  readonly sheet: string;
  readonly headingRow: number;
  /** Columns from 0. */
  readonly labels: readonly number[];
  /** Column of each facet or heading. */
  readonly series: ReadonlyMap<string, number>;
  /** Row of each key. */
  readonly rows: ReadonlyMap<string, number>;
  readonly lastRow: number;
}

/** A chart to be put on a sheet, measured in points. */
export interface ChartPlace {
  readonly sheet: string;
  readonly row: number;
  /** The column it starts in, and how far into it. */
  readonly left: { readonly column: number; readonly offset: number };
  readonly width: number;
  readonly height: number;
  readonly chart: ChartLayout<string>;
}

/** A cell with a defined name. */
export interface NamedCell {
  readonly name: string;
  readonly sheet: string;
  readonly cell: { readonly column: number; readonly row: number };
}

/** What is collected while the sheets are drawn. */
export interface Drawn {
  readonly names: NamedCell[];
  readonly tables: Map<string, TablePlace>;
  readonly charts: ChartPlace[];
}

/** Draws one sheet from the top: `row` is the next free row. */
export interface SheetPen {
  readonly layout: SheetLayout<string, string>;
  readonly sheet: Worksheet;
  readonly drawn: Drawn;
  row: number;
}

/** Where a cell is, its columns from 0. */
type At = { readonly row: number; readonly column: number };

/** Writes a text. */
export function writeCell(pen: SheetPen, at: At, { text, style }: { text: string; style: Partial<Style> }): void {
  const cell = pen.sheet.getCell(at.row, at.column + 1);
  cell.style = style;
  if (text !== '') cell.value = text;
}

/** Writes a text, or names the cell that is filled when the report is made. */
export function showCell(pen: SheetPen, at: At, { shown, style }: { shown: Shown<string, string>; style: Partial<Style> }): void {
  writeCell(pen, at, { text: typeof shown === 'string' ? shown : '', style });
  if (typeof shown !== 'string') nameCell(pen, at, shown.name);
}

/** A text, or the name of one in braces. */
export function describeShown(shown: Shown<string, string>): string {
  return typeof shown === 'string' ? shown : `{${writeName(shown.name)}}`;
}

/** Gives a cell a defined name. */
export function nameCell(pen: SheetPen, at: At, name: CellName<string, string>): void {
  pen.drawn.names.push({ name: writeName(name), sheet: pen.layout.name, cell: at });
}

/** Height in points of a row of headings, by the longest that has to be broken. */
export function headingHeight(headings: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = headings.map(({ text, width }) => countLines(text, width - 1, 'bold'));
  return 6 + 13 * Math.max(1, ...lines);
}
