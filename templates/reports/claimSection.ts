import type { ListSection } from '../../functions/shared/definition/layout.ts';
import { claimColumns, type ClaimTable, type SumName } from './claimTable.ts';

/** Where a claim stands line by line: two columns of text, then the numbers, summed. */
export function claimSection<const Sums extends string>(
  heading: string,
  { table, sums }: Pick<ClaimTable<never, Sums>, 'table' | 'sums'>,
): ListSection<never, SumName<Sums>> {
  return {
    kind: 'list',
    heading,
    table,
    columns: [
      { heading: 'Del', format: 'text' },
      { heading: 'Kostnadsslag', format: 'text' },
      { heading: 'Budget enligt beslut', format: 'kronor' },
      { heading: 'Tidigare redovisat', format: 'kronor' },
      { heading: 'Denna period', format: 'kronor' },
      { heading: 'Ackumulerat', format: 'kronor' },
      { heading: 'Kvar', format: 'kronor' },
      { heading: 'Förbrukat, %', format: 'percent' },
    ],
    sums: { title: 'Summa', names: [null, ...claimColumns.map((column) => `${sums}.${column}` as const)] },
  };
}
