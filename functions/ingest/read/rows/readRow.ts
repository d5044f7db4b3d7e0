import type { Column } from '../../../shared/definition/column.ts';
import { cellFaults, type CellFault } from '../../../shared/definition/cellFault.ts';
import type { MatchHints } from '../../../shared/definition/matchHints.ts';
import type { Project } from '../../../shared/records/project.ts';
import type { Cell, SheetRow } from '../../../shared/domain/cell.ts';
import { compileCell } from '../cells/compileCell.ts';
import type { NumberPlace } from '../cells/readDecimalText.ts';
import { isRemark, type Reading, type ReadingContext, type Remark } from '../cells/reading.ts';
import { compileWord, type WordReader } from '../cells/writtenWord.ts';
import type { ProjectMatches } from '../matching/projectMatches.ts';
import { createCurrentRow, type CurrentRow } from './createCurrentRow.ts';
import { defaultOf } from './defaultOf.ts';
import { filledColumns } from './fillFromIdentity.ts';
import { readDifference } from './readDifference.ts';
import type { SheetPlace, SignColumn } from '../findings/sheetPlace.ts';
import { markOf } from '../units/findSigns.ts';

/** A remark at one column of a row. */
export interface ColumnRemark extends Remark {
  readonly column: string;
  /** Another cell of the row than the column's own. */
  readonly index?: number;
}

/** What there is to say about a row's cells; undefined when all is well. */
export type RowRemarks = readonly ColumnRemark[] | undefined;

interface CompiledColumn {
  readonly name: string;
  readonly index: number;
  /** The cell that is taken away from the column's own. */
  readonly minus: { readonly index: number; read(cell: Cell): Reading } | undefined;
  /** The cell that says whether its own is taken away. */
  readonly signs: SignColumn | undefined;
  readonly isRequired: boolean;
  /** A column beside whose amount a blank is 0. */
  readonly zeroBeside: string | undefined;
  readonly fallback: string | undefined;
  /** Where the row keeps the words that were written, and how they are read. */
  readonly word: { readonly name: string; readonly read: WordReader } | undefined;
  readonly read: ReturnType<typeof compileCell>;
}

/** What reading rows needs beside the sheet. */
export interface RowContext extends ReadingContext {
  readonly project: Project;
  /** Columns that hold a special category of personal data that no report of the project needs: never read. */
  isUnneeded?(sheet: string, column: string): boolean;
  /** What the project has confirmed about how its lists are written. */
  readonly matches?: ProjectMatches;
  /** What helps to guess what local headings and values mean. */
  readonly hints?: MatchHints;
  /** Asked once for each sheet that has cells: whether it is still looked into, or only counted. */
  looks?(isNamed: boolean): boolean;
}

/** How the amount of the row that was read was written. */
export interface SeenAmount {
  /** What was taken away: Kredit. */
  readonly taken: number;
  /** The mark beside it, when it is one of those that say signs. */
  readonly mark: string | undefined;
}

/** Reads the rows of one sheet, one at a time. */
export interface RowReader {
  readonly current: CurrentRow;
  readonly seen: SeenAmount;
  /** Reads a row into the current one. */
  read(row: SheetRow): { readonly isEmpty: boolean; readonly remarks: RowRemarks };
}

