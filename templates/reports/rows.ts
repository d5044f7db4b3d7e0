import type { Column } from '../../functions/shared/definition/column.ts';
import type { CellFormat, GridRow, GridSection } from '../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import { choiceWords } from '../indicators/choiceWords.ts';
import { exitReasons } from '../indicators/exitFigures.ts';
import { measures } from '../indicators/placementFigures.ts';
import { participants } from '../upload/participants/sheet.ts';
import { splitColumns } from './columns.ts';

/** A row of a figure split by sex. */
export function row(title: string, key: string, options: Omit<GridRow, 'titles' | 'key'> = {}): GridRow {
  return { titles: [title], key, ...options };
}

/** A row of a share with keys of its own for women and men. */
export function shareRow<Key extends string = CommonKey>(title: string, key: NoInfer<Key>, format: CellFormat = 'percent'): GridRow {
  return { titles: [title], key, format, names: { women: `${key}.women.value`, men: `${key}.men.value` } };
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
  profile('Utbildningsnivå', 'ProfilUtbildning', choiceRows('education', columns.education)),
  profile('Bakgrund och hushåll', 'ProfilBakgrund', [
    row('Utländsk bakgrund', 'foreignBackground.yes'),
    row('Barn i hushållet', 'children.yes'),
    row('Inskriven hos Arbetsförmedlingen', 'enrolledAtAf.yes'),
  ]),
  profile('Försörjning vid start (en person kan ha flera)', 'ProfilForsorjning', choiceRows('support', columns.supportAtStart)),
  profile('Tid i offentlig försörjning', 'ProfilForsorjningstid', choiceRows('supportTime', columns.supportTime)),
  { ...profile('Anvisad av', 'ProfilAnvisad', choiceRows('referredBy', columns.referredBy)), startsPage: true },
  profile('Arbetslivserfarenhet', 'ProfilArbetsliv', choiceRows('workHistory', columns.workHistory)),
  profile('Hinder (en person kan ha flera)', 'ProfilHinder', choiceRows('obstacle', columns.obstacles)),
];

function profile(heading: string, table: string, rows: readonly GridRow[]): GridSection {
  return { kind: 'grid', heading, table, labels: [heading.replace(/ \(.*\)$/, '')], columns: splitColumns, rows };
}

function choiceRows(key: string, column: Column): readonly GridRow[] {
  return choiceWords(column).map(([code, word]) => row(word, `${key}.${code}`));
}
