import { cellOf } from '../../functions/shared/definition/cellName.ts';
import type { ChartLayout, ChartsSection, GridColumn, GridSection, ListSection } from '../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { changeColumns, laterColumns, shareColumns } from './columns.ts';
import { row, shareRow, spanOf } from './rows.ts';
import { wholeNumbers } from './sheets.ts';

/** Each target against its outcome. It stands on a summary, whose columns are two of text, then numbers. */
export const targetsSection: ListSection = {
  kind: 'list',
  heading: 'Måluppfyllelse',
  table: 'Mal',
  columns: [
    { heading: 'Gäller', format: 'text' },
    { heading: 'Nyckeltal med mål', format: 'text' },
    { heading: 'Mål kvinnor', format: 'number' },
    { heading: 'Mål män', format: 'number' },
    { heading: 'Mål totalt', format: 'number' },
    { heading: 'Utfall', format: 'number' },
    { heading: 'Skillnad', format: 'hoursChange' },
    { heading: 'Uppfyllt, %', format: 'percent' },
  ],
  repeatsHeadings: true,
  formats: wholeNumbers('RIGHT($B{row},8)=", timmar"', { counts: [2, 3, 4, 5], changes: [6] }),
};

/** Placements in each of the twelve measures, women and men. */
export const measuresChart: ChartLayout<CommonKey> = {
  title: 'Placeringar per insats, kvinnor och män',
  description: 'Liggande stapeldiagram över placeringar i var och en av SKR:s tolv insatser, kvinnor och män.',
  kind: 'bars',
  table: 'Insatser',
  series: ['women', 'men'],
  rows: spanOf('placements.measure.1', 'placements.measure.12'),
  format: 'count',
  axis: 'Antal placeringar',
};

/** The share of women among participants and hours and in each of the twelve measures; it charts a table of horizontalSheet. */
export const womenChart: ChartLayout<CommonKey> = {
  title: 'Andel kvinnor, procent',
  description: 'Liggande stapeldiagram över andelen kvinnor bland deltagare, timmar och i varje insats, i procent.',
  kind: 'bars',
  table: 'Jamstalldhet',
  series: ['share'],
  rows: spanOf('participants.met', 'placements.measure.12'),
  format: 'points',
  axis: 'Procent',
};

/** Those who ended, by reason, women and men. */
export const exitsChart: ChartLayout<CommonKey> = {
  title: 'Avslutade efter orsak, kvinnor och män',
  description: 'Liggande stapeldiagram över avslutade deltagare efter avslutsorsak, kvinnor och män.',
  kind: 'bars',
  table: 'Avslut',
  series: ['women', 'men'],
  rows: spanOf('ended.reason.workUnsubsidised', 'ended.reason.other'),
  format: 'count',
  axis: 'Antal personer',
};

/** Measures and exits in two charts, over the width of the summary. */
export const outcomeCharts: ChartsSection<CommonKey> = { kind: 'charts', height: 300, charts: [measuresChart, exitsChart] };

const resultColumns: readonly GridColumn[] = [
  ...shareColumns,
  ...changeColumns,
  ...laterColumns.filter(({ facet }) => facet !== 'sinceStart'),
];

/** What became of those who left, and attendance. */
export const resultSections: readonly GridSection<CommonKey>[] = [
  {
    kind: 'grid',
    heading: 'Resultat vid avslut',
    table: 'Resultat',
    labels: ['Resultat'],
    columns: resultColumns,
    rows: [shareRow('Till arbete eller studier, andel av avslutade', 'ended.resultShare')],
  },
  {
    kind: 'grid',
    heading: 'Närvaro',
    table: 'Narvaro',
    labels: ['Närvaro'],
    columns: resultColumns,
    rows: [
      row('Deltagartimmar', 'hours.total', { format: 'hours', names: { value: cellOf('hours.total', 'total') } }),
      shareRow('Timmar per deltagare med närvaro', 'hours.perParticipant', 'hours'),
    ],
  },
];
