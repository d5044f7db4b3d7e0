import {
  faults,
  sheetFaults,
  weighFault,
  type CellFault,
  type ColumnFault,
  type SheetFault,
} from '../../../shared/definition/cellFault.ts';
import { columnCode, sheetCode } from '../../../shared/definition/findingCodes.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { columnLetters } from '../../../shared/domain/cell.ts';
import type { Finding } from '../../../shared/domain/finding.ts';

/** A column of marks beside amounts: those with `minus` are taken away. Marks are folded. */
export interface SignColumn {
  readonly index: number;
  readonly plus: string;
  readonly minus: string;
}

/** Where a column stands. */
export interface ColumnPlace {
  /** Zero-based. */
  readonly index: number;
  /** Kronor per unit; undefined where nothing says any. */
  readonly unit: number | undefined;
  /** A second column that is taken away: Belopp is Debet − Kredit. */
  readonly minus?: { readonly index: number; readonly unit: number | undefined };
  /** The column that says the signs of its amounts. */
  readonly signs?: SignColumn;
}

/** One sheet of the workbook being read, as findings point at it. */
export interface SheetPlace {
  readonly sheet: AnySheet;
  /** The sheet's name as written in the workbook. */
  readonly name: string;
  readonly columns: ReadonlyMap<string, ColumnPlace>;
}

type Details = Pick<Finding, 'values' | 'suggestion' | 'layout' | 'unread'>;

/** A fault at one column of one row; row 0 is about the whole column. The cell is given even when it is empty; `index` is another cell of the row. */
export function atCell(
  place: SheetPlace,
  at: { column: string; row: number; fault: CellFault | ColumnFault; index?: number },
  details: Details = {},
): Finding {
  return atColumn(place, { ...at, code: columnCode(place.sheet, at.column, at.fault), ...weighFault(faults[at.fault]) }, details);
}

/** A finding with a code of its own at one column of one row. */
export function atColumn(
  place: SheetPlace,
  at: { column: string; row: number; code: string; index?: number } & Pick<Finding, 'severity' | 'needsAnswer'>,
  details: Details = {},
): Finding {
  const column = place.sheet.columns[at.column];
  if (!column) throw new Error(`Sheet ${place.sheet.id} has no column ${at.column}`);
  const index = at.index ?? place.columns.get(at.column)?.index;
  return {
    code: at.code,
    severity: at.severity,
    ...(at.needsAnswer && { needsAnswer: at.needsAnswer }),
    sheet: place.name,
    row: at.row,
    column: column.heading,
    cell: index === undefined || at.row === 0 ? '' : `${columnLetters(index)}${at.row}`,
    ...details,
  };
}

/** A finding about a sheet as a whole. */
export function atSheet(
  place: Pick<SheetPlace, 'sheet' | 'name'>,
  fault: SheetFault,
  details: Details & { cell?: string; row?: number } = {},
): Finding {
  const { cell = '', row = 0, ...rest } = details;
  return { code: sheetCode(place.sheet, fault), ...weighFault(sheetFaults[fault]), sheet: place.name, row, column: '', cell, ...rest };
}
