import { columnLetters, type CellRange, type SheetRow } from '../../../shared/domain/cell.ts';
import { showText } from '../cells/showCell.ts';
import type { FindingCollector } from '../findings/collectFindings.ts';
import type { Header } from '../headings/findHeader.ts';
import { checkRow } from './checkRow.ts';
import type { UnknownValues } from '../matching/collectUnknownValues.ts';
import { hasProjectDefault } from './defaultOf.ts';
import { fillFromIdentity } from './fillFromIdentity.ts';
import { findLooseText } from './findLooseText.ts';
import { findTotal, type TotalLabel } from '../headings/findTotal.ts';
import { judgeTotals } from './judgeTotal.ts';
import { unmergeRows } from './mergedCells.ts';
import { compileRow, isError, type ColumnRemark, type RowContext } from './readRow.ts';
import { createRowTable, type RowTable } from '../../../shared/packed/rowTable.ts';
import { atCell, atSheet, type SheetPlace } from '../findings/sheetPlace.ts';
import { isRowOfCells, sumOfRows, unreadRow, wholeTotal, type UnreadWatch } from '../unread/watchUnread.ts';
import type { TableBelow } from '../unread/watchTableBelow.ts';
import { findSums } from './findSums.ts';
import { sumGroups } from './sumGroups.ts';
import { sumRows } from './sumRows.ts';
import { watchCredits } from './watchCredits.ts';
import type { writeUnits } from '../units/findUnitColumn.ts';
import type { Measure } from '../cells/measures.ts';
import { watchUnits } from '../units/watchUnits.ts';

/** The rows of a sheet as they were read, row numbers beside them. Values that could not be read are missing. */
export interface ReadRows {
  readonly place: SheetPlace;
  readonly headerRow: number;
  /** Headings as they stand in the file, known and unknown, by their place. */
  readonly headings: readonly (string | undefined)[];
  readonly rows: RowTable;
  /** Row in the spreadsheet of each row. */
  readonly rowNumbers: readonly number[];
  /** Places of the rows that have an error. */
  readonly faulty: ReadonlySet<number>;
  add(rows: readonly SheetRow[]): void;
  /** Says what only all rows together tell. */
  close(): void;
}

interface Reading {
  readonly context: RowContext;
  readonly findings: FindingCollector;
  /** Watches what is not read. */
  readonly unread: UnreadWatch;
  /** Looks for the header once more and for another table, below. */
  readonly below: TableBelow;
  /** Of what a text below the rows says a unit, too late for them. */
  lateUnit(text: string): Measure | undefined;
  /** Puts the unit that stands beside a row's amounts with them. */
  readonly writeUnits?: ReturnType<typeof writeUnits>;
  /** Takes what no choice knows. */
  readonly unknown: UnknownValues;
  /** Merged ranges in the table. */
  readonly merged?: readonly CellRange[];
}

