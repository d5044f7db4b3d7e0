import { kronorText } from '../../../shared/domain/decimalText.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { RowTable } from '../../../shared/packed/rowTable.ts';
import { atSheet, type SheetPlace } from '../findings/sheetPlace.ts';

/** A row whose amount is written in two columns, as it was read. */
interface ReadAmount {
  /** Place of the row. */
  readonly index: number;
  readonly amount: unknown;
  /** What stands in the column that is taken away; 0 when nothing does. */
  readonly taken: number;
  /** What the row is balanced within. */
  readonly voucher: unknown;
}

/** Watches the signs in a column that is taken away: Kredit. */
export interface CreditWatch {
  add(row: ReadAmount): void;
  /** Decides what a minus means, once all rows have come, and says so. */
  finish(headerRow: number): readonly Finding[];
  /** The columns with the amounts as it was decided. */
  readonly columns: RowTable['columns'];
}

/**
 * Amounts are first read as if what is negative in Kredit had its minus because it is a credit. Vouchers that balance in one reading only decide. Else it
 * is asked: where no credit is positive that reading holds; where some are, a minus is a correction of a credit, and taken away like the others.
 */
export function watchCredits(place: SheetPlace, columns: RowTable['columns']): CreditWatch {
  const of = place.sheet.difference?.of ?? '';
  const amountAt = columns.get(of);
  /** The other amount of each row with a negative credit. */
  const other = new Map<number, number>();
  const balance = watchBalance();
  let sum = 0;
  let positive = 0;
  let isOther = false;
  const corrected = (index: number): unknown => (isOther ? other.get(index) : undefined) ?? amountAt?.(index);

  return {
    add({ index, amount, taken, voucher }) {
      if (typeof amount !== 'number') return;
      if (taken > 0) positive++;
      const otherAmount = taken < 0 ? amount - 2 * taken : amount;
      balance.add(voucher, amount, otherAmount);
      if (taken >= 0) return;
      other.set(index, otherAmount);
      sum += taken;
    },
    finish(headerRow) {
      if (other.size === 0) return [];
      const decided = balance.decide();
      isOther = decided === 'other' || (decided === undefined && positive > 0);
      const values = { count: String(other.size), sum: kronorText(isOther ? -sum : sum) };
      if (decided !== undefined) return isOther ? [] : [atSheet(place, 'creditsByVouchers', { values, row: headerRow })];
      return isOther
        ? [atSheet(place, 'correctedCredits', { values, row: headerRow })]
        : [atSheet(place, 'signedCredits', { values, row: headerRow, layout: `${place.sheet.id} ${of}` })];
    },
    columns: amountAt ? new Map([...columns, [of, corrected]]) : columns,
  };
}

/** Sums each voucher that has a negative credit in both readings. Rows of a voucher stand together. */
function watchBalance() {
  const balanced = { first: 0, other: 0, all: 0 };
  let current: { readonly voucher: unknown; first: number; other: number; differs: boolean } | undefined;
  const close = (): void => {
    if (!current?.differs) return;
    balanced.all++;
    if (current.first === 0) balanced.first++;
    if (current.other === 0) balanced.other++;
  };
  return {
    add(voucher: unknown, first: number, other: number): void {
      if (current?.voucher !== voucher) {
        close();
        current = undefined;
      }
      current ??= { voucher, first: 0, other: 0, differs: false };
      current.first += first;
      current.other += other;
      current.differs ||= first !== other;
    },
    /** The reading in which all those vouchers balance; undefined when neither or both do. */
    decide(): 'first' | 'other' | undefined {
      close();
      const [isFirst, isOther] = [balanced.first === balanced.all, balanced.other === balanced.all];
      return isFirst === isOther ? undefined : isFirst ? 'first' : 'other';
    },
  };
}
