import { cellOf, type FigureName } from '../../functions/shared/definition/cellName.ts';
import type { CellFormat, GridRow, GridSection } from '../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { choiceWords } from '../upload/choiceWords.ts';
import { exitReasons } from '../indicators/exitFigures.ts';
import { measures } from '../indicators/placementFigures.ts';
import { participants } from '../upload/participants/sheet.ts';
import { splitColumns } from './columns.ts';

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

const { columns } = participants;

/** Who the participants of the period are, one table for each characteristic. */
export const profileSections: readonly GridSection<CommonKey>[] = [
  profile('Ålder vid start', 'ProfilAlder', [
    row('Under 25 år', 'age.under25'),
    row('25–54 år', 'age.25to54'),
    row('55 år och äldre', 'age.55plus'),
    row('varav under 40 år', 'age.under40'),
  ]),
  profile(
    'Utbildningsnivå',
    'ProfilUtbildning',
    choiceRows(choiceWords(columns.education), (code) => `education.${code}`),
  ),
  profile('Bakgrund och hushåll', 'ProfilBakgrund', [
    row('Utländsk bakgrund', 'foreignBackground.yes'),
    row('Barn i hushållet', 'children.yes'),
    row('Inskriven hos Arbetsförmedlingen', 'enrolledAtAf.yes'),
  ]),
  profile(
    'Försörjning vid start (en person kan ha flera)',
    'ProfilForsorjning',
    choiceRows(choiceWords(columns.supportAtStart), (code) => `support.${code}`),
  ),
  profile(
    'Tid i offentlig försörjning',
    'ProfilForsorjningstid',
    choiceRows(choiceWords(columns.supportTime), (code) => `supportTime.${code}`),
  ),
  {
    ...profile(
      'Anvisad av',
      'ProfilAnvisad',
      choiceRows(choiceWords(columns.referredBy), (code) => `referredBy.${code}`),
    ),
    startsPage: true,
  },
  profile(
    'Arbetslivserfarenhet',
    'ProfilArbetsliv',
    choiceRows(choiceWords(columns.workHistory), (code) => `workHistory.${code}`),
  ),
  profile(
    'Hinder (en person kan ha flera)',
    'ProfilHinder',
    choiceRows(choiceWords(columns.obstacles), (code) => `obstacle.${code}`),
  ),
];

function profile(heading: string, table: string, rows: readonly GridRow<CommonKey>[]): GridSection<CommonKey> {
  return { kind: 'grid', heading, table, labels: [heading.replace(/ \(.*\)$/, '')], columns: splitColumns, rows };
}

/** One row for each choice of a column; a column of other choices than the figures are of does not compile. */
function choiceRows<Code extends string>(
  choices: readonly (readonly [code: Code, word: string])[],
  keyOf: (code: Code) => CommonKey,
): readonly GridRow<CommonKey>[] {
  return choices.map(([code, word]) => row(word, keyOf(code)));
}
