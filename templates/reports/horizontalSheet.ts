import { cellOf } from '../../functions/shared/definition/cellName.ts';
import type { GridColumn, GridRow, SheetLayout } from '../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { equalityKeys } from '../indicators/equalityFigures.ts';
import { exitReasons } from '../indicators/exitFigures.ts';
import { measures } from '../indicators/placementFigures.ts';
import { changeColumns, commentColumn, laterColumns, shareColumns } from './columns.ts';
import { namesByKey, row, shareRow, spanOf } from './rows.ts';
import { womenChart } from './sections.ts';
import { sexNote } from './sexNote.ts';
import { subtitles } from './sheets.ts';
import { coursesSection } from './teachingTable.ts';

const equalityColumns: readonly GridColumn[] = [
  { heading: 'Kvinnor', facet: 'women' },
  { heading: 'Män', facet: 'men' },
  { heading: 'Totalt', facet: 'total' },
  { heading: 'Andel kvinnor', place: 'share', format: 'percent' },
  { heading: 'Jämn fördelning 40–60 %', place: 'even', format: 'text' },
  { heading: 'Andel kvinnor föregående period', place: 'before', format: 'percent', otherwise: 'underlag saknas' },
  { heading: 'Förändring, procentenheter', place: 'points', format: 'pointsChange', otherwise: 'underlag saknas' },
  commentColumn,
];
type EqualityKey = (typeof equalityKeys)[number];

/** The names of the cells that say how a figure is divided between women and men. */
function divisionNames(figure: EqualityKey | 'costPerParticipant'): GridRow<CommonKey>['own'] {
  const womenShare: CommonKey = `horizontal.equality.womenShare.${figure}`;
  return {
    share: cellOf(womenShare, 'value'),
    even: cellOf(`horizontal.equality.even.${figure}`, 'value'),
    before: cellOf(womenShare, 'previousPeriod'),
    points: cellOf(womenShare, 'previousPeriod.points'),
  };
}

const equalityRow = (title: string, key: EqualityKey, figure: Pick<GridRow, 'format'> = {}): GridRow<CommonKey> =>
  row(title, key, { ...figure, own: divisionNames(key) });
const titleOf = new Map<string, string>([
  ...measures.map(([code, word]) => [`placements.measure.${code}`, `${code} ${word}`] as const),
  ...exitReasons.map(([code, word]) => [`ended.reason.${code}`, word] as const),
]);
const costPerParticipant = 'horizontal.equality.costPerParticipant';

const principleColumns: readonly GridColumn[] = [
  ...shareColumns,
  ...changeColumns,
  ...laterColumns.filter(({ facet }) => facet?.startsWith('samePeriodLastYear')),
  commentColumn,
];

/** The horizontal principles the funder asks for, with their figures and room for comments. */
export const horizontalSheet: SheetLayout<CommonKey, 'sex.leftOut'> = {
  name: 'Horisontella principer',
  title: 'Horisontella principer',
  subtitles,
  orientation: 'landscape',
  widths: [84, 13, 18, 15, 16, 16, 17, 17, 34],
  sections: [
    {
      kind: 'list',
      heading: 'Läget för varje princip, med utkast till text',
      table: 'Principer',
      columns: [
        { heading: 'Princip och utkast', format: 'text' },
        { heading: 'Antal i underlaget', format: 'count' },
        { heading: 'Anmärkning', format: 'text' },
      ],
    },
    {
      kind: 'charts',
      height: 270,
      charts: [
        { ...womenChart, title: 'Andel kvinnor per insats, procent' },
        {
          title: 'Till arbete eller studier efter bakgrund och ålder, procent',
          description:
            'Liggande stapeldiagram över andelen avslutade som gått till arbete eller studier, efter bakgrund och ålder, kvinnor och män, i procent.',
          kind: 'bars',
          table: 'Ickediskriminering',
          series: ['women', 'men'],
          rows: spanOf('horizontal.nonDiscrimination.resultShare.foreignBackground', 'horizontal.nonDiscrimination.resultShare.55plus'),
          format: 'points',
          axis: 'Procent',
        },
      ],
    },
    {
      kind: 'grid',
      heading: 'Jämställdhet',
      table: 'Jamstalldhet',
      labels: ['Jämställdhet'],
      columns: equalityColumns,
      rows: equalityKeys.map((key) => {
        if (key === 'participants.met') return equalityRow('Deltagare', key);
        if (key === 'hours.total') return equalityRow('Deltagartimmar', key, { format: 'hours' });
        const kind = key.startsWith('placements') ? 'Insats' : 'Avslut:';
        return equalityRow(`${kind} ${titleOf.get(key) ?? key}`, key);
      }),
    },
    sexNote,
    {
      kind: 'grid',
      heading: 'Jämställdhet, kostnad per deltagare',
      table: 'JamstalldhetKostnad',
      labels: ['Kostnad'],
      columns: equalityColumns,
      rows: [
        row('Kostnad per deltagare, fördelad efter timmar', costPerParticipant, {
          format: 'kronor',
          names: namesByKey(costPerParticipant),
          own: divisionNames('costPerParticipant'),
        }),
      ],
    },
    {
      kind: 'note',
      text: 'Jämn fördelning: minst 40 procent kvinnor och minst 40 procent män. Nej betyder att den ena gruppen är större än 60 procent eller att fler än 20 procent saknar uppgift.',
    },
    {
      kind: 'grid',
      heading: 'Tillgänglighet för personer med funktionsnedsättning',
      table: 'Tillganglighet',
      labels: ['Tillgänglighet'],
      columns: principleColumns,
      rows: [
        row('Deltagare som begärt anpassning', 'horizontal.accessibility.asked', {
          names: { value: cellOf('horizontal.accessibility.asked', 'total') },
        }),
        row('Deltagare som fått anpassning', 'horizontal.accessibility.met', {
          names: { value: cellOf('horizontal.accessibility.met', 'total') },
        }),
        shareRow('Andel av begärda anpassningar som genomförts', 'horizontal.accessibility.shareMet'),
      ],
    },
    {
      kind: 'grid',
      heading: 'Icke-diskriminering: andel som gått till arbete eller studier av avslutade',
      table: 'Ickediskriminering',
      labels: ['Icke-diskriminering'],
      columns: principleColumns,
      rows: [
        shareRow('Utländsk bakgrund', 'horizontal.nonDiscrimination.resultShare.foreignBackground'),
        shareRow('Svensk bakgrund', 'horizontal.nonDiscrimination.resultShare.swedishBackground'),
        shareRow('Under 25 år', 'horizontal.nonDiscrimination.resultShare.under25'),
        shareRow('25–54 år', 'horizontal.nonDiscrimination.resultShare.25to54'),
        shareRow('55 år och äldre', 'horizontal.nonDiscrimination.resultShare.55plus'),
        shareRow('Skillnad, procentenheter (svensk minus utländsk bakgrund)', 'horizontal.nonDiscrimination.gap', 'points'),
      ],
    },
    coursesSection,
  ],
};
