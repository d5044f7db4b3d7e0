import type { SheetLayout } from '../../functions/shared/definition/layout.ts';
import type { Cells, ListDefinition, PublicView } from '../../functions/shared/definition/report.ts';
import type { CellContent } from '../../functions/shared/definition/cellContent.ts';
import { foldCase } from '../../functions/shared/domain/foldText.ts';
import { parsePeriod } from '../../functions/shared/domain/period.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { formatNumber } from '../text/numbers.ts';
import { namePeriod } from '../text/periods.ts';
import { isFigureKey } from '../upload/isFigureKey.ts';
import { references, type Reference } from '../upload/references/sheet.ts';
import { namesOf } from './cells.ts';
import { emptyRow } from './emptyRow.ts';
import { subtitles } from './sheets.ts';

/** Areas with a column of their own; the values of further ones stand as text in the column after. */
const AREAS = 8;
const COLUMNS = AREAS + 5;

type View = Pick<PublicView<CommonKey>, 'dataset'>;

/** Headings of the areas' columns, by the areas in the order they are first written. */
export const contextCells = {
  'context.area.1': nameArea(0),
  'context.area.2': nameArea(1),
  'context.area.3': nameArea(2),
  'context.area.4': nameArea(3),
  'context.area.5': nameArea(4),
  'context.area.6': nameArea(5),
  'context.area.7': nameArea(6),
  'context.area.8': nameArea(7),
} satisfies Cells<CommonKey>;

/** Their names. */
export type ContextCell = keyof typeof contextCells;

function nameArea(index: number): (view: View) => string {
  return (view) => areasOf(rowsOf(view))[index] ?? noArea(index);
}

/** Figures of the world around (Swedish *omvärlden*): a row for each indicator and period, a column for each area. Never set against our own. */
export const contextList: ListDefinition<CommonKey> = { table: 'Omvarlden', rows: listContext, publicRows: listContext };

function listContext(view: View): readonly (readonly CellContent[])[] {
  const all = rowsOf(view);
  if (all.length === 0) return [emptyRow('Inga tal ur omvärlden är inlagda.', COLUMNS)];
  const areas = areasOf(all).map(foldCase);
  const indicators = [...Map.groupBy(all, ({ figure }) => foldCase(figure)).values()];
  return indicators.flatMap((ofIndicator) => {
    const periods = [...Map.groupBy(ofIndicator, ({ period }) => period)].toSorted(([a], [b]) => (firstDay(a) < firstDay(b) ? -1 : 1));
    return periods.map(([period, rows]) => describe(rows, { name: ofIndicator[0]?.figure ?? '', period, areas }));
  });
}

function describe(
  rows: readonly Reference[],
  { name, period: id, areas }: { readonly name: string; readonly period: string; readonly areas: readonly string[] },
): readonly CellContent[] {
  const period = parsePeriod(id);
  const values = new Map(rows.map(({ area, value }) => [foldCase(area), value]));
  const others = rows
    .filter(({ area }) => areas.indexOf(foldCase(area)) >= AREAS)
    .map(({ area, value }) => `${area} ${formatNumber(value)}`);
  const sources = [...new Set(rows.flatMap(({ source }) => source ?? []))];
  return [
    name,
    period ? namePeriod(period) : id,
    ...Array.from({ length: AREAS }, (_, index) => values.get(areas[index] ?? '')),
    others.length > 0 ? others.join('; ') : undefined,
    sources.length > 0 ? sources.join('; ') : undefined,
    period ? period.lastDay.slice(0, 4) : undefined,
  ];
}

function rowsOf({ dataset }: View): readonly Reference[] {
  return dataset
    .rows(references)
    .filter(({ figure }) => !isFigureKey(figure))
    .toSorted((a, b) => a.origin.row - b.origin.row);
}

/** A column without an area: Excel asks for headings that differ. */
function noArea(index: number): string {
  return '–'.repeat(index + 1);
}

/** Areas as they are first written; words that differ only in case or spaces are one. */
function areasOf(rows: readonly Reference[]): readonly string[] {
  const firsts = new Map<string, string>();
  for (const { area } of rows) if (!firsts.has(foldCase(area))) firsts.set(foldCase(area), area);
  return [...firsts.values()];
}

function firstDay(id: string): string {
  return parsePeriod(id)?.firstDay ?? id;
}

/** The sheet with the table. */
export const contextSheet: SheetLayout<never, ContextCell> = {
  name: 'Omvärlden',
  title: 'Tal ur omvärlden',
  subtitles,
  orientation: 'landscape',
  widths: [44, 18, ...new Array<number>(AREAS).fill(13), 22, 34, 8],
  sections: [
    { kind: 'note', text: 'Talen står som de är inlämnade i Jämförelsetal. De jämförs inte med projektets egna tal.' },
    {
      kind: 'list',
      heading: 'Omvärlden',
      table: 'Omvarlden',
      columns: [
        { heading: 'Indikator', format: 'text' },
        { heading: 'Period', format: 'text' },
        ...namesOf(contextCells).map((headingName, index) => ({ heading: noArea(index), headingName, format: 'number' as const })),
        { heading: 'Fler områden', format: 'text' },
        { heading: 'Källa', format: 'text' },
        { heading: 'År', format: 'text' },
      ],
      repeatsHeadings: true,
    },
  ],
};
