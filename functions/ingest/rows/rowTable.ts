import type { AnyRow } from '../../shared/domain/dataset.ts';

/** Rows kept small: a hundred thousand of them take a tenth of what as many objects would. */
export interface RowTable extends Iterable<AnyRow> {
  readonly length: number;
  at(index: number): AnyRow;
}

/** Different values of one column that are kept once each; a column with more is kept as it is. */
const MOST_DIFFERENT = 4096;

/** Makes an empty table that rows are added to; values come in the order of the columns. */
export function createRowTable(columns: readonly string[]): RowTable & { add(values: readonly unknown[]): void } {
  const stores = columns.map((name) => ({ name, store: createColumn() }));
  let length = 0;
  const at = (index: number): AnyRow => {
    const row: Record<string, unknown> = {};
    for (const { name, store } of stores) row[name] = store.at(index);
    return row;
  };
  return {
    get length() {
      return length;
    },
    at,
    add(values) {
      for (let index = 0; index < stores.length; index++) stores[index]?.store.add(values[index]);
      length++;
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield at(index);
    },
  };
}

interface ColumnStore {
  add(value: unknown): void;
  at(index: number): unknown;
}

/** Each different value once, and for each row the number of its value; 0 is no value. */
function createColumn(): ColumnStore {
  const different: unknown[] = [undefined];
  const numberOf = new Map<unknown, number>([[undefined, 0]]);
  let numbers = new Uint16Array(1024);
  let length = 0;
  let last: unknown;
  let lastNumber = 0;
  let plain: unknown[] | undefined;
  const at = (index: number): unknown => (plain ? plain[index] : different[numbers[index] ?? 0]);
  const numberFor = (value: unknown): number => {
    const known = numberOf.get(value);
    if (known !== undefined) return known;
    const number = different.push(value) - 1;
    numberOf.set(value, number);
    return number;
  };
  return {
    at,
    add(value) {
      if (plain) return void plain.push(value);
      // Most cells are blank or as the one above.
      const number = value === last ? lastNumber : value === undefined ? 0 : numberFor(value);
      last = value;
      lastNumber = number;
      if (number > MOST_DIFFERENT) {
        plain = [...Array.from({ length }, (_, index) => at(index)), value];
        numberOf.clear();
        return;
      }
      if (length === numbers.length) numbers = lengthen(numbers);
      numbers[length++] = number;
    },
  };
}

function lengthen(numbers: Uint16Array): Uint16Array<ArrayBuffer> {
  const longer = new Uint16Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
