import type { CellFault } from '../../../shared/definition/cellFault.ts';
import type { InputWords } from '../../../shared/definition/inputWords.ts';
import type { Cell } from '../../../shared/domain/cell.ts';
import type { AnyRow } from '../../../shared/domain/dataset.ts';
import type { LocalDate } from '../../../shared/domain/localDate.ts';
import type { LocalValues } from './matchChoice.ts';

/** What a cell becomes in a row. A blank cell is `undefined`. */
export type Value = string | number | readonly string[];

/** Something to say about a cell. With a `value` the cell was read all the same. */
export interface Remark {
  readonly fault: CellFault;
  readonly value?: Value;
  readonly values?: Readonly<Record<string, string>>;
  readonly suggestion?: string;
  /** A value no choice knows, as it stands in the cell: it may be matched once and for all, and is never part of a finding. */
  readonly unknown?: string;
}

/** A read cell: its value, nothing, or a remark. */
export type Reading = Value | Remark | undefined;

/** Reads one kind of cell. Never throws; error values, uncalculated formulas and blank text never come here. */
export type CellReader = (cell: ReadableCell, row: RowSoFar) => Reading;

/** A cell that holds something. */
export type ReadableCell = Exclude<Cell, { readonly error: string } | { readonly uncalculated: true }>;

/** A number with what its format shows beside it. */
export type ShownNumber = Extract<Cell, { readonly shown: number }>;

/** The values read so far in the same row, by column. */
export type RowSoFar = AnyRow;

/** What the readers of a workbook's cells share. */
export interface ReadingContext {
  readonly words: InputWords;
  /** Today's date in Stockholm. */
  readonly today: LocalDate;
  /** Whether days are counted from 1904 where a cell is only a number. */
  readonly is1904?: boolean;
  /** Key of the figure with this key or Swedish title. */
  readonly figures: FigureFinder;
  /** What the project has confirmed, and what may be guessed, about the words of a column of the sheet being read. */
  readonly localValues?: (column: string) => LocalValues;
}

/** Figures by what coordinators call them. */
export interface FigureFinder {
  /** The key, or undefined when no figure has this key or title. */
  find(text: string): string | undefined;
  /** Whether the values of the figure with this key, or of the world around with this name, are kronor. */
  isMoney(figure: string): boolean;
  /** Title of the figure that looks most like the text. */
  nearest(text: string): string | undefined;
  /** Whether some figure, or several, look much like the text, or it is written as a key. */
  resembles(text: string): boolean;
}

/** Whether a reading is a remark. */
export function isRemark(reading: Reading): reading is Remark {
  return typeof reading === 'object' && 'fault' in reading;
}

/** Whether a cell holds something that can be read and shown. */
export function isReadable(cell: Cell): cell is ReadableCell {
  return typeof cell !== 'object' || !('error' in cell || 'uncalculated' in cell);
}
