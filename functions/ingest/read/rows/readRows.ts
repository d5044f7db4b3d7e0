import type { CellRange, SheetRow } from '../../../shared/domain/cell.ts';
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
import { isRowOfCells, unreadRow, wholeTotal, type UnreadWatch } from '../unread/watchUnread.ts';
import { sumGroups } from './sumGroups.ts';
import { sumRows } from './sumRows.ts';
import { watchCredits } from './watchCredits.ts';

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
  /** Whether a text below the rows says what their amounts are in, too late for them. */
  isLateUnit(text: string): boolean;
  /** Puts the unit that stands beside a row's amounts with them. */
  readonly writeUnits?: (row: SheetRow) => SheetRow;
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
  const rowNumbers: number[] = [];
  const faulty = new Set<number>();
  const sums = sumRows(place, sumGroups(place, { rows, rowNumbers, faulty }));
  const looseTextOf = findLooseText(place);
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
    return judged === 'row' ? undefined : { label, isAsked: judged === 'wholeRow' && !sums.isSumOf(label, row) };
  };
  const addRow = (asWritten: SheetRow): void => {
    const { number: rowNumber } = asWritten;
    if (rowNumber <= header.row) return;
    const sheetRow = how.writeUnits?.(asWritten) ?? asWritten;
    const total = totalIn(sheetRow);
    const unmerged = total ? undefined : unmerge?.(sheetRow);
    const { isEmpty, remarks } = read(unmerged?.row ?? sheetRow);
    unread.add(total ? withoutCell(sheetRow, total.label.index) : sheetRow, isEmpty);
    if (isEmpty) return;
    const looseText = total || !remarks ? undefined : looseTextOf(sheetRow, remarks, rowNumber > lastOfTable + 1);
    if (looseText) {
      const values = { text: showText(looseText.text) };
      const at = { values, cell: looseText.cell, row: rowNumber };
      if (how.isLateUnit(looseText.text)) findings.add(atSheet(place, 'unitBelow', at));
      return findings.add(isRowOfCells(sheetRow) ? unreadRow(place, at) : atSheet(place, 'besideTable', at));
    }
    lastOfTable = rowNumber;
    if (total) {
      const { label, isAsked } = total;
      if (isAsked) findings.add(wholeTotal(place, { text: label.text, index: label.index, row: rowNumber }));
      return sums.compare(label, row, { rowNumber, remarks }).forEach((finding) => findings.add(finding));
    }
    if (remarks && isHeaderAgain(sheetRow, header)) return;
    if (remarks) report(rowNumber, unmerged ? remarks.filter(({ column }) => !unmerged.unknown.has(column)) : remarks);
    for (const finding of unmerged?.findings ?? []) findings.add(finding);
    if (unmerged && unmerged.unknown.size > 0) faulty.add(rows.length);
    const broken = check(row, { rowNumber, remarks });
    for (const finding of broken) findings.add(finding);
    if (remarks?.some(({ fault }) => isError(fault)) || broken.some(({ severity }) => severity === 'error')) faulty.add(rows.length);
    sums.add(row, rowNumber, remarks);
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
  const close = (): void => credits?.finish().forEach((finding) => findings.add(finding));
  return { place, headerRow: header.row, headings, rows: table, rowNumbers, faulty, add: (batch) => batch.forEach(addRow), close };
}

/** A total's name is read wherever it stands. */
function withoutCell({ number, cells }: SheetRow, index: number): SheetRow {
  return { number, cells: cells.with(index, undefined) };
}

/** A header printed once more on a new page is no row. */
function isHeaderAgain({ cells }: SheetRow, { headings, matched }: Header): boolean {
  const places = [...matched.columns.values()].filter(({ index }) => cells[index] !== undefined);
  return places.length > 1 && places.every(({ index }) => cells[index] === headings[index]?.text);
}
