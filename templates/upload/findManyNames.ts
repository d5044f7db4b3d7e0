import type { BrokenRow } from '../../functions/shared/definition/rule.ts';
import { codeKey } from '../../functions/shared/domain/codeKey.ts';
import { MAX_NAMES } from './groupByName.ts';

/** From so many names a column of few rows a name looks like names of workplaces or people: fewer are what a small project has. */
const MANY = 20;

/** The first row of a column that has more names than are told apart, or many that hardly come again. */
export function* findManyNames<Row>(rows: readonly Row[], nameOf: (row: Row) => string | undefined): Iterable<BrokenRow> {
  const names = new Set<string>();
  let [first, filled] = [-1, 0];
  for (const [index, row] of rows.entries()) {
    const name = nameOf(row);
    if (!name) continue;
    if (first < 0) first = index;
    filled += 1;
    names.add(codeKey(name));
  }
  const isMany = names.size > MAX_NAMES || (names.size >= MANY && filled < 2 * names.size);
  if (isMany) yield { index: first, values: { names: String(names.size), rows: String(filled), kept: String(MAX_NAMES) } };
}
