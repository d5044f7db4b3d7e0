import { foldCase } from '../../../shared/domain/foldText.ts';
import type { RowTable } from '../../../shared/packed/rowTable.ts';
import type { SheetPlace } from '../findings/sheetPlace.ts';
import { amountsOf, growSum, type Sum } from './sumRows.ts';

/** Groups that are told apart: a list with more has no totals of them. */
const MOST_GROUPS = 2000;

/** The rows that have been read. */
interface ReadTable {
  readonly rows: RowTable;
  readonly rowNumbers: readonly number[];
  readonly faulty: ReadonlySet<number>;
}

/**
 * Prepares to sum the rows that have a text, folded, in one of their columns: what `Summa lokaler` is the sum of. Rows are first looked at when somebody asks.
 */
export function sumGroups(place: SheetPlace, { rows, rowNumbers, faulty }: ReadTable): (group: string, column: string) => Sum | undefined {
  const amounts = amountsOf(place).map((name) => ({ name, at: rows.columns.get(name) }));
  const columns = [...place.columns.keys()].flatMap((name) => {
    const form = place.sheet.columns[name]?.form;
    const at = rows.columns.get(name);
    if (!at || (form?.kind !== 'text' && form?.kind !== 'choice')) return [];
    const choices = new Map(form.kind === 'choice' ? Object.entries(form.choices) : []);
    const textsOf = (value: string): readonly string[] => {
      const choice = choices.get(value);
      return choice === undefined ? [value] : typeof choice === 'string' ? [choice] : [choice.word, ...choice.also];
    };
    return [{ at, textsOf }];
  });
  const groups = new Map<string, Map<string, Sum>>();
  let next = 0;
  const add = (group: string, index: number): void => {
    const sums = groups.get(group) ?? new Map<string, Sum>();
    if (!groups.has(group)) {
      if (groups.size >= MOST_GROUPS) return;
      groups.set(group, sums);
    }
    for (const { name, at } of amounts) {
      const value = at?.(index);
      const isUnknown = value === undefined && faulty.has(index);
      growSum(sums, name, { amount: typeof value === 'number' ? value : 0, isUnknown, rowNumber: rowNumbers[index] ?? 0 });
    }
  };
  return (group, column) => {
    for (; next < rows.length; next++) {
      const texts = columns.flatMap(({ at, textsOf }) => {
        const value = at(next);
        return typeof value === 'string' ? textsOf(value).map(foldCase) : [];
      });
      for (const text of new Set(texts)) add(text, next);
    }
    return groups.get(group)?.get(column);
  };
}
