import { cellFaults, type CellFault } from '../../shared/definition/cellFault.ts';
import type { Project } from '../../shared/domain/project.ts';
import type { SheetRow } from '../../shared/domain/cell.ts';
import { compileCell } from '../cells/compileCell.ts';
import { isRemark, type ReadingContext, type Remark } from '../cells/reading.ts';
import { defaultOf } from './defaultOf.ts';
import { filledColumns } from './fillFromIdentity.ts';
import type { SheetPlace } from './sheetPlace.ts';

/** A remark at one column of a row. */
export interface ColumnRemark extends Remark {
  readonly column: string;
}

/** What one spreadsheet row says. */
export interface ReadRow {
  readonly row: Record<string, unknown>;
  /** What there is to say about its cells; undefined when all is well. */
  readonly remarks: readonly ColumnRemark[] | undefined;
}

interface CompiledColumn {
  readonly name: string;
  readonly index: number;
  readonly isRequired: boolean;
  readonly fallback: string | undefined;
  readonly read: ReturnType<typeof compileCell>;
}

/** What reading rows needs beside the sheet. */
export interface RowContext extends ReadingContext {
  readonly project: Project;
}

/** Reads the rows of one sheet. */
export interface RowReader {
  /** The columns that a row may have a value in. */
  readonly columns: readonly string[];
  /** Undefined for a row without anything in its known columns. */
  row(row: SheetRow): ReadRow | undefined;
}

/** Prepares the reading of one sheet's rows. */
export function compileRow(place: SheetPlace, context: RowContext): RowReader {
  const columns = compileColumns(place, context);
  const groups = place.sheet.oneOf.map((group) => group.filter((name) => place.columns.has(name))).filter((group) => group.length > 0);
  const absent = Object.keys(place.sheet.columns).filter((name) => !place.columns.has(name));
  const blank = new Map<string, unknown>(
    [...columns.map(({ name }) => name), ...filledColumns(place.sheet)].map((name) => [name, undefined]),
  );
  for (const name of absent) {
    const code = defaultOf(place.sheet, name, context.project);
    if (code !== undefined) blank.set(name, code);
  }
  const blankRow: Readonly<Record<string, unknown>> = Object.fromEntries(blank);
  const readRow = ({ cells }: SheetRow): ReadRow | undefined => {
    const row: Record<string, unknown> = { ...blankRow };
    let remarks: ColumnRemark[] | undefined;
    let isEmpty = true;
    for (const column of columns) {
      const cell = cells[column.index];
      if (cell === undefined) continue;
      const reading = column.read(cell, row);
      if (reading === undefined) continue;
      isEmpty = false;
      if (isRemark(reading)) {
        (remarks ??= []).push({ ...reading, column: column.name });
        row[column.name] = reading.value;
      } else row[column.name] = reading;
    }
    if (isEmpty) return undefined;
    for (const { name, isRequired, fallback } of columns) {
      if (row[name] !== undefined || (!isRequired && fallback === undefined)) continue;
      if (remarks?.some((remark) => remark.column === name)) continue;
      if (fallback !== undefined) row[name] = fallback;
      else (remarks ??= []).push({ fault: 'missing', column: name });
    }
    for (const group of groups) {
      const isFilled = group.some((name) => row[name] !== undefined || remarks?.some((remark) => remark.column === name));
      if (!isFilled) (remarks ??= []).push({ fault: 'missingOneOf', column: group[0] ?? '' });
    }
    return { row, remarks };
  };
  return { columns: [...blank.keys()], row: readRow };
}

/** Whether a remark means that the value is not known. */
export function isError(fault: CellFault): boolean {
  return cellFaults[fault].severity === 'error';
}

/** Identity numbers come last: their century may be decided by the row's dates. */
function compileColumns({ sheet, columns }: SheetPlace, context: RowContext): readonly CompiledColumn[] {
  const compiled = [...columns].map(([name, { index, unit }]) => ({
    name,
    index,
    isRequired: sheet.columns[name]?.required ?? false,
    fallback: defaultOf(sheet, name, context.project),
    read: compileCell({ sheet, column: name, unit }, context),
  }));
  const isLast = ({ name }: CompiledColumn) => Number(sheet.columns[name]?.form.kind === 'identityNumber');
  return compiled.sort((a, b) => isLast(a) - isLast(b) || a.index - b.index);
}
