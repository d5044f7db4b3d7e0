import type { LedgerColumns } from './ledgerColumns.ts';
import { cellText } from '../matching/cellText.ts';
import type { SheetRow } from '../../../shared/domain/cell.ts';

/** A balance that the file states and its rows do not give. */
export interface WrongBalance {
  readonly account: string;
  /** The object it is about, by its number; empty for the whole account. */
  readonly object: string;
  /** The month it is about, `202503`; empty for the year. */
  readonly month: string;
  /** Öre. */
  readonly stated: number;
  readonly sum: number;
  readonly row: number;
}

/** Compares the balances a ledger states with the sums of its rows. */
export interface BalanceComparison {
  /** Takes a balance, or the days of a year. */
  state(row: SheetRow, columns: LedgerColumns): void;
  /** Takes a row of a voucher. */
  add(row: SheetRow, columns: LedgerColumns, ore: number): void;
  /** Those that differ, in the order of the file, once all rows have come. */
  found(): readonly WrongBalance[];
}

interface Stated extends Omit<WrongBalance, 'sum'> {
  readonly record: string;
  readonly place: number;
}

/** Balances that are kept for the comparison, at most. */
const MOST_STATED = 200_000;

/**
 * Only the year that the vouchers are of, 0, is compared: `#RES` with the rows of the account, `#UB` with `#IB` and those, `#PSALDO` of accounts that
 * are no balance accounts with the rows of the month, or since the year began as some programs count («SIE filformat, utgåva 4B», 8.10–8.19).
 * A row is of the month of its voucher or its own.
 */
export function compareBalances(isBalanceAccount: (account: string) => boolean): BalanceComparison {
  const stated: Stated[] = [];
  const opening = new Map<string, number>();
  const years = new Map<string, number>();
  const byVoucher = new Map<string, number>();
  const byRow = new Map<string, number>();
  let year: { readonly from: string; readonly to: string } | undefined;
  let hasMonths = false;

  const sumOf = ({ record, account, object, month, place, stated: ore }: Stated): number => {
    if (record === 'RES') return years.get(account) ?? 0;
    if (record === 'UB') return (opening.get(account) ?? 0) + (years.get(account) ?? 0);
    const key = (of: string) => monthKey({ account, month: of, place, object });
    const sum = byVoucher.get(key(month)) ?? 0;
    const others = [
      byRow.get(key(month)) ?? 0,
      monthsUntil(month, year?.from).reduce((total, of) => total + (byVoucher.get(key(of)) ?? 0), 0),
    ];
    return others.includes(ore) ? ore : sum;
  };

  return {
    state({ cells, number }, columns) {
      const record = cellText(cells[columns.record]);
      if (cellText(cells[columns.voucher]) !== '0') return;
      if (record === 'RAR') year = { from: digitsOf(cells[columns.date]), to: digitsOf(cells[columns.account]) };
      const account = numberOf(cellText(cells[columns.account]));
      const amount = cells[columns.amount];
      if (typeof amount !== 'number' || stated.length >= MOST_STATED) return;
      const ore = Math.round(amount * 100);
      if (record === 'IB') opening.set(account, ore);
      const month = record === 'PSALDO' ? digitsOf(cells[columns.date]).slice(0, 6) : '';
      const places = columns.dimensions.filter((index) => cells[index] !== undefined);
      if (record === 'IB' || places.length > 1 || (record === 'PSALDO' && isBalanceAccount(account))) return;
      hasMonths ||= record === 'PSALDO';
      const [place = -1] = places;
      stated.push({ record, account, object: numberOf(cellText(cells[place])), month, stated: ore, place, row: number });
    },
    add({ cells }, columns, ore) {
      if (stated.length === 0) return;
      const own = digitsOf(cells[columns.date]);
      const ofVoucher = digitsOf(cells[columns.voucherDate]) || own;
      const account = numberOf(cellText(cells[columns.account]));
      if (year && (ofVoucher < year.from || ofVoucher > year.to)) return;
      grow(years, account, ore);
      if (!hasMonths) return;
      for (const place of [-1, ...columns.dimensions]) {
        if (place >= 0 && cells[place] === undefined) continue;
        const object = place < 0 ? '' : numberOf(cellText(cells[place]));
        grow(byVoucher, monthKey({ account, month: ofVoucher.slice(0, 6), place, object }), ore);
        grow(byRow, monthKey({ account, month: own.slice(0, 6), place, object }), ore);
      }
    },
    found: () =>
      stated.flatMap(({ record, place, ...one }) => {
        const sum = sumOf({ record, place, ...one });
        return sum === one.stated ? [] : [{ ...one, sum }];
      }),
  };
}

function monthKey({ account, month, place, object }: { account: string; month: string; place: number; object: string }): string {
  return `${account} ${month} ${place} ${object}`;
}

/** Months from the beginning of the year until this one. */
function monthsUntil(month: string, from = `${month.slice(0, 4)}01`): readonly string[] {
  const [first, last] = [from, month].map((one) => Number(one.slice(0, 4)) * 12 + Number(one.slice(4, 6)) - 1);
  if (first === undefined || last === undefined || !(last - first < 24)) return [month];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const at = first + index;
    return `${Math.floor(at / 12)}${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

function grow(sums: Map<string, number>, key: string, ore: number): void {
  sums.set(key, (sums.get(key) ?? 0) + ore);
}

/** The number decides: names are changed more often. */
function numberOf(text: string): string {
  return text.split(' ', 1)[0] ?? '';
}

function digitsOf(cell: SheetRow['cells'][number]): string {
  return cellText(cell).replaceAll('-', '');
}
