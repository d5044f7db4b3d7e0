import type { AnyRow } from '../../../shared/domain/dataset.ts';
import type { SheetRow } from '../../../shared/domain/cell.ts';
import { namingColumns } from '../../../shared/definition/namingColumns.ts';
import type { SheetPlace } from '../findings/sheetPlace.ts';
import type { TotalLabel } from '../headings/findTotal.ts';
import { isFilled } from '../unread/watchColumns.ts';
import { isError, type ColumnRemark } from './readRow.ts';
import { amountsOf } from './sumRows.ts';

/** A row with a total's label: a total, a row of the list, or whole as such a row though it is called a total of something. */
export type TotalJudgement = 'total' | 'row' | 'wholeRow';

/** A row that was read, and its remarks. */
interface ReadRow {
  readonly cells: SheetRow['cells'];
  readonly row: AnyRow;
  readonly remarks: readonly ColumnRemark[] | undefined;
}

/** Cells that must be filled in, beside the label and the amounts, of which a total may have: the group or year it is of. */
const MOST_OTHERS = 1;

/**
 * Prepares to tell a total from a row of the list that is called like one: a total names no voucher, date and kind. Where the sheet names its rows, a word for
 * a total alone and first in the row is one whatever stands beside it; a payee called so in a whole row is none.
 */
export function judgeTotals(place: SheetPlace): (label: TotalLabel, read: ReadRow) => TotalJudgement {
  const { sheet, columns } = place;
  const amounts = amountsOf(place);
  const isNeeded = (name: string) => sheet.columns[name]?.required === true || sheet.oneOf.some((group) => group.includes(name));
  const needed = [...columns].filter(([name]) => isNeeded(name) && !amounts.includes(name));
  const people = [...columns.keys()].filter((name) => sheet.columns[name]?.form.kind === 'identityNumber');
  const naming = new Set(namingColumns(sheet).map((name) => columns.get(name)?.index));
  const hasNumber = ({ cells, row, remarks }: ReadRow): boolean =>
    amounts.length === 0
      ? cells.some((cell) => typeof cell === 'number')
      : amounts.some((name) => row[name] !== undefined || remarks?.some(({ column, fault }) => column === name && fault !== 'missing'));
  return (label, read) => {
    const { cells, row, remarks } = read;
    const isFirst = !cells.slice(0, label.index).some((cell) => typeof cell === 'string' && cell.trim() !== '');
    const isAlone = label.group === undefined;
    if (!isFirst && (label.kind === 'balance' || label.kind === 'count')) return 'row';
    if (people.some((name) => row[name] !== undefined)) return 'row';
    if (!remarks?.some(({ fault }) => isError(fault))) {
      if (!naming.has(label.index)) return 'row';
      return isAlone && isFirst && label.kind !== 'balance' ? 'total' : 'wholeRow';
    }
    if (isAlone && isFirst) return 'total';
    const others = needed.filter(([name, { index }]) => index !== label.index && isFilled(cells[index]) && row[name] !== undefined);
    return others.length <= MOST_OTHERS && (isAlone || hasNumber(read)) ? 'total' : 'row';
  };
}
