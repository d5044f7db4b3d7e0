import type { AnyRow, NamedValues, Stored } from '../domain/dataset.ts';
import { createViews } from './createViews.ts';
import { createColumn, type ValueColumn } from './valueColumn.ts';

/** Some rows in order, column by column; null is blank. */
export interface RowColumns {
  /** Uploads the rows came with, and their row in its sheet. */
  readonly uploads: readonly string[];
  readonly numbers: readonly number[];
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

/** Very many stored rows kept small, seen through views. */
export interface PackedRows {
  add(part: RowColumns): void;
  /** Every row added, in order. */
  rows(): readonly Stored<AnyRow>[];
}

/** Packs stored rows part by part, in order: a column may first turn up when many rows without it have been packed. */
export function packRows(): PackedRows {
  const columns = new Map<string, ValueColumn>();
  const uploads = createColumn();
  const numbers = createColumn();
  const lists = new Map<string, unknown>();
  let count = 0;

  const begin = (): ValueColumn => {
    const column = createColumn();
    for (let index = 0; index < count; index++) column.add(undefined);
    return column;
  };
  /** Lists repeat from row to row, and equal ones are kept once. */
  const share = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value ?? undefined;
    const text = JSON.stringify(value);
    const known = lists.get(text) ?? value;
    lists.set(text, known);
    return known;
  };
  return {
    add(part) {
      const { length } = part.uploads;
      const given = new Map(Object.entries(part.columns));
      for (const name of given.keys()) if (!columns.has(name)) columns.set(name, begin());
      for (const [name, column] of columns) {
        const values = given.get(name);
        for (let index = 0; index < length; index++) column.add(share(values?.[index]));
      }
      for (const upload of part.uploads) uploads.add(upload);
      for (let index = 0; index < length; index++) numbers.add(part.numbers[index] ?? 0);
      count += length;
    },
    rows() {
      const values = Object.fromEntries(Array.from(columns, ([name, { at }]) => [name, at]));
      const origin = (index: number) => ({ upload: String(uploads.at(index)), row: Number(numbers.at(index)) });
      const view = createViews<Stored<NamedValues>>({ ...values, origin });
      return Array.from({ length: count }, (_, index) => view(index));
    },
  };
}
