import { decimalText, hoursText, kronorText } from '../../../shared/domain/decimalText.ts';
import type { AnyRow } from '../../../shared/domain/dataset.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { TotalLabel } from '../headings/findTotal.ts';
import { isError, type ColumnRemark } from './readRow.ts';
import { atCell, type SheetPlace } from '../findings/sheetPlace.ts';

/** The sum of some of the rows above a total. */
export interface Sum {
  amount: number;
  rows: number;
  firstRow: number;
  lastRow: number;
  /** Rows whose amount could not be read: with any, nothing can be compared. */
  unknown: number;
}

/** What a total row says, and the sums of the rows above it that it may be. */
interface StatedTotal {
  readonly column: string;
  /** Undefined when it could not be read. */
  readonly stated: number | undefined;
  readonly candidates: readonly Sum[];
}

/** Running sums of a sheet's amounts, to compare its total rows with. */
export interface RunningSums {
  add(row: AnyRow, rowNumber: number, remarks: readonly ColumnRemark[] | undefined): void;
  /** Whether a row is certainly a total: it says what the rows of the group it names, or several rows above it, come to. */
  isSumOf(label: TotalLabel, row: AnyRow): boolean;
  /** Compares a total row with the rows above it. */
  compare(label: TotalLabel, row: AnyRow, read: { rowNumber: number; remarks: readonly ColumnRemark[] | undefined }): Finding[];
}

/** A total that was passed, and what the amounts came to there. */
interface Mark {
  readonly index: number;
  readonly before: ReadonlyMap<string, Sum>;
  /** First row below it. */
  firstRow: number | undefined;
}

/** Columns of a sheet that can be summed. */
export function amountsOf(place: SheetPlace): readonly string[] {
  return [...place.columns.keys()].filter((name) => isAmount(place, name));
}

/**
 * Starts the sums of one sheet. Totals stand inside each other: one in a column further to the right is a part of the next to its left. `groupSum` sums the rows
 * that have a text in some column.
 */
