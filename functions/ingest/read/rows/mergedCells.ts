import { columnLetters, type Cell, type CellRange, type SheetRow } from '../../../shared/domain/cell.ts';
import type { SheetFault } from '../../../shared/definition/cellFault.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { atSheet, type SheetPlace } from '../findings/sheetPlace.ts';

/** A row with the values of cells merged down through it, and what there is to say about merged cells in it. */
export interface UnmergedRow {
  readonly row: SheetRow;
  readonly findings: readonly Finding[];
  /** Columns whose cell cannot be known. */
  readonly unknown: ReadonlySet<string>;
}

/** Gives each row the values of the cells merged down through it. Rows come in order; undefined where no merged cells touch the row. */
export type UnmergeRow = (row: SheetRow) => UnmergedRow | undefined;

interface Place {
  readonly name: string;
  readonly index: number;
  readonly heading: string;
  /** An amount is one for all its rows, and not one for each. */
  readonly isAmount: boolean;
  readonly isRequired: boolean;
}

interface OpenRange {
  readonly range: CellRange;
  /** What stands in the range's first cell. */
  value: Cell | undefined;
  isTold: boolean;
}

/** The merged ranges that matter to a table: those below its header that go through more than one of its cells. */
export function rangesInTable(place: SheetPlace, headerRow: number, ranges: readonly CellRange[]): readonly CellRange[] {
  const indexes = placesOf(place).map(({ index }) => index);
  return ranges.filter((range) => {
    if (range.lastRow <= headerRow) return false;
    const columns = indexes.filter((index) => covers(range, index)).length;
    return columns > 1 || (columns === 1 && (range.lastRow > range.firstRow || !indexes.includes(range.firstColumn)));
  });
}

/** Prepares the rows of a table with merged ranges. */
export function unmergeRows(place: SheetPlace, headerRow: number, ranges: readonly CellRange[]): UnmergeRow {
  const places = placesOf(place);
  const waiting = ranges.toSorted((a, b) => a.firstRow - b.firstRow);
  const open = new Map<number, OpenRange>();
  let next = 0;
  const openUpTo = (row: number): void => {
    for (let range = waiting[next]; range !== undefined && range.firstRow <= row; range = waiting[++next]) {
      if (range.lastRow < row) continue;
      const opened = { range, value: undefined, isTold: false };
      for (const { index } of places) if (covers(range, index)) open.set(index, opened);
    }
  };
  return (row) => {
    openUpTo(row.number);
    if (open.size === 0) return undefined;
    const touched = places.flatMap((at) => {
      const merged = open.get(at.index);
      if (merged && merged.range.lastRow < row.number) open.delete(at.index);
      return merged && merged.range.lastRow >= row.number ? [{ at, merged }] : [];
    });
    for (const { merged } of touched) {
      if (merged.range.firstRow === row.number && row.number > headerRow) merged.value = row.cells[merged.range.firstColumn];
    }
    if (touched.length === 0 || places.every(({ index }) => isBlank(row.cells[index]))) return undefined;
    return unmerge(place, row, touched);
  };
}

function unmerge(
  place: SheetPlace,
  row: SheetRow,
  touched: readonly { readonly at: Place; readonly merged: OpenRange }[],
): UnmergedRow | undefined {
  const cells = [...row.cells];
  const findings: Finding[] = [];
  const unknown = new Set<string>();
  for (const { at, merged } of touched) {
    const { range, value } = merged;
    if (row.number === range.firstRow && at.index === range.firstColumn) continue;
    const fate = fateOf(row.cells[at.index], at, merged);
    if (fate === undefined) continue;
    if (fate === 'mergedDown') cells[at.index] = value;
    if (fate === 'mergedValue') unknown.add(at.name);
    else if (merged.isTold) continue;
    else merged.isTold = true;
    const values = { range: nameOf(range), column: at.heading };
    findings.push(atSheet(place, fate, { values, row: row.number, cell: `${columnLetters(at.index)}${row.number}` }));
  }
  return { row: { number: row.number, cells }, findings, unknown };
}

/** What becomes of a cell that others hide. A value behind the one that is shown is nobody's. */
function fateOf(
  hidden: Cell | undefined,
  at: Place,
  { range, value }: OpenRange,
): Extract<SheetFault, 'mergedDown' | 'mergedAcross' | 'mergedValue'> | undefined {
  const isDown = at.index === range.firstColumn;
  if (!isBlank(hidden)) return isDown && isSame(hidden, value) && !at.isAmount ? undefined : 'mergedValue';
  if (isBlank(value)) return undefined;
  if (isDown) return at.isAmount ? 'mergedValue' : 'mergedDown';
  return at.isRequired ? 'mergedValue' : 'mergedAcross';
}

function placesOf({ sheet, columns }: SheetPlace): readonly Place[] {
  return [...columns].flatMap(([name, { index, minus }]) => {
    const column = sheet.columns[name];
    if (!column) return [];
    const isAmount = ['money', 'hours', 'number'].includes(column.form.kind);
    const at = { name, index, heading: column.heading, isAmount, isRequired: column.required };
    return minus ? [at, { ...at, index: minus.index, isRequired: false }] : [at];
  });
}

function covers({ firstColumn, lastColumn }: CellRange, index: number): boolean {
  return firstColumn <= index && index <= lastColumn;
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

function isSame(cell: Cell | undefined, other: Cell | undefined): boolean {
  return cell === other || JSON.stringify(cell) === JSON.stringify(other);
}

function nameOf({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): string {
  return `${columnLetters(firstColumn)}${firstRow}:${columnLetters(lastColumn)}${lastRow}`;
}
