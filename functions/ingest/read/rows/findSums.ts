import type { Cell, SheetRow } from '../../../shared/domain/cell.ts';
import type { AnyRow } from '../../../shared/domain/dataset.ts';
import type { TotalLabel } from '../headings/findTotal.ts';
import type { SheetPlace } from '../findings/sheetPlace.ts';
import { isFilled } from '../unread/watchColumns.ts';
import { isError, type ColumnRemark } from './readRow.ts';
import { amountsOf, type RunningSums } from './sumRows.ts';

/** Tells rows that are the sum of the rows above without saying so. */
export interface SumFinder {
  /** The total that a row is which lacks what a row of the list must have: it has nothing but amounts, perhaps the year, and perhaps one text. */
  ofIncomplete(sheetRow: SheetRow, row: AnyRow, remarks: readonly ColumnRemark[] | undefined): TotalLabel | undefined;
  /** The total that a row of the list may be, if it stands last: what it is called is nobody's line or voucher for sure. */
  underOtherName(row: AnyRow, remarks: readonly ColumnRemark[] | undefined): TotalLabel | undefined;
}

const kinds = ['year', 'since'] as const;

/** Prepares to find them in one sheet. */
export function findSums(place: SheetPlace, sums: Pick<RunningSums, 'isSumOf'>): SumFinder {
  const { sheet, columns } = place;
  const amounts = amountsOf(place);
  const forms = Object.entries(sheet.columns).filter(([name]) => columns.has(name));
  const isMoneySheet = forms.some(([, { form, required }]) => required && form.kind === 'money');
  const mayHave = [...amounts, ...forms.flatMap(([name, { form }]) => (form.kind === 'year' ? [name] : []))];
  const beside = new Set(mayHave.flatMap((name) => [columns.get(name)?.index, columns.get(name)?.minus?.index]));
  const naming = forms.find(([, { form, required }]) => required && form.kind === 'text');
  const isSum = (label: TotalLabel, row: AnyRow): boolean => amounts.some((name) => Boolean(row[name])) && sums.isSumOf(label, row);
  const label = (index: number, text: string): Omit<TotalLabel, 'kind'> => ({ year: undefined, group: undefined, index, text });
  return {
    ofIncomplete({ cells }, row, remarks) {
      if (!remarks?.some(({ fault }) => isError(fault))) return undefined;
      const others = cells.flatMap((cell, index) => (isFilled(cell) && (!beside.has(index) || isWord(cell)) ? [{ cell, index }] : []));
      const [{ cell, index } = { cell: '', index: -1 }] = others;
      if (others.length > 1 || typeof cell !== 'string') return undefined;
      const isLacking = ({ fault, column }: ColumnRemark) =>
        !isError(fault) || fault === 'missing' || fault === 'missingOneOf' || columns.get(column)?.index === index;
      if (!remarks.every(isLacking)) return undefined;
      return kinds.map((kind) => ({ kind, ...label(index, cell.trim()) })).find((one) => isSum(one, row));
    },
    underOtherName(row, remarks) {
      if (!isMoneySheet || !naming || remarks?.some(({ fault }) => isError(fault))) return undefined;
      const [name, { form }] = naming;
      const text = row[name];
      if (typeof text !== 'string' || (form.kind === 'text' && form.isSeries && /\d/.test(text))) return undefined;
      const one = { kind: 'year' as const, ...label(columns.get(name)?.index ?? 0, text) };
      return isSum(one, row) ? one : undefined;
    },
  };
}

/** Whether a cell holds a text that is no amount and no year. */
function isWord(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && /\p{L}/u.test(cell) && !/\d/.test(cell);
}