export function sumRows(place: SheetPlace, groupSum: (group: string, column: string) => Sum | undefined): RunningSums {
  const amounts = amountsOf(place);
  const yearColumn = Object.keys(place.sheet.columns).find((name) => place.sheet.columns[name]?.form.kind === 'year');
  const all = new Map<string, Sum>();
  const years = new Map<string, Sum>();
  let marks: Mark[] = [];
  let lastYear: unknown;
  const since = (mark: Mark | undefined, column: string): Sum | undefined => {
    const sum = all.get(column);
    const before = mark?.before.get(column);
    if (!sum || !before) return sum;
    if (sum.rows === before.rows) return undefined;
    const { amount, rows, unknown } = sum;
    return {
      amount: amount - before.amount,
      rows: rows - before.rows,
      unknown: unknown - before.unknown,
      firstRow: mark?.firstRow ?? sum.firstRow,
      lastRow: sum.lastRow,
    };
  };
  const candidatesOf = ({ kind, group, index, year: named }: TotalLabel, row: AnyRow, column: string): readonly Sum[] => {
    const year = named ?? (yearColumn === undefined ? undefined : row[yearColumn]) ?? (kind === 'year' ? lastYear : undefined);
    const ofYear = typeof year === 'number' ? years.get(`${year} ${column}`) : undefined;
    const sinceLast = [since(marks.at(-1), column)];
    const sinceOuter = [
      since(
        marks.findLast((mark) => mark.index <= index),
        column,
      ),
    ];
    const own = kind === 'since' ? [...sinceLast, ...sinceOuter] : [all.get(column), ofYear];
    const found = group === undefined ? own : [groupSum(group, column), ...sinceOuter, ...sinceLast, all.get(column), ofYear];
    return found.filter((sum) => sum !== undefined);
  };
  const statedBy = (label: TotalLabel, row: AnyRow): readonly StatedTotal[] =>
    amounts.map((column) => {
      const stated = row[column];
      return { column, stated: typeof stated === 'number' ? stated : undefined, candidates: candidatesOf(label, row, column) };
    });
  const pass = ({ index }: TotalLabel): void => {
    const before = new Map([...all].map(([column, sum]) => [column, { ...sum }]));
    marks = [...marks.filter((mark) => mark.index < index), { index, before, firstRow: undefined }];
  };
  return {
    add(row, rowNumber, remarks) {
      if (amounts.length === 0) return;
      for (let at = marks.length - 1; at >= 0 && marks[at]?.firstRow === undefined; at--)
        (marks[at] ?? { firstRow: 0 }).firstRow = rowNumber;
      lastYear = yearColumn === undefined ? undefined : row[yearColumn];
      for (const name of amounts) {
        const value = row[name];
        const isUnknown = value === undefined && (remarks?.some(({ column, fault }) => column === name && isError(fault)) ?? false);
        const added = { amount: typeof value === 'number' ? value : 0, isUnknown, rowNumber };
        growSum(all, name, added);
        if (typeof lastYear === 'number') growSum(years, `${lastYear} ${name}`, added);
      }
    },
    isSumOf: (label, row) =>
      statedBy(label, row).every(({ column, stated, candidates }) => {
        const ofGroup = label.group === undefined ? undefined : groupSum(label.group, column);
        return stated === undefined || candidates.some((sum) => (sum.rows > 1 || sum === ofGroup) && isSame(sum.amount, stated));
      }),
    compare(label, row, { rowNumber, remarks }) {
      if (label.kind === 'balance' || label.kind === 'count') return [];
      const findings = statedBy(label, row).flatMap(({ column, stated, candidates }): Finding[] => {
        if (remarks?.some((remark) => remark.column === column && isError(remark.fault))) {
          return [atCell(place, { column, row: rowNumber, fault: 'unreadableTotal' })];
        }
        if (stated === undefined || candidates.some(({ unknown }) => unknown > 0)) return [];
        const nearest = candidates.toSorted((a, b) => Math.abs(a.amount - stated) - Math.abs(b.amount - stated))[0];
        if (nearest === undefined || isSame(nearest.amount, stated)) return [];
        return [wrongTotal(place, { column, rowNumber, stated, sum: nearest })];
      });
      pass(label);
      return findings;
    },
  };
}

function isSame(sum: number, stated: number): boolean {
  return Math.abs(sum - stated) < 1e-6;
}

/** Adds a row to one of several sums. */
export function growSum(
  sums: Map<string, Sum>,
  key: string,
  { amount, isUnknown, rowNumber }: { amount: number; isUnknown: boolean; rowNumber: number },
): void {
  const unknown = Number(isUnknown);
  const sum = sums.get(key);
  if (sum === undefined) return void sums.set(key, { amount, rows: 1, firstRow: rowNumber, lastRow: rowNumber, unknown });
  sum.amount += amount;
  sum.rows++;
  sum.lastRow = rowNumber;
  sum.unknown += unknown;
}

function wrongTotal(place: SheetPlace, wrong: { column: string; rowNumber: number; stated: number; sum: Sum }): Finding {
  const { column, rowNumber, stated, sum } = wrong;
  const show = showAmount(place, column);
  const difference = Math.abs(stated - sum.amount);
  const values = {
    stated: show(stated),
    sum: show(sum.amount),
    difference: show(difference),
    from: String(sum.firstRow),
    to: String(sum.lastRow),
  };
  return atCell(place, { column, row: rowNumber, fault: 'wrongTotal' }, { values });
}

function isAmount({ sheet }: SheetPlace, name: string): boolean {
  const kind = sheet.columns[name]?.form.kind;
  return kind === 'money' || kind === 'hours' || kind === 'number';
}

function showAmount({ sheet }: SheetPlace, name: string): (amount: number) => string {
  const kind = sheet.columns[name]?.form.kind;
  return kind === 'money' ? kronorText : kind === 'hours' ? hoursText : (amount) => decimalText(amount);
}
