import { columnLetters } from '../../../shared/domain/cell.ts';
import { kronorText } from '../../../shared/domain/decimalText.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { foldText } from '../../../shared/domain/foldText.ts';
import type { RowTable } from '../../../shared/packed/rowTable.ts';
import { showText } from '../cells/showCell.ts';
import { atSheet, type SheetPlace, type SignColumn } from '../findings/sheetPlace.ts';
import type { Header } from '../headings/findHeader.ts';
import type { SeenAmount } from './readRow.ts';

/** A row whose amount is written in two columns, or with a mark beside it, as it was read. */
interface ReadAmount {
  /** Place of the row. */
  readonly index: number;
  readonly amount: unknown;
  /** What of it is taken away, 0 when nothing is, and the mark beside it. */
  readonly seen: SeenAmount;
  /** What the row is balanced within. */
  readonly voucher: unknown;
}

/** Watches the signs of amounts that are taken away: those in Kredit, or marked so. */
export interface CreditWatch {
  add(row: ReadAmount): void;
  /** Decides what a minus means, once all rows have come, and says so. */
  finish(): readonly Finding[];
  /** The columns with the amounts as it was decided. */
  readonly columns: RowTable['columns'];
}

/**
 * Amounts are first read as if what is negative in Kredit had its minus because it is a credit. Vouchers that balance in one reading only decide. Else it
 * is asked: where no credit is positive that reading holds; where some are, a minus is a correction of a credit, and taken away like the others.
 * That marks in a column of their own say the signs is always asked.
 */
export function watchCredits(
  place: SheetPlace,
  columns: RowTable['columns'],
  { row, headings }: Pick<Header, 'row' | 'headings'>,
): CreditWatch {
  const { of = '', minus: [called = ''] = [] } = place.sheet.difference ?? {};
  const { signs } = place.columns.get(of) ?? {};
  const amountAt = columns.get(of);
  /** The other amount of each row with a negative credit. */
  const other = new Map<number, number>();
  const balance = watchBalance();
  const marked = { rows: 0, sum: 0, without: 0 };
  let sum = 0;
  let positive = 0;
  let isOther = false;
  const corrected = (index: number): unknown => (isOther ? other.get(index) : undefined) ?? amountAt?.(index);

  const askSigns = ({ index, minus }: SignColumn): Finding => {
    const letters = columnLetters(index);
    const heading = headings[index];
    const changed = isOther ? marked.sum - 2 * sum : marked.sum;
    return atSheet(place, 'signsFromColumn', {
      values: {
        heading: showText(heading?.text ?? letters),
        minus: showMark(minus),
        count: String(marked.rows),
        sum: kronorText(changed),
        without: String(marked.without),
      },
      cell: `${letters}${row}`,
      row,
      layout: [place.sheet.id, 'signs', foldText(heading?.name ?? letters), minus].join('\n'),
    });
  };
  return {
    add({ index, amount, seen: { taken, mark }, voucher }) {
      if (typeof amount !== 'number') return;
      if (mark === undefined) marked.without++;
      else if (mark === signs?.minus) {
        marked.rows++;
        marked.sum += amount;
      }
      if (taken > 0) positive++;
      const otherAmount = taken < 0 ? amount - 2 * taken : amount;
      balance.add(voucher, amount, otherAmount);
      if (taken >= 0) return;
      other.set(index, otherAmount);
      sum += taken;
    },
    finish() {
      const decided = other.size === 0 ? undefined : balance.decide();
      isOther = decided === 'other' || (decided === undefined && positive > 0);
      const asked = signs ? [askSigns(signs)] : [];
      if (other.size === 0) return asked;
      const column = signs ? `Belopp med ”${showMark(signs.minus)}”` : called;
      const values = { column, count: String(other.size), sum: kronorText(isOther ? -sum : sum) };
      if (decided !== undefined) return isOther ? asked : [...asked, atSheet(place, 'creditsByVouchers', { values, row })];
      if (isOther) return [...asked, atSheet(place, 'correctedCredits', { values, row })];
      return signs ? asked : [atSheet(place, 'signedCredits', { values, row, layout: `${place.sheet.id} ${of}` })];
    },
    columns: amountAt ? new Map([...columns, [of, corrected]]) : columns,
  };
}

/** A mark as people write it: `K`, `kredit`. */
function showMark(mark: string): string {
  return mark.length > 1 ? mark : mark.toUpperCase();
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
