import { cellOf, type FigureName } from '../../functions/shared/definition/cellName.ts';
import type { CellFormat, GridRow } from '../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { exitReasons } from '../indicators/exitFigures.ts';
import { measures } from '../indicators/placementFigures.ts';

/** A row of a figure split by sex. A funder's own figures are named by `row<EsfKey>`. */
export function row<Key extends string = CommonKey>(
  title: string,
  key: NoInfer<Key>,
  options: Omit<GridRow<NoInfer<Key>>, 'titles' | 'key'> = {},
): GridRow<NoInfer<Key>> {
  return { titles: [title], key, ...options };
}

/** The names of the cells of a share or an amount that has keys of its own for women and men. */
export function namesByKey<const Key extends string>(
  key: Key,
): { readonly women: FigureName<`${Key}.women`>; readonly men: FigureName<`${Key}.men`>; readonly total: FigureName<Key> } {
  return { women: cellOf(`${key}.women`, 'value'), men: cellOf(`${key}.men`, 'value'), total: cellOf(key, 'value') };
}

/** The rows of a grid that a chart shows, by the figures of the first and the last. */
export function spanOf<Key extends string = CommonKey>(first: NoInfer<Key>, last: NoInfer<Key>): readonly [first: Key, last: Key] {
  return [first, last];
}

/** A row of a share with keys of its own for women and men. */
export function shareRow<const Key extends string>(
  title: string,
  key: Key,
  format: CellFormat = 'percent',
): GridRow<Key | `${Key}.women` | `${Key}.men`> {
  return { titles: [title], key, format, names: namesByKey(key) };
}

/** Placements in each of SKR's twelve measures, and all. */
export const measureRows: readonly GridRow<CommonKey>[] = [
  ...measures.map(([measure, word]) => row(`${measure} ${word}`, `placements.measure.${measure}`)),
  row('Alla placeringar', 'placements', { isTotal: true }),
];

/** Everyone who left, by why. */
export const exitRows: readonly GridRow<CommonKey>[] = [
  ...exitReasons.map(([code, word]) => row(word, `ended.reason.${code}`)),
  row('Alla avslutade', 'participants.ended', { isTotal: true }),
];
