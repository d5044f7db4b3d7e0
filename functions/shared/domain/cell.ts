import type { LocalDate } from './localDate.ts';
import type { Milliseconds } from './money.ts';

/**
 * What one spreadsheet cell holds, after number formats and formulas have been resolved to the cached value.
 * An empty cell is `undefined`. Dates are already corrected for the 1900 and 1904 systems.
 */
export type Cell =
  | string
  | number
  | boolean
  | { readonly date: LocalDate; /** `hh:mm:ss` when not midnight */ readonly time?: string }
  /**
   * A cell with a time-only number format (`hh:mm`, `[h]:mm`): an amount of time; `raw` is the stored fraction of a day. `hidesDays` where there are whole
   * days that the format does not show: 1.5 as `hh:mm` shows 12:00.
   */
  | { readonly duration: Milliseconds; readonly raw: number; readonly hidesDays?: true }
  /**
   * A number that its format shows with a word or a sign beside it, in lower case (`tkr`, `%`, `€`), or in thousands without one. `shown` is the number
   * shown, 60 of a cell that shows `60 %`; `raw` the number kept, 0.6.
   */
  | { readonly shown: number; readonly unit: string; readonly raw: number }
  /** `#REF!` and the like. */
  | { readonly error: string }
  /** A formula that the program which saved the file never calculated. */
  | { readonly uncalculated: true };

/** One row of a sheet: `cells[0]` is column A. Holes are empty cells. Rows without any cell are never produced. */
export interface SheetRow {
  /** Row number in the spreadsheet, from 1. */
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** A rectangle of cells: columns from 0, rows from 1, both ends included. */
export interface CellRange {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

/** Column letters of a zero-based column index: 0 is `A`, 26 is `AA`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