/** Starts reading rows: each is read, checked by the rules inside a row and filled; total rows are compared instead. */
export function readRows(place: SheetPlace, header: Header, how: Reading): ReadRows {
  const { context, findings, unknown, unread, merged } = how;
  const unmerge = merged && unmergeRows(place, header.row, merged);
  const { current, seen, read } = compileRow(place, context);
  const { row } = current;
  const labelOf = findTotal(context.words);
  const fill = fillFromIdentity(place.sheet);
  const check = checkRow(place, current.columns, context);
  const judge = judgeTotals(place);
  const rows = createRowTable(current.columns);
  const { difference } = place.sheet;
  const amountAt = place.columns.get(difference?.of ?? '');
  const credits = amountAt?.minus || amountAt?.signs ? watchCredits(place, rows.columns, header) : undefined;
  const yearColumn = Object.keys(place.sheet.columns).find((name) => place.sheet.columns[name]?.form.kind === 'year') ?? '';
  const rowNumbers: number[] = [];
  const faulty = new Set<number>();
  const sums = sumRows(place, sumGroups(place, { rows, rowNumbers, faulty }));
  const sumFinder = findSums(place, sums);
  const units = watchUnits(place, context);
  const looseTextOf = findLooseText(place);
  /** A row that may be the sum of those above, if no other of its year follows. */
  let waiting: { readonly asWritten: SheetRow; readonly label: TotalLabel; readonly year: unknown } | undefined;
  let lastOfTable = header.row;

  const indexOf = ({ column }: ColumnRemark): number => place.columns.get(column)?.index ?? 0;
  const report = (rowNumber: number, remarks: readonly ColumnRemark[]): void => {
    const inOrder = remarks.toSorted((a, b) => indexOf(a) - indexOf(b));
    for (const { column, fault, values, suggestion, index, unknown: text } of inOrder) {
      const details = { ...(values && { values }), ...(suggestion !== undefined && { suggestion }) };
      findings.add(atCell(place, { column, row: rowNumber, fault, ...(index !== undefined && { index }) }, details));
      if (text !== undefined) unknown.add(column, text, suggestion);
      else if (fault === 'missing' && hasProjectDefault(place.sheet, column)) unknown.addBlank(column);
    }
  };
  /** A total, and whether it is asked about because it could be a row of the list. */
  const totalIn = (sheetRow: SheetRow): { readonly label: TotalLabel; readonly isAsked: boolean } | undefined => {
    const label = labelOf(sheetRow);
    if (!label) return undefined;
    const { remarks } = read(sheetRow);
    const judged = judge(label, { cells: sheetRow.cells, row, remarks });
    if (judged === 'row') return undefined;
    if (label.kind === 'count') {
      if (!place.sheet.person || judged === 'wholeRow') return undefined;
      return { label, isAsked: countIn(label, sheetRow) !== rows.length };
    }
    return { label, isAsked: (judged === 'wholeRow' || label.kind === 'balance') && !sums.isSumOf(label, row) };
  };
  const askSum = ({ asWritten, label }: NonNullable<typeof waiting>): void => {
    findings.add(sumOfRows(place, { text: label.text, index: label.index, row: asWritten.number }));
  };
  /** A row that waited is a total when another year begins, or the total of the rows above it says the same; else it is one of the list. */
  const settleWaiting = (label: TotalLabel | undefined): void => {
    if (!waiting) return;
    const before = waiting;
    waiting = undefined;
    const isSum = label ? isUnsummed(label) || sums.isSumOf(label, row) : row[yearColumn] !== before.year;
    if (isSum) askSum(before);
    else addRow(before.asWritten, true);
  };
  const addRow = (asWritten: SheetRow, isOfList = false): void => {
    const { number: rowNumber } = asWritten;
    if (rowNumber <= header.row || how.below.add(asWritten)) return;
    const { row: sheetRow, said } = how.writeUnits?.(asWritten) ?? { row: asWritten, said: 'none' as const };
    const total = totalIn(sheetRow);
    const unmerged = total ? undefined : unmerge?.(sheetRow);
    const { isEmpty, remarks } = read(unmerged?.row ?? sheetRow);
    if (waiting && !isEmpty && !(remarks && looseTextOf(sheetRow, remarks, rowNumber > lastOfTable + 1))) {
      settleWaiting(total?.label);
      return addRow(asWritten);
    }
    const sum = total || isEmpty || isOfList ? undefined : sumFinder.underOtherName(row, remarks);
    if (sum) {
      waiting = { asWritten, label: sum, year: row[yearColumn] };
      return;
    }
    if (remarks && !total && how.below.beginsAt(asWritten) !== 'nothing') return;
    unread.add(total ? withoutCell(sheetRow, total.label.index) : sheetRow, isEmpty);
    if (isEmpty) return;
    const looseText = total || !remarks ? undefined : looseTextOf(sheetRow, remarks, rowNumber > lastOfTable + 1);
    if (looseText) {
      const values = { text: showText(looseText.text) };
      const at = { values, cell: looseText.cell, row: rowNumber };
      const late = how.lateUnit(looseText.text);
      if (late) findings.add(atSheet(place, late === 'money' ? 'unitBelow' : 'otherTime', at));
      return findings.add(isRowOfCells(sheetRow) ? unreadRow(place, at) : atSheet(place, 'besideTable', at));
    }
    lastOfTable = rowNumber;
    if (total) {
      const { label, isAsked } = total;
      const at = { text: label.text, index: label.index, row: rowNumber };
      if (isAsked) findings.add(isUnsummed(label) && remarks ? unreadRow(place, placeOf(at)) : wholeTotal(place, at));
      return sums.compare(label, row, { rowNumber, remarks }).forEach((finding) => findings.add(finding));
    }
    const lacking = remarks && sumFinder.ofIncomplete(sheetRow, row, remarks);
    if (lacking) {
      if (lacking.text === '') findings.add(atSheet(place, 'sumWithoutName', { values: { row: String(rowNumber) }, row: rowNumber }));
      else askSum({ asWritten, label: lacking, year: undefined });
      return sums.compare(lacking, row, { rowNumber, remarks }).forEach((finding) => findings.add(finding));
    }
    if (remarks) report(rowNumber, unmerged ? remarks.filter(({ column }) => !unmerged.unknown.has(column)) : remarks);
    for (const finding of unmerged?.findings ?? []) findings.add(finding);
    if (unmerged && unmerged.unknown.size > 0) faulty.add(rows.length);
    const broken = check(row, { rowNumber, remarks });
    for (const finding of broken) findings.add(finding);
    if (remarks?.some(({ fault }) => isError(fault)) || broken.some(({ severity }) => severity === 'error')) faulty.add(rows.length);
    sums.add(row, rowNumber, remarks);
    units.add(sheetRow, row, said);
    fill(row);
    credits?.add({ index: rows.length, amount: row[difference?.of ?? ''], seen, voucher: row[difference?.within ?? ''] });
    rows.add(current.values);
    rowNumbers.push(rowNumber);
  };
  const headings = Array.from(header.headings, (heading) => heading?.text);
  const table: RowTable = credits
    ? {
        get length() {
          return rows.length;
        },
        columns: credits.columns,
      }
    : rows;
  const close = (): void => {
    if (waiting) askSum(waiting);
    for (const finding of [...how.below.findings(), ...(credits?.finish() ?? []), ...units.findings()]) findings.add(finding);
  };
  return {
    place,
    headerRow: header.row,
    headings,
    rows: table,
    rowNumbers,
    faulty,
    add: (batch) => batch.forEach((row) => addRow(row)),
    close,
  };
}

/** A row as it is told: by the text that it is called, and its cell. */
function placeOf({ text, index, row }: { readonly text: string; readonly index: number; readonly row: number }) {
  return { values: { text: showText(text) }, cell: `${columnLetters(index)}${row}`, row };
}

/** Whether a row is called something that is no sum of the rows above. */
function isUnsummed({ kind }: TotalLabel): boolean {
  return kind === 'balance' || kind === 'count';
}

/** How many a row says there are: in its name, `Antal: 2`, or as the only number beside it. */
function countIn({ text }: TotalLabel, { cells }: SheetRow): number | undefined {
  const numbers = [...(text.match(/\d+/g) ?? []).map(Number), ...cells.filter((cell) => typeof cell === 'number')];
  return numbers.length === 1 ? numbers[0] : undefined;
}

/** A total's name is read wherever it stands. */
function withoutCell({ number, cells }: SheetRow, index: number): SheetRow {
  return { number, cells: cells.with(index, undefined) };
}
