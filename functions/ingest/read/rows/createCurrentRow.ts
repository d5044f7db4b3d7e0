import type { View } from '../../../shared/domain/view.ts';

/**
 * The row being read: one array of values for all rows, seen through one object by column name. A sheet of a hundred thousand rows
 * would otherwise make as many objects only to forget them.
 */
export interface CurrentRow {
  readonly columns: readonly string[];
  readonly values: unknown[];
  /** The same values by column name, to read and to write. */
  readonly row: View<Record<string, unknown>>;
  /** Makes room for the next row: what each column holds when nothing is said. */
  clear(): void;
}

/** Makes a row with the given columns and what each holds from the start. */
export function createCurrentRow(columns: ReadonlyMap<string, unknown>): CurrentRow {
  const blank = [...columns.values()];
  const values = [...blank];
  const view = {};
  for (const [index, name] of [...columns.keys()].entries()) {
    Object.defineProperty(view, name, { get: () => values[index], set: (value: unknown) => (values[index] = value) });
  }
  // As a prototype they are found in a tenth of the time.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- what is created has every property of the row from its prototype
  const row: View<Record<string, unknown>> = Object.create(view);
  const clear = (): void => {
    for (let index = 0; index < blank.length; index++) values[index] = blank[index];
  };
  return { columns: [...columns.keys()], values, row, clear };
}
