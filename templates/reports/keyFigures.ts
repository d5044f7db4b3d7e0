import { cellOf } from '../../functions/shared/definition/cellName.ts';
import type { ChartLayout, GridColumn, GridRow, GridSection } from '../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { namesByKey, spanOf } from './rows.ts';

/** A key figure of a summary: what it is about, and what it is. */
export function keyFigure<Key extends string = CommonKey>(
  titles: readonly [area: string, title: string],
  figure: Omit<GridRow<NoInfer<Key>>, 'titles'>,
): GridRow<NoInfer<Key>> {
  return { titles, ...figure };
}

/** A plain amount or share, which has no sexes. */
export function plainKeyFigure<Key extends string = CommonKey>(
  titles: readonly [area: string, title: string],
  key: NoInfer<Key>,
  format: GridRow['format'] = 'kronor',
): GridRow<NoInfer<Key>> {
  const names = { women: null, men: null, total: cellOf(key, 'value') };
  return { titles, key, format, names: format === 'percent' ? { ...names, 'previousPeriod.changePercent': null } : names };
}

/** A cell of the report's own, which has no sexes and no period before. */
export function ownKeyFigure<const Name extends string>(
  titles: readonly [area: string, title: string],
  name: Name,
  format: GridRow['format'] = 'kronor',
): GridRow<never, Name> {
  const later = { previousPeriod: null, 'previousPeriod.change': null, 'previousPeriod.changePercent': null, sinceStart: null };
  return { titles, format, names: { women: null, men: null, total: name, ...later } };
}

/** The participants of the period, and what became of those who left. */
export const participantKeyFigures: readonly GridRow<CommonKey>[] = [
  keyFigure(['Deltagare', 'Deltagare under perioden'], { key: 'participants.met' }),
  keyFigure(['Deltagare', 'Påbörjade'], { key: 'participants.started' }),
  keyFigure(['Deltagare', 'Aktiva sista dagen'], { key: 'participants.active' }),
  keyFigure(['Deltagare', 'Avslutade'], { key: 'participants.ended' }),
  keyFigure(['Resultat', 'Till arbete eller studier, andel av avslutade'], {
    key: 'ended.resultShare',
    format: 'percent',
    names: { ...namesByKey('ended.resultShare'), 'previousPeriod.changePercent': null },
  }),
];

/** Hours of attendance. */
export const hoursKeyFigure = keyFigure(['Närvaro', 'Deltagartimmar'], { key: 'hours.total', format: 'hours' });

/** The table on the first page: women before men, the period before, and since start where there is a column for it. */
export function keyFiguresSection<Key extends string, Own extends string = never>(
  rows: readonly GridRow<Key, Own>[],
  more: readonly GridColumn[] = [],
): GridSection<Key, Own> {
  return {
    kind: 'grid',
    heading: 'Nyckeltal',
    table: 'Nyckeltal',
    labels: ['Område', 'Nyckeltal'],
    columns: [
      { heading: 'Kvinnor', facet: 'women' },
      { heading: 'Män', facet: 'men' },
      { heading: 'Totalt', facet: 'total' },
      { heading: 'Föregående period', facet: 'previousPeriod' },
      { heading: 'Förändring', facet: 'previousPeriod.change', format: 'change' },
      { heading: 'Förändring, %', facet: 'previousPeriod.changePercent', format: 'percentChange' },
      ...more,
    ],
    rows,
  };
}

/** The participants of the key figures, women and men. */
export const participantsChart: ChartLayout<CommonKey> = {
  title: 'Deltagare, kvinnor och män',
  description: 'Stapeldiagram över deltagare under perioden, påbörjade, aktiva sista dagen och avslutade, kvinnor och män.',
  kind: 'columns',
  table: 'Nyckeltal',
  series: ['women', 'men'],
  rows: spanOf('participants.met', 'participants.ended'),
  format: 'count',
  axis: 'Antal personer',
};
