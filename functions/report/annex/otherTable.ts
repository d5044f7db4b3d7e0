import type { AnnexCell, AnnexTable, AnnexWords } from '../../shared/definition/annexPlan.ts';
import type { Count, Dataset, RowRef, Sum } from '../../shared/definition/indicator.ts';
import { HOUR } from '../../shared/domain/money.ts';
import type { Period } from '../../shared/domain/period.ts';

/** A figure that nobody has told the conditions of, by its key. */
export type Untold = readonly [key: string, definition: Count<unknown> | Sum<unknown>];

/** Row numbers shown of one thing that many rows stand behind. */
const MAX_ROWS = 40;

/** What each figure without conditions counted: one row for each thing and figure, with its amount and where it stands in the uploads. */
export function otherTable(
  untold: readonly Untold[],
  { dataset, period, words }: { readonly dataset: Dataset; readonly period: Period; readonly words: AnnexWords },
): AnnexTable {
  const { name, title, about, key, amount, sheet, upload, rows } = words.others;
  return {
    name,
    title,
    about,
    columns: [
      { heading: key, format: 'text' },
      { heading: words.sex, format: 'text' },
      { heading: amount, format: 'number' },
      { heading: sheet, format: 'text' },
      { heading: upload, format: 'text' },
      { heading: rows, format: 'text' },
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const [figure, definition] of untold) {
          for (const item of definition.population.of(dataset)) {
            if (!(definition.among?.(item, period) ?? true) || !(definition.where?.(item, period) ?? true)) continue;
            const refs = definition.population.rowsBehind(item, period);
            const sex = definition.sexOf?.(item);
            yield [figure, sex && words.sexes[sex], amountOf(definition, item, period), ...placesOf(refs)] satisfies readonly AnnexCell[];
          }
        }
      },
    },
  };
}

function amountOf(definition: Count<unknown> | Sum<unknown>, item: unknown, period: Period): number {
  if (definition.kind === 'count') return 1;
  return Number(definition.amountOf(item, period)) / (definition.divisor ?? 1) / (definition.unit === 'kronor' ? 100 : HOUR);
}

function placesOf(refs: readonly RowRef[]): readonly [sheet: string, upload: string, rows: string] {
  const [first] = refs;
  const numbers = refs.slice(0, MAX_ROWS).map(({ row }) => row);
  return [first?.sheet ?? '', first?.upload ?? '', `${numbers.join(', ')}${refs.length > MAX_ROWS ? ' …' : ''}`];
}
