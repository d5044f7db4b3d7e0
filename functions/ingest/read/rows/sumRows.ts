import { decimalText, hoursText, kronorText } from '../../../shared/domain/decimalText.ts';
import type { AnyRow } from '../../../shared/domain/dataset.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { TotalRow } from '../headings/findTotal.ts';
import { isError, type ColumnRemark } from './readRow.ts';
import { atCell, type SheetPlace } from '../findings/sheetPlace.ts';

/** Running sums of a sheet's amounts, to compare its total rows with. */
export interface RunningSums {
  add(row: AnyRow, rowNumber: number, remarks: readonly ColumnRemark[] | undefined): void;
  /** Compares a total row with the rows above it. */
  compare(total: TotalRow, row: AnyRow, read: { rowNumber: number; remarks: readonly ColumnRemark[] | undefined }): Finding[];
}

interface Sum {
  amount: number;
  firstRow: number;
  lastRow: number;
  /** A row whose amount could not be read: then nothing can be compared. */
  isUnknown: boolean;
}

/** Starts the sums of one sheet. */
export function sumRows(place: SheetPlace): RunningSums {
  const amounts = [...place.columns.keys()].filter((name) => isAmount(place, name));
  const yearColumn = Object.keys(place.sheet.columns).find((name) => place.sheet.columns[name]?.form.kind === 'year');
  const sums = new Map<string, Sum>();
  let lastYear: unknown;
  const forget = (): void => sums.forEach((_, key) => key.startsWith('since ') && sums.delete(key));
  return {
    add(row, rowNumber, remarks) {
      if (amounts.length === 0) return;
      lastYear = yearColumn === undefined ? undefined : row[yearColumn];
      for (const name of amounts) {
        const value = row[name];
        const isUnknown = value === undefined && (remarks?.some(({ column, fault }) => column === name && isError(fault)) ?? false);
        const added = { amount: typeof value === 'number' ? value : 0, isUnknown, rowNumber };
        for (const scope of ['all', 'since', ...(typeof lastYear === 'number' ? [`year${lastYear}`] : [])])
          grow(sums, `${scope} ${name}`, added);
      }
    },
    compare(total, row, { rowNumber, remarks }) {
      const year = total.year ?? (yearColumn === undefined ? undefined : row[yearColumn]) ?? (total.kind === 'year' ? lastYear : undefined);
      const scopes = total.kind === 'since' ? ['since'] : ['all', ...(typeof year === 'number' ? [`year${year}`] : [])];
      const findings = amounts.flatMap((column): Finding[] => {
        if (remarks?.some((remark) => remark.column === column && isError(remark.fault))) {
          return [atCell(place, { column, row: rowNumber, fault: 'unreadableTotal' })];
        }
        const stated = row[column];
        const candidates = scopes.map((scope) => sums.get(`${scope} ${column}`)).filter((sum) => sum !== undefined);
        if (typeof stated !== 'number' || candidates.some(({ isUnknown }) => isUnknown)) return [];
        const nearest = candidates.toSorted((a, b) => Math.abs(a.amount - stated) - Math.abs(b.amount - stated))[0];
        if (nearest === undefined || Math.abs(nearest.amount - stated) < 1e-6) return [];
        return [wrongTotal(place, { column, rowNumber, stated, sum: nearest })];
      });
      forget();
      return findings;
    },
  };
}

function grow(
  sums: Map<string, Sum>,
  key: string,
  { amount, isUnknown, rowNumber }: { amount: number; isUnknown: boolean; rowNumber: number },
): void {
  const sum = sums.get(key);
  if (sum === undefined) {
    sums.set(key, { amount, isUnknown, firstRow: rowNumber, lastRow: rowNumber });
    return;
  }
  sum.amount += amount;
  sum.lastRow = rowNumber;
  sum.isUnknown ||= isUnknown;
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
