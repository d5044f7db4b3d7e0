import type { SheetLayout } from '../../functions/shared/definition/layout.ts';
import type { ListDefinition, ReportView } from '../../functions/shared/definition/report.ts';
import type { CellContent } from '../../functions/shared/definition/cellContent.ts';
import type { CausedFigure, ChangeCause, RestatedPeriod } from '../../functions/shared/definition/reportHistory.ts';
import type { Figure } from '../../functions/shared/domain/figure.ts';
import { parsePeriod } from '../../functions/shared/domain/period.ts';
import { formatDay, namePeriod } from '../text/periods.ts';
import { reportWords } from '../text/reportWords.ts';
import { emptyRow } from './emptyRow.ts';
import { subtitles, wholeNumbers } from './sheets.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';

const parts = [
  ['total', 'Totalt'],
  ['women', 'Kvinnor'],
  ['men', 'Män'],
  ['nonBinary', 'Icke-binär'],
  ['unstated', 'Uppgift saknas'],
] as const;

/** Every figure that was sent as something else, by how much it has changed, and which upload changed it. */
export const restatementList: ListDefinition<CommonKey> = {
  table: 'Rattelser',
  rows: (view) => {
    const rows = view.history.restated.flatMap((restated) => restated.changes.flatMap((change) => rowsOf(view, restated, change)));
    return rows.length === 0 ? [emptyRow('Inget som redovisats tidigare har ändrats.', 8)] : rows;
  },
};

function rowsOf(
  { infos }: ReportView<CommonKey>,
  { period: id, sentOn }: RestatedPeriod,
  { key, before, after, causes }: CausedFigure,
): CellContent[][] {
  const period = parsePeriod(id);
  const of = [period ? namePeriod(period) : id, infos.get(key)?.title ?? key];
  const why = [formatDay(sentOn), sayCauses(causes)];
  const row = (part: string, was: Figure | undefined, is: Figure | undefined): CellContent[] => {
    const change = typeof was === 'object' || typeof is === 'object' ? undefined : changeOf(was, is);
    return [...of, part, contentOf(was), contentOf(is), change, ...why];
  };
  if (typeof before !== 'object' && typeof after !== 'object') return [row('Totalt', before, after)];
  const [was, is] = [splitOf(before), splitOf(after)];
  return parts.filter(([part]) => was[part] !== is[part]).map(([part, word]) => row(word, was[part], is[part]));
}

function splitOf(figure: Figure | undefined): Readonly<Record<(typeof parts)[number][0], number>> {
  return typeof figure === 'object' ? figure : { total: 0, women: 0, men: 0, nonBinary: 0, unstated: 0 };
}

function contentOf(value: Figure | undefined): CellContent {
  if (typeof value === 'boolean') return value ? reportWords.flags.yes : reportWords.flags.no;
  return typeof value === 'number' ? value : reportWords.missing.notComputable;
}

/** Printed numbers have at most two decimals. */
function changeOf(was: number | boolean | undefined, is: number | boolean | undefined): CellContent {
  return typeof was === 'number' && typeof is === 'number' ? Math.round((is - was) * 100) / 100 : undefined;
}

function sayCauses(causes: readonly ChangeCause[]): string {
  if (causes.length === 0) return 'Ändrad beräkning eller inställning';
  return causes
    .map(({ revision, on, isUndo }) => `${isUndo ? 'Återställning' : 'Inlämning'} ${formatDay(on)} (revision ${revision})`)
    .join('; ');
}

/** What the reader was told before and should know has changed. */
export const restatementSheet: SheetLayout = {
  name: 'Rättelser',
  title: 'Rättelser av det som redovisats tidigare',
  subtitles,
  orientation: 'landscape',
  widths: [26, 52, 16, 14, 14, 14, 20, 40],
  sections: [
    {
      kind: 'list',
      heading: 'Nyckeltal som ändrats sedan de skickades',
      table: 'Rattelser',
      columns: [
        { heading: 'Period', format: 'text' },
        { heading: 'Nyckeltal', format: 'text' },
        { heading: 'Gäller', format: 'text' },
        { heading: 'Skickat', format: 'number' },
        { heading: 'Nu', format: 'number' },
        { heading: 'Ändring', format: 'hoursChange' },
        { heading: 'Skickades', format: 'text' },
        { heading: 'Ändrades av', format: 'text' },
      ],
      repeatsHeadings: true,
      formats: wholeNumbers('AND(ISNUMBER(SEARCH("timmar",$B{row})),ISERROR(SEARCH("andel",$B{row})))', { counts: [3, 4], changes: [5] }),
    },
    {
      kind: 'note',
      text: 'Jämförelsen görs med den rapport som senast skickades för samma period, och med tidigare perioders rapporter som ändrats sedan de skickades. En rättelse redovisas en gång.',
    },
  ],
};
