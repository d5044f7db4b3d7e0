import type { AnyRow, PlainRow, Stored } from '../../../shared/domain/dataset.ts';

const nothing: ReadonlySet<string> = new Set();

/** A row as an object of its own, whether it was one or only a view of where its values are kept. */
export function plainRow(row: Stored<AnyRow>, leftOut = nothing): Stored<PlainRow> {
  return copyRows(leftOut)(row);
}

/** `plainRow` for very many rows: those of one shape are copied from one blank, which takes a tenth of the room. */
export function copyRows(leftOut = nothing): (row: Stored<AnyRow>) => Stored<PlainRow> {
  let shape: unknown;
  let blank: Record<string, unknown> = {};
  let names: readonly string[] = [];
  return (row) => {
    if (leftOut.size === 0 && isPlain(row)) return row;
    const own: unknown = Object.getPrototypeOf(row);
    if (own !== shape || own === Object.prototype) {
      shape = own;
      names = namesIn(row).filter((name) => !leftOut.has(name));
      blank = Object.fromEntries(names.map((name) => [name, undefined]));
    }
    const plain = { ...blank, origin: row.origin };
    return fill(plain, names, row);
  };
}

function isPlain(row: Stored<AnyRow>): row is Stored<PlainRow> {
  return Object.getPrototypeOf(row) === Object.prototype;
}

function fill<Row extends Record<string, unknown>>(plain: Row, names: readonly string[], row: AnyRow): Row {
  const filled: Record<string, unknown> = plain;
  for (const name of names) filled[name] = row[name];
  return plain;
}

function namesIn(row: AnyRow): string[] {
  const names: string[] = [];
  for (const name in row) names.push(name);
  return names;
}