/** Prepares the reading of one sheet's rows. A row without anything in its known columns is empty. */
export function compileRow(place: SheetPlace, context: RowContext): RowReader {
  const columns = compileColumns(place, context);
  const required = columns.map((column, index) => ({ ...column, index })).filter(({ isRequired }) => isRequired);
  const groups = place.sheet.oneOf.map((group) => group.filter((name) => place.columns.has(name))).filter((group) => group.length > 0);
  const current = createCurrentRow(startValues(place, columns, context));
  const { values, row } = current;
  const seen: MutableSeen = { taken: 0, mark: undefined };
  const read = ({ cells }: SheetRow) => {
    current.clear();
    let remarks: ColumnRemark[] | undefined;
    let isEmpty = true;
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index];
      const cell = column && cells[column.index];
      const isSigned = column?.minus !== undefined || column?.signs !== undefined;
      const reading = isSigned ? readSigned(column, { cells, row, seen }) : cell === undefined ? undefined : column?.read(cell, row);
      if (column === undefined || reading === undefined) continue;
      isEmpty = false;
      if (isRemark(reading)) {
        (remarks ??= []).push({ ...reading, column: column.name });
        values[index] = reading.value;
      } else values[index] = reading;
      if (column.word) row[column.word.name] = column.word.read(cell, values[index]);
    }
    const isRemarked = (name: string) => remarks?.some((remark) => remark.column === name) ?? false;
    for (const { name, index, fallback, zeroBeside } of required) {
      if (values[index] !== undefined || isRemarked(name)) continue;
      if (zeroBeside !== undefined && (row[zeroBeside] || isRemarked(zeroBeside))) {
        values[index] = 0;
        continue;
      }
      if (fallback === undefined) (remarks ??= []).push({ fault: 'missing', column: name });
      values[index] = fallback;
    }
    for (const group of groups) {
      if (group.some((name) => row[name] !== undefined || isRemarked(name))) continue;
      (remarks ??= []).push({ fault: 'missingOneOf', column: group[0] ?? '' });
    }
    return { isEmpty, remarks };
  };
  return { current, seen, read };
}

type MutableSeen = { -readonly [Key in keyof SeenAmount]: SeenAmount[Key] };

/** Reads an amount in two cells, or in one with a mark beside it that says in which of two it would have stood. */
function readSigned(
  { index, read, minus, signs }: CompiledColumn,
  { cells, row, seen }: { readonly cells: SheetRow['cells']; readonly row: CurrentRow['row']; readonly seen: MutableSeen },
): ReturnType<typeof readDifference> {
  const own = { cell: cells[index], index, read: (cell: Cell) => read(cell, row) };
  const none = { ...own, cell: undefined };
  if (!signs) return readDifference(own, minus ? { ...minus, cell: cells[minus.index] } : none, seen);
  const mark = markOf(cells[signs.index]);
  seen.mark = mark === signs.plus || mark === signs.minus ? mark : undefined;
  return mark === signs.minus ? readDifference(none, own, seen) : readDifference(own, none, seen);
}

/** The columns a row may have a value in, those of the sheet first, and what the project's settings say of those that are not there. */
function startValues(
  place: SheetPlace,
  columns: readonly CompiledColumn[],
  { project, matches }: RowContext,
): ReadonlyMap<string, unknown> {
  const start = new Map<string, unknown>(
    [...columns.map(({ name }) => name), ...filledColumns(place.sheet), ...columns.flatMap(({ word }) => word?.name ?? [])].map((name) => [
      name,
      undefined,
    ]),
  );
  for (const name of Object.keys(place.sheet.columns)) {
    const code = place.columns.has(name) ? undefined : defaultOf(place.sheet, name, { project, matches });
    if (code !== undefined) start.set(name, code);
  }
  return start;
}

/** Whether a remark means that the value is not known. */
export function isError(fault: CellFault): boolean {
  return cellFaults[fault].severity === 'error';
}

/** Identity numbers come last: their century may be decided by the row's dates; and a number behind the figure it is of. */
function compileColumns({ sheet, columns }: SheetPlace, context: RowContext): readonly CompiledColumn[] {
  const compiled = [...columns].map(([name, { index, unit, minus, signs }]) => ({
    name,
    index,
    signs,
    isRequired: sheet.columns[name]?.required ?? false,
    zeroBeside: sheet.columns[name]?.zeroBeside,
    fallback: defaultOf(sheet, name, context),
    word: wordOf(sheet.columns[name]),
    read: compileCell({ sheet, column: name, unit: unit ?? 1 }, context),
    minus: minus && compileMinus({ sheet, column: name, unit: minus.unit ?? 1 }, minus.index, context),
  }));
  const isLast = ({ name }: CompiledColumn) => Number(['identityNumber', 'number'].includes(sheet.columns[name]?.form.kind ?? ''));
  return compiled.sort((a, b) => isLast(a) - isLast(b) || a.index - b.index);
}

function wordOf(column: Column | undefined): CompiledColumn['word'] {
  return column?.wordAs === undefined ? undefined : { name: column.wordAs, read: compileWord() };
}

function compileMinus(place: NumberPlace, index: number, context: RowContext): NonNullable<CompiledColumn['minus']> {
  const read = compileCell(place, context);
  return { index, read: (cell) => read(cell, {}) };
}
