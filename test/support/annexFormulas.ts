import { FIRST_ROW } from '../../functions/shared/definition/annexPlan.ts';
import { annexWords } from '../../templates/text/annexWords.ts';
import { composeAnnexOf, withReport } from './composeAnnexOf.ts';
import type { ExampleRows } from './exampleRows.ts';
import type { ReportOrder } from './fillReport.ts';

/** How the audit annex works out each figure in all, by key; another figure that it reads stands there by its key. */
export function annexFormulas(order: ReportOrder, period: string, rows: ExampleRows): ReadonlyMap<string, string | undefined> {
  const { tables } = composeAnnexOf(withReport(rows, order), period, order);
  const table = tables.find(({ name }) => name === annexWords.figures.name);
  const lines = [...(table?.rows ?? [])];
  const keys = lines.map(([key]) => (typeof key === 'string' ? key : ''));
  return new Map(
    lines.flatMap(([, , part, , , , , raw], index) => {
      if (part !== annexWords.parts.total) return [];
      const formula = typeof raw === 'object' && 'formula' in raw ? raw.formula : undefined;
      return [[keys[index] ?? '', formula?.replaceAll(/\$H\$(\d+)/g, (_, row: string) => keys[Number(row) - FIRST_ROW] ?? '')] as const];
    }),
  );
}
