import type { AnyRow, Origin, Stored } from '../../shared/domain/dataset.ts';

const nothing: ReadonlySet<string> = new Set();

/** A row as an object of its own, whether it was one or only a view of where its values are kept. */
export function plainRow(row: Stored<AnyRow>, leftOut = nothing): Stored<AnyRow> {
  const plain: Record<string, unknown> & { origin: Origin } = { origin: row.origin };
  for (const name in row) if (!leftOut.has(name)) plain[name] = row[name];
  return plain;
}
