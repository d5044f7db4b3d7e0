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
  options: Omit<GridRow, 'titles' | 'key'> = {},
): GridRow<NoInfer<Key>> {
  return { titles: [title], key, ...options };
}

/** The names of the cells of a share or an amount that has keys of its own for women and men. */
export function namesByKey<Key extends string = CommonKey>(key: NoInfer<Key>): Readonly<Record<'women' | 'men' | 'total', string>> {
  return { women: `${key}.women.value`, men: `${key}.men.value`, total: `${key}.value` };
}

/** The rows of a grid that a chart shows, by the figures of the first and the last. */
export function spanOf<Key extends string = CommonKey>(first: NoInfer<Key>, last: NoInfer<Key>): readonly [first: string, last: string] {
  return [first, last];
}

/** A row of a share with keys of its own for women and men. */
export function shareRow<Key extends string = CommonKey>(
  title: string,
  key: NoInfer<Key>,
  format: CellFormat = 'percent',
): GridRow<NoInfer<Key>> {
  return { titles: [title], key, format, names: namesByKey<Key>(key) };
}

/** Placements in each of SKR's twelve measures, and all. */
export const measureRows: readonly GridRow[] = [
  ...measures.map(([measure, word]) => row(`${measure} ${word}`, `placements.measure.${measure}`)),
  row('Alla placeringar', 'placements', { isTotal: true }),
];

/** Everyone who left, by why. */
export const exitRows: readonly GridRow[] = [
  ...exitReasons.map(([code, word]) => row(word, `ended.reason.${code}`)),
  row('Alla avslutade', 'participants.ended', { isTotal: true }),
];

const { columns } = participants;

/** Who the participants of the period are, one table for each characteristic. */
export const profileSections: readonly GridSection[] = [
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

function profile(heading: string, table: string, rows: readonly GridRow[]): GridSection {
  return { kind: 'grid', heading, table, labels: [heading.replace(/ \(.*\)$/, '')], columns: splitColumns, rows };
}

/** One row for each choice of a column; a column of other choices than the figures are of does not compile. */
function choiceRows<Code extends string>(
  choices: readonly (readonly [code: Code, word: string])[],
  keyOf: (code: Code) => CommonKey,
): readonly GridRow[] {
  return choices.map(([code, word]) => row(word, keyOf(code)));
}
